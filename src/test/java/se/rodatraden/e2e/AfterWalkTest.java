package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;
import static se.rodatraden.e2e.ProtocolDesk.exact;
import static se.rodatraden.e2e.ProtocolDesk.exactly;
import static se.rodatraden.e2e.ProtocolDesk.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.NoteReceipts;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// After a walk: the notes are looked through by keyboard, decided about and published, and whoever
/// made one of them finds out what became of it.
@EndToEndTest
class AfterWalkTest {

  private static final MunicipalityCode VETLANDA = new MunicipalityCode("0685");
  private static final WalkId WALK = new WalkId(ShortId.named("e2e/after-walk"));
  private static final String OFFICIALS = "/app/vetlanda/vandringar/" + WALK;
  private static final String PUBLIC = "/vetlanda/vandringar/" + WALK;

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @Autowired private Walks walks;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @BeforeEach
  void threeNotesAreMade() {
    Fixtures.signOut();
    walks.addMadeUp(
        walk(),
        List.of(
            note(1, 0, ObservationCategory.LIGHTING, "Två lampor vid bron är släckta"),
            note(2, 0.0001, ObservationCategory.LIGHTING, "Släckta lampor vid bron, två stycken"),
            note(3, 0.001, ObservationCategory.LIKED, "Fin bänk vid ån")));
  }

  private Walk walk() {
    return new Walk(
        WALK,
        VETLANDA,
        "vetlanda-efter",
        LocalizedText.of("Kväll vid ån", "Evening by the river"),
        LocalizedText.of("Se hur vägen längs ån känns.", "See how the path by the river feels."),
        null,
        "Bron",
        clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
        clock
            .instant()
            .minus(1, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .plus(Walk.USUAL_LENGTH),
        Light.DARK,
        WalkStatus.OPEN,
        null,
        List.of(),
        true);
  }

  private static ObservationId id(int number) {
    return new ObservationId(new UUID(11, number));
  }

  private Observation note(int number, double north, ObservationCategory category, String text) {
    var liked = category == ObservationCategory.LIKED;
    var draft =
        new ObservationDraft(
            null,
            GeoPosition.of(57.4285 + north, 15.0785),
            6,
            clock.instant().minus(20, ChronoUnit.HOURS).plusSeconds(60L * number),
            liked ? Valence.SAFE : Valence.UNSAFE,
            category,
            liked ? 0 : 2,
            text,
            null,
            null);
    return new Observation(id(number), WALK, 1, true, draft);
  }

  @Test
  void notes_are_looked_through_decided_about_published_answered_and_followed_until_done() {
    var root = "http://localhost:" + port;
    var desk = WINDOWS.desktop(root);
    var phone = WINDOWS.phone(root);
    Official.signIn(desk, "samordnare.vetlanda");
    lookThrough(desk);
    ProtocolDesk.decideAndPublish(desk);
    phone.navigate(PUBLIC);
    assertThat(phone.locator("body")).containsText("Två lampor vid bron är släckta");
    assertThat(phone.locator("body")).containsText("2 har antecknat samma sak");
    assertThat(phone.locator("body")).not().containsText("två stycken");
    assertThat(phone.locator("body")).containsText("Läget i dag: Planerad");
    expectNoViolations(phone);
    askWhatBecameOf(phone, NoteReceipts.codeOf(id(2)));
    followUp(desk);
    phone.navigate(PUBLIC);
    assertThat(phone.locator("body")).containsText("Läget i dag: Klar");
    assertThat(phone.locator("body")).containsText("Nya lampor är på plats");
  }

  private static void lookThrough(Page desk) {
    desk.navigate(OFFICIALS + "/granska");
    var card = desk.locator(".moderation-card");
    assertThat(card).containsText("Två lampor vid bron är släckta");
    expectNoViolations(desk);
    desk.keyboard().press("a");
    assertThat(card).containsText("Släckta lampor vid bron, två stycken");
    assertThat(card).containsText("Liknar en som är godkänd");
    desk.keyboard().press("m");
    assertThat(card).containsText("Fin bänk vid ån");
    desk.keyboard().press("a");
    assertThat(desk.getByText("Allt är granskat, 3 av 3.")).isVisible();
    expectNoViolations(desk);
  }

  private static void askWhatBecameOf(Page phone, String code) {
    phone.getByText("Se vad som hände med din anteckning").click();
    phone.getByLabel("Kvittokoder").fill(code);
    phone.getByRole(AriaRole.BUTTON, named("Visa")).click();
    assertThat(phone.locator("body")).containsText("Fler antecknade samma sak");
    assertThat(phone.locator("body")).containsText("Beslut: Ska göras.");
    expectNoViolations(phone);
  }

  private static void followUp(Page desk) {
    desk.navigate("/app/vetlanda/atgarder");
    assertThat(desk.locator(".measure")).containsText("Byt lamporna vid bron");
    expectNoViolations(desk);
    desk.getByText("Följ upp", exactly()).click();
    var form = desk.getByRole(AriaRole.DIALOG, named("Följ upp"));
    form.getByLabel("Klar", exact()).check();
    form.getByLabel("När blev det klart?").fill("2026-01-15");
    form.getByLabel("När blev det klart?").press("Enter");
    form.getByLabel("Vad blev gjort?").fill("Nya lampor är på plats");
    form.getByText("Spara", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(desk.getByText("Inga åtgärder passar urvalet.")).isVisible();
  }
}
