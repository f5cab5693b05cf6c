package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;
import static se.rodatraden.survey.RoundMode.MEETING;
import static se.rodatraden.survey.RoundMode.OPEN;
import static se.rodatraden.survey.RoundMode.SAMPLE;
import static se.rodatraden.test.Fixtures.FLEN;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.survey.ChannelFixtures;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// A round that reached people in three ways, as officials and residents read it.
@EndToEndTest
class ReadingChannelsTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Autowired ChannelFixtures channels;

  private SurveyRound round;

  @BeforeEach
  void answer() {
    round = channels.add(FLEN, RoundStatus.PUBLISHED, SAMPLE, OPEN, MEETING);
    for (var safe : java.util.List.of("no", "yes")) {
      var answers =
          "{\"safe\": \"%s\", \"area\": \"north\", \"seen\": [\"dark\"], \"say\": \"Mörkt vid stationen\"}"
              .formatted(safe);
      channels.store(round, SAMPLE, safe.equals("no") ? 103 : 309, answers);
      channels.store(round, OPEN, safe.equals("no") ? 812 : 391, answers);
    }
    channels.countOnly(round, MEETING, 7);
  }

  @Test
  void officials_go_from_channel_to_channel_by_keyboard_and_axe_finds_nothing() {
    var desktop = WINDOWS.desktop(root());
    Official.signIn(desktop, "samordnare.flen");
    desktop.navigate("/app/flen/enkater/" + round.id());
    assertThat(desktop.locator(".analysis-channels [aria-current]")).containsText("Urvalsenkät");
    assertThat(desktop.locator(".analysis-interval").first()).isVisible();
    expectNoViolations(desktop);

    desktop.locator(".analysis-channels a").nth(1).focus();
    desktop.keyboard().press("Enter");
    assertThat(desktop.locator(".analysis-channels [aria-current]")).containsText("Öppen enkät");
    assertThat(desktop).hasURL(java.util.regex.Pattern.compile(".*\\?kanal=open"));
    assertThat(desktop.locator(".analysis-interval")).hasCount(0);
    expectNoViolations(desktop);

    desktop.locator(".analysis-channels a").nth(2).click();
    assertThat(desktop.locator(".analysis-caution")).containsText("7 svar har bara räknats");
    expectNoViolations(desktop);
  }

  @Test
  void residents_find_each_channel_under_its_name_and_axe_finds_nothing() {
    var phone = WINDOWS.phone(root());
    phone.navigate("/flen/enkater/" + round.slug());
    phone
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Öppen enkät").setExact(true))
        .click();
    assertThat(phone.locator("#kanal-open h2").first()).isInViewport();
    assertThat(phone.locator("#kanal-open")).containsText("Alla som vill får svara");
    expectNoViolations(phone);
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
