package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every view that officials have, whichever module it comes from.
@ServerTest
class RoutesTest {

  @Autowired Visitor visitor;
  @Autowired ServletContext servletContext;

  @Test
  void whoever_is_not_signed_in_is_sent_to_the_sign_in_page_from_every_view() {
    var addresses = addresses();
    assertThat(addresses)
        .contains("/app/kavlinge", "/app/kavlinge/loften/1/redigera", "/app/kavlinge/vandringar")
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(addresses)
        .allSatisfy(address -> {
          var answer = visitor.open(address);
          assertThat(answer.statusCode()).isEqualTo(302);
          assertThat(answer.headers().firstValue("Location"))
              .get()
              .asString()
              .endsWith("/app/login");
        });
  }

  @Test
  void an_address_that_leads_to_no_view_asks_to_sign_in_first_too() {
    var answer = visitor.open("/app/flen/finns");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(visitor.open("/error").statusCode()).isEqualTo(404);
  }

  @Test
  void the_sign_in_page_is_shown() {
    assertThat(visitor.open("/app/login").statusCode()).isEqualTo(200);
  }

  private List<String> addresses() {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
        .getRegisteredRoutes()
        .stream()
        .flatMap(RoutesTest::withAliases)
        .map(RouteBaseData::getTemplate)
        .filter(template -> !template.equals("login"))
        .map(RoutesTest::addressOf)
        .toList();
  }

  private static Stream<RouteBaseData<?>> withAliases(RouteData route) {
    return Stream.concat(Stream.of(route), route.getRouteAliases().stream());
  }

  private static String addressOf(String template) {
    var filled = template.replace(":municipality", "kavlinge").replaceAll(":[a-z]+", "1");
    return filled.isEmpty() ? "/app" : "/app/" + filled;
  }
}
