package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import se.rodatraden.walk.Light;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.NoteKey;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.PhotoFixtures;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.TestImages;

/// Photos on their way from a phone to the protocol.
@EndToEndTest
class PhotosTest {

  private static final Instant STARTED =
      Instant.parse("2026-03-03T19:00:00Z").truncatedTo(ChronoUnit.SECONDS);

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;
  @Autowired Walks walks;
  @Autowired Photos photos;
  @Autowired Moderations moderations;

  private final WalkId walk = new WalkId(ShortId.random());
  private final NoteKey key = new NoteKey(UUID.randomUUID());
  private final ObservationId note = key.observation();
  private final String joinCode = "foton-" + walk.value();

  @AfterEach
  void leaveNothingPublic() {
    signIn();
    for (var photo : photos.listPublic(FLEN, walk)) {
      photos.hide(FLEN, photo.id());
    }
    Fixtures.signOut();
  }

  private static void signIn() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private void walkWithANote() {
    Fixtures.signOut();
    var noted =
        new ObservationDraft(
            null,
            GeoPosition.of(59.0567, 16.5885),
            7,
            STARTED,
            Valence.UNSAFE,
            ObservationCategory.SIGHT_LINES,
            2,
            "Häcken är hög och skymmer utgången.",
            null,
            "Klipp ned till en meter.");
    walks.addMadeUp(
        new Walk(
            walk,
            FLEN,
            joinCode,
            LocalizedText.of("Vårvandring med kamera", "Spring walk with a camera"),
            LocalizedText.swedish("Se hur platserna ser ut innan de görs om."),
            null,
            "Stationens huvudentré",
            STARTED,
            STARTED.plus(Walk.USUAL_LENGTH),
            Light.DARK,
            WalkStatus.OPEN,
            null,
            List.of(),
            true),
        List.of(new Observation(note, walk, 1, true, noted)));
  }

  private void send(Page phone, byte[] file) {
    var answer =
        phone
            .request()
            .put(
                "/api/v1/walks/%s/observations/%s/photos/%s"
                    .formatted(joinCode, key.value(), UUID.randomUUID()),
                RequestOptions.create().setHeader("Content-Type", "image/jpeg").setData(file));
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void a_photo_is_seen_by_officials_and_by_all_once_one_of_them_has_said_so() {
    walkWithANote();
    var phone = WINDOWS.phone(root());
    send(phone, TestImages.jpegWithMetadata(NightScene.draw(1600, 1200), 1));
    send(phone, TestImages.jpegWithMetadata(NightScene.draw(1600, 1200), 6));

    var desk = WINDOWS.desktop(root());
    Official.signIn(desk, "samordnare.flen");
    desk.navigate("/app/flen/vandringar/" + walk);
    var seen = desk.locator(".observation-photos img");
    assertThat(seen).hasCount(2);
    assertShown(seen.first());
    assertThat(seen.first())
        .hasAttribute(
            "alt", java.util.regex.Pattern.compile("Foto 1 av 2\\. Sikt och växtlighet: .+"));
    Axe.expectNoViolations(desk);
    take(desk, "foton-tjanst-1440");
    assertFullSizeIsForOfficialsOnly(desk, phone);

    close();
    phone.navigate("/flen/vandringar/" + walk);
    assertThat(phone.locator(".points")).isVisible();
    assertThat(phone.locator(".point-photos")).hasCount(0);
    publishAll();
    phone.navigate("/flen/vandringar/" + walk);
    assertThat(phone.locator(".point-photos img")).hasCount(2);
    phone.locator(".point-photos").scrollIntoViewIfNeeded();
    assertShown(phone.locator(".point-photos img").last());
    Axe.expectNoViolations(phone);
    take(phone, "foton-protokoll-390");
    desk.navigate("/flen/vandringar/" + walk);
    desk.locator(".point-photos").scrollIntoViewIfNeeded();
    assertShown(desk.locator(".point-photos img").last());
    take(desk, "foton-protokoll-1440");
    desk.navigate("/app/flen/vandringar/" + walk);
    assertThat(desk.locator(".observation-photos li").first()).containsText("Visas för alla");
    desk.setViewportSize(390, 844);
    desk.locator(".observation-photos").scrollIntoViewIfNeeded();
    assertShown(desk.locator(".observation-photos img").last());
    take(desk, "foton-tjanst-390");
  }

  private void assertFullSizeIsForOfficialsOnly(Page desk, Page phone) {
    var full = String.valueOf(desk.locator(".observation-photos a").first().getAttribute("href"));
    var answer = desk.request().get(full);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("content-type", "image/jpeg")
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("content-disposition", "inline")
        .containsEntry("content-security-policy", "sandbox; default-src 'none'");
    assertThat(finalAddressOf(phone.request().get(full))).endsWith("/app/login");
    var elsewhere = WINDOWS.desktop(root());
    Official.signIn(elsewhere, "samordnare.kavlinge");
    assertThat(elsewhere.request().get(full).status()).isEqualTo(403);
    var opened =
        desk.context().waitForPage(() -> desk.locator(".observation-photos a").first().click());
    opened.waitForLoadState();
    assertThat((Integer) opened.evaluate("document.images[0].naturalWidth")).isEqualTo(1600);
    opened.close();
  }

  private static String finalAddressOf(APIResponse answer) {
    return answer.url();
  }

  private void close() {
    signIn();
    PhotoFixtures.acceptNotes(moderations, FLEN, walk);
    walks.close(FLEN, walk);
    Fixtures.signOut();
  }

  private void publishAll() {
    signIn();
    for (var photo : photos.list(FLEN, walk)) {
      photos.publish(FLEN, photo.id());
    }
    Fixtures.signOut();
  }

  private static void assertShown(Locator image) {
    image.scrollIntoViewIfNeeded();
    image
        .page()
        .waitForCondition(
            () -> (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
  }

  /// To be looked at.
  private static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(java.nio.file.Path.of("target", "e2e", name + ".png")));
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
