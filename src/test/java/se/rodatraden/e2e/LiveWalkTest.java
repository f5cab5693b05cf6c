package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.id.WalkStopId;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkQuestion;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkStop;

/// A walk while it is held: somebody notes before it opens, the leader opens it, reads what comes
/// in and closes it by keyboard on a phone in the dark, and the participant leaves with a receipt.
@EndToEndTest
class LiveWalkTest {

  private static final Path PICTURES = Path.of("target", "e2e", "live");
  private static final WalkStop STATION =
      new WalkStop(
          new WalkStopId(ShortId.named("e2e/live-station")),
          "Stationen",
          GeoPosition.of(59.0567, 16.5885));
  private static final WalkStop TUNNEL =
      new WalkStop(
          new WalkStopId(ShortId.named("e2e/live-tunnel")),
          "Gångtunneln under spåren",
          GeoPosition.of(59.0585, 16.5875));

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @Autowired private WalkPlans plans;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private final WalkId id = new WalkId(ShortId.random());
  private final String code = "live-" + id;

  @BeforeEach
  void aWalkIsPlanned() {
    Fixtures.signOut();
    var walk =
        new Walk(
            id,
            Fixtures.FLEN,
            code,
            LocalizedText.of("Kväll vid stationen", "Evening at the station"),
            LocalizedText.swedish("Se hur platserna runt stationen känns efter mörkrets inbrott."),
            null,
            "Stationens huvudentré",
            clock.instant().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS),
            clock
                .instant()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Walk.USUAL_LENGTH),
            Light.DARK,
            WalkStatus.PLANNED,
            null,
            List.of(STATION, TUNNEL),
            true);
    var questions =
        List.of(
            new WalkQuestion(LocalizedText.swedish("Ser du vem som kommer, i god tid?"), null),
            new WalkQuestion(
                LocalizedText.swedish("Var skulle du gå om någon kom emot dig?"), TUNNEL.id()));
    plans.addMadeUp(
        walk,
        new WalkPlan(
            List.of(),
            List.of(),
            EnumSet.of(ObservationCategory.LIGHTING, ObservationCategory.LIKED),
            questions,
            null,
            null));
  }

  @Test
  void a_walk_is_opened_read_and_closed_by_its_leader_in_the_dark() {
    var root = "http://localhost:" + port;
    var leader = WINDOWS.phone(root);
    var participant = WINDOWS.phone(root);
    leader.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Official.signIn(leader, "samordnare.flen");
    leader.navigate("/app/flen/vandringar/" + id + "/leda");
    assertThat(leader.getByText("Ingen har valt roll än")).isVisible();
    expectNoViolations(leader);
    look(leader, "leader-planned");

    noteBeforeItOpens(participant);
    assertThat(leader.getByText("1 är med")).isVisible();
    open(leader);
    press(participant, "Skicka nu");
    assertThat(participant.getByText("Allt är skickat")).isVisible();
    assertThat(participant.getByText("Din kvittokod")).isVisible();
    assertThat(participant.getByText("Vandringen har inte öppnat än")).hasCount(0);
    expectNoViolations(participant);
    look(participant, "logger-receipt");

    readAndClose(leader);
    participant.reload();
    assertThat(participant.getByText("bara så länge sidan är öppen")).isVisible();
    expectNoViolations(participant);
    look(participant, "logger-closed");
    participant.getByText("Se vad som har hänt").click();
    assertThat(participant.locator("main li.card")).hasCount(1);
  }

  private void noteBeforeItOpens(Page phone) {
    phone.navigate("/vandring/" + code);
    assertThat(phone.getByText("Vandringen har inte öppnat än")).isVisible();
    phone.getByLabel("Boende").check();
    expectNoViolations(phone);
    press(phone, "Börja anteckna");
    phone.getByText("Frågor på vägen").click();
    assertThat(phone.getByText("Var skulle du gå om någon kom emot dig?")).isVisible();
    expectNoViolations(phone);
    look(phone, "logger-questions");
    press(phone, "Annan plats");
    phone.locator("walk-note .stops button").nth(1).click();
    press(phone, "Otrygg");
    press(phone, "Belysning");
    assertThat(phone.getByText("Att tänka på här")).isVisible();
    phone.getByLabel("Beskriv platsen").fill("Bilen ABC 123 står alltid i tunneln");
    assertThat(phone.getByText("Gör anteckningen privat")).isVisible();
    expectNoViolations(phone);
    phone.getByLabel("Beskriv platsen").scrollIntoViewIfNeeded();
    look(phone, "logger-trace");
    phone.getByLabel("Beskriv platsen").fill("Mörkt i hela tunneln");
    press(phone, "Klar");
    assertThat(phone.getByText("Det här skickas av sig självt när den öppnar.")).isVisible();
    expectNoViolations(phone);
    look(phone, "logger-waits");
  }

  private static void open(Page leader) {
    var keys = new Keyboard(leader);
    keys.to("Öppna vandringen");
    leader.keyboard().press("Enter");
    confirm(leader);
    assertThat(leader.locator(".walk-status-open")).isVisible();
  }

  /// The dialog has the focus on what it asks about.
  private static void confirm(Page leader) {
    assertThat(leader.locator("vaadin-confirm-dialog vaadin-button:focus")).hasCount(1);
    leader.keyboard().press("Enter");
    assertThat(leader.locator("vaadin-confirm-dialog[opened]")).hasCount(0);
  }

  private static void readAndClose(Page leader) {
    assertThat(leader.getByText("1 ny anteckning")).isVisible();
    assertThat(leader.locator(".live-news")).containsText("Mörkt i hela tunneln");
    assertThat(leader.locator(".live-stops li").nth(1)).containsText("1 anteckning");
    expectNoViolations(leader);
    look(leader, "leader-news");
    var keys = new Keyboard(leader);
    keys.to("Jag har läst det nya");
    leader.keyboard().press("Enter");
    assertThat(leader.getByText("Inget nytt")).isVisible();
    expectNoViolations(leader);
    leader.reload();
    assertThat(leader.getByText("Inget nytt")).isVisible();
    leader.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    expectNoViolations(leader);
    look(leader, "leader-light");
    leader.setViewportSize(1440, 900);
    look(leader, "leader-1440");
    leader.setViewportSize(390, 844);
    keys.to("Avsluta vandringen");
    leader.keyboard().press("Enter");
    confirm(leader);
    assertThat(leader.getByText("Vandringen är avslutad.")).isVisible();
    assertThat(leader.getByText("Ingen har valt roll än")).isVisible();
    expectNoViolations(leader);
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private static void press(Page phone, String button) {
    phone
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
