package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;
import static se.rodatraden.test.Fixtures.FLEN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.Fixtures;
import se.rodatraden.test.GeoReportServer;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.NoteKey;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.TestImages;

/// A photo is covered, shown with its point, and the point handed over to fault reporting.
@EndToEndTest
class CoveringTest {

  /// Until the map's note has faded in.
  private static final int MAP_NOTE_MS = 600;

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private final GeoReportServer receiver = GeoReportServer.get();
  private final WalkId walk = new WalkId(ShortId.random());
  private final UUID key = UUID.randomUUID();
  private final ObservationId note = new NoteKey(key).observation();
  private final String joinCode = "tackning-" + walk.value();

  @Autowired private Walks walks;
  @Autowired private Photos photos;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @BeforeEach
  void aNoteIsMade() {
    receiver.reset();
    Fixtures.signOut();
    var noted =
        new ObservationDraft(
            null,
            GeoPosition.of(59.0563, 16.5893),
            6,
            clock.instant().minus(20, ChronoUnit.HOURS),
            Valence.UNSAFE,
            ObservationCategory.LIGHTING,
            3,
            "Två stolpar vid bron är släckta",
            null,
            null);
    walks.addMadeUp(
        new Walk(
            walk,
            FLEN,
            joinCode,
            LocalizedText.of("Kväll vid bron", "Evening by the bridge"),
            LocalizedText.of("Se hur vägen över bron känns.", "See how the bridge feels."),
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
            true),
        List.of(new Observation(note, walk, 1, true, noted)));
  }

  @AfterEach
  void leaveNothingPublic() {
    receiver.reset();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    photos.listPublic(FLEN, walk).forEach(photo -> photos.hide(FLEN, photo.id()));
    Fixtures.signOut();
  }

  @Test
  void a_photo_is_covered_by_pointer_and_keys_shown_with_its_point_and_the_fault_handed_over() {
    var root = "http://localhost:" + port;
    var phone = WINDOWS.phone(root);
    var desk = WINDOWS.desktop(root);
    send(phone);
    Official.signIn(desk, "samordnare.flen");
    desk.navigate("/app/flen/vandringar/" + walk + "/granska");
    assertThat(desk.locator(".moderation-photos img")).isVisible();
    desk.waitForTimeout(MAP_NOTE_MS);
    expectNoViolations(desk);
    take(desk, "granska-foto-1440");
    cover(desk);
    desk.locator(".moderation-photos").getByText("Visa för alla").click();
    assertThat(desk.locator(".photo-public")).hasText("Visas för alla");
    desk.waitForTimeout(MAP_NOTE_MS);
    expectNoViolations(desk);
    desk.setViewportSize(390, 844);
    desk.locator(".moderation-photos").scrollIntoViewIfNeeded();
    take(desk, "granska-foto-390");
    desk.setViewportSize(1440, 900);
    desk.locator(".moderation-card h2").focus();
    desk.keyboard().press("a");
    assertThat(desk.locator(".moderation-card .walk-status").first()).hasText("Godkänd");
    handOver(desk);
    decideAndPublish(desk);
    read(phone);
  }

  private void send(Page phone) {
    var answer =
        phone
            .request()
            .put(
                "/api/v1/walks/%s/observations/%s/photos/%s"
                    .formatted(joinCode, key, UUID.randomUUID()),
                RequestOptions.create()
                    .setHeader("Content-Type", "image/jpeg")
                    .setData(TestImages.jpegWithMetadata(NightScene.draw(1600, 1200), 1)));
    assertThat(answer.status()).isEqualTo(201);
  }

  private void cover(Page desk) {
    desk.locator(".moderation-photos").getByText("Täck över").click();
    var dialog = desk.getByRole(AriaRole.DIALOG, named("Täck över en del av fotot"));
    var stage = dialog.locator("photo-cover .stage");
    assertThat(stage).isVisible();
    stage.scrollIntoViewIfNeeded();
    var at = stage.boundingBox();
    desk.mouse().move(at.x + at.width * .2, at.y + at.height * .3);
    desk.mouse().down();
    desk.mouse().move(at.x + at.width * .45, at.y + at.height * .6);
    desk.mouse().up();
    dialog.locator("photo-cover #add").press("Enter");
    desk.keyboard().press("ArrowRight");
    desk.keyboard().press("Shift+ArrowDown");
    assertThat(dialog.locator("photo-cover fieldset")).hasCount(2);
    expectNoViolations(desk);
    stage.scrollIntoViewIfNeeded();
    take(desk, "tack-over-1440");
    desk.setViewportSize(390, 844);
    take(desk, "tack-over-390");
    desk.setViewportSize(1440, 900);
    dialog.locator("photo-cover #preview").press("Enter");
    stage.scrollIntoViewIfNeeded();
    take(desk, "tack-over-forhand-1440");
    dialog.getByLabel("Jag har förhandsgranskat. Det kan inte ångras.").check();
    dialog.getByText("Täck över för gott").click();
    assertThat(desk.getByText("Historik (1)").last()).isVisible();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThat(photos.list(FLEN, walk).getFirst().version()).isEqualTo(2);
    Fixtures.signOut();
    assertThat(desk.locator(".moderation-photos img").getAttribute("src")).endsWith("?v=2");
  }

  private void handOver(Page desk) {
    desk.navigate("/app/flen/vandringar/" + walk + "/protokoll");
    desk.getByText("Felanmäl", exactly()).click();
    var dialog = desk.getByRole(AriaRole.DIALOG, named("Lämna över till felanmälan"));
    dialog.getByLabel("Vad gäller det?").fill("Gata: Belysning");
    desk.getByRole(AriaRole.OPTION, named("Gata: Belysning")).click();
    assertThat(dialog.locator(".fault-preview")).containsText("017");
    expectNoViolations(desk);
    take(desk, "felanmal-1440");
    desk.setViewportSize(390, 844);
    take(desk, "felanmal-390");
    desk.setViewportSize(1440, 900);
    dialog.getByText("Skicka anmälan").click();
    assertThat(desk.locator(".faults")).containsText("Ärende 638344");
    desk.locator(".faults").getByText("Hämta läget").click();
    assertThat(desk.locator(".faults")).containsText("öppet");
    expectNoViolations(desk);
    take(desk, "felanmald-1440");
    desk.setViewportSize(390, 844);
    desk.locator(".faults").scrollIntoViewIfNeeded();
    take(desk, "felanmald-390");
    desk.setViewportSize(1440, 900);
    assertThat(receiver.posted()).hasSize(1);
  }

  private static void decideAndPublish(Page desk) {
    desk.getByText("Besluta", exactly()).first().click();
    var form = desk.getByRole(AriaRole.DIALOG, named("Beslut om punkten"));
    form.getByLabel("Ska inte göras", exact()).check();
    form.getByLabel("Möjligt", exact()).check();
    form.getByLabel("Egen rådighet").check();
    form.getByLabel("Oklar effekt", exact()).check();
    form.getByLabel("Varför inte?").fill("Bron rivs i vår");
    form.getByText("Spara", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(desk.locator(".decision-verdict")).hasText("Ska inte göras");
    desk.getByRole(AriaRole.BUTTON, named("Publicera protokollet")).click();
    desk.getByRole(AriaRole.DIALOG, named("Publicera protokollet?"))
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Publicera protokollet").setExact(true))
        .click();
    assertThat(desk.getByText("Version 1,")).isVisible();
  }

  private void read(Page phone) {
    phone.navigate("/flen/vandringar/" + walk);
    var picture = phone.locator(".point-photos img");
    assertThat(picture).hasCount(1);
    picture.scrollIntoViewIfNeeded();
    phone.waitForCondition(
        () -> (Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"));
    expectNoViolations(phone);
    take(phone, "protokoll-foto-390");
    phone.setViewportSize(1440, 900);
    take(phone, "protokoll-foto-1440");
    phone.navigate("/flen/vandringar/" + walk + "/protokoll/1");
    assertThat(phone.locator("h1")).containsText("version 1");
    expectNoViolations(phone);
    take(phone, "protokoll-version-1440");
    phone.setViewportSize(390, 844);
    take(phone, "protokoll-version-390");
  }

  /// To be looked at.
  private static void take(Page page, String name) {
    page.waitForTimeout(400);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "e2e", name + ".png")));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
