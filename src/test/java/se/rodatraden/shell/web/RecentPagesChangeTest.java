package se.rodatraden.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.rodatraden.identity.AuditTrail;

class RecentPagesChangeTest {

  private final RecentPages pages = new RecentPages(Duration.ofMinutes(1));

  @Test
  void a_page_drawn_before_a_change_is_not_kept_when_the_change_comes_before_it_is_done()
      throws Exception {
    FilterChain changedMeanwhile =
        (request, response) -> {
          response.getOutputStream().print("old");
          pages.forget(new AuditTrail.Recorded("promise.published"));
        };
    assertThat(open(changedMeanwhile)).isEqualTo("old");
    assertThat(open((request, response) -> response.getOutputStream().print("new")))
        .isEqualTo("new");
  }

  @Test
  void a_page_that_nothing_changed_is_kept_until_something_does() throws Exception {
    assertThat(open((request, response) -> response.getOutputStream().print("first")))
        .isEqualTo("first");
    FilterChain second = (request, response) -> response.getOutputStream().print("second");
    assertThat(open(second)).isEqualTo("first");
    pages.forget(new AuditTrail.Recorded("promise.published"));
    assertThat(open(second)).isEqualTo("second");
  }

  private String open(FilterChain chain) throws Exception {
    var response = new MockHttpServletResponse();
    pages.doFilter(new MockHttpServletRequest("GET", "/kavlinge"), response, chain);
    return response.getContentAsString();
  }
}
