package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People at a meeting answer one after another on a screen that they share.
@EndToEndTest
class MeetingTest {

  private static final String NEXT_PERSON = "Tack! Nästa person";
  private static final String WHAT_IS_KEPT =
      """
      async () => [
        ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
        ...(await indexedDB.databases()).map(({ name }) => name),
      ]
      """;

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @Autowired private SurveyFixtures surveys;
  @LocalServerPort private int port;

  private final List<JsonNode> taken = new ArrayList<>();

  @Test
  void two_people_answer_after_each_other_and_neither_leaves_anything_on_the_shared_screen() {
    var screen = WINDOWS.desktop("http://localhost:" + port);
    screen.onResponse(this::note);
    var resident = new Resident(screen);
    screen.navigate("/svara/" + addRound() + "#mote");
    assertThat(screen.locator("body.meeting")).isVisible();
    assertThat(screen.getByLabel("Jag lånar den här enheten")).hasCount(0);

    resident.button("Börja").click();
    resident.choose("safe", "Trygg");
    screen.getByLabel("Något mer?").fill("Det är mörkt vid min port");
    expectNothingKept(screen);
    resident.pressSend();
    assertThat(resident.heading()).hasText(NEXT_PERSON);
    expectNothingKept(screen);
    expectNoViolations(screen);

    resident.button("Jag vill svara").click();
    resident.button("Börja").click();
    expectNothingAnswered(screen);
    resident.choose("safe", "Otrygg </script>");
    resident.pressSend();
    assertThat(resident.heading()).hasText(NEXT_PERSON);

    screen.reload();
    resident.button("Börja").click();
    expectNothingAnswered(screen);
    expectNothingKept(screen);
    assertThat(taken)
        .extracting(sent -> sent.get("channel").asString())
        .containsExactly("meeting", "meeting");
    assertThat(taken)
        .extracting(sent -> sent.get("answers").toString())
        .containsExactly(
            "{\"safe\":\"yes\",\"say\":\"Det är mörkt vid min port\"}", "{\"safe\":\"no\"}");
    assertThat(taken).extracting(sent -> sent.get("submissionId")).doesNotHaveDuplicates();
  }

  /// Open to others too, so that the mark in the address is what makes the screen a shared one.
  private String addRound() {
    return surveys
        .add(
            Fixtures.KAVLINGE,
            RoundStatus.OPEN,
            Set.of(RoundMode.OPEN, RoundMode.MEETING),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2100, 1, 1))
        .slug();
  }

  private void note(Response response) {
    if (response.url().endsWith("/responses") && response.status() == 201) {
      taken.add(JsonMapper.shared().readTree(response.request().postData()));
    }
  }

  private static void expectNothingAnswered(Page screen) {
    assertThat(screen.locator("#q-safe vaadin-radio-button").first()).isVisible();
    assertThat(screen.locator("vaadin-radio-button[checked]")).hasCount(0);
    assertThat(screen.getByLabel("Något mer?")).hasValue("");
  }

  private static void expectNothingKept(Page screen) {
    assertThat(screen.evaluate(WHAT_IS_KEPT)).isEqualTo(List.of());
    assertThat(screen.context().cookies()).isEmpty();
  }
}
