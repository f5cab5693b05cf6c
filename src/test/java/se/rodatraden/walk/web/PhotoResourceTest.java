package se.rodatraden.walk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.PhotoFixtures.KEY;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.picture;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.ApiDescription;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.NoteKey;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoFixtures;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.PictureOnly;
import se.rodatraden.walk.image.TestImages;

@DatabaseTest
class PhotoResourceTest {

  private static final String PHOTOS =
      "/api/v1/walks/%s/observations/%s/photos/".formatted(JOIN_CODE, KEY.value());
  private static final String PAGE = "/flen/vandringar/" + WALK;

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Photos photos;
  @Autowired Moderations moderations;
  @Autowired se.rodatraden.place.Municipalities municipalities;

  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void aNoteOnAnOpenWalk() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, NOTE, dark("Mörkt"), null);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private MvcTestResult send(String path, String mediaType, byte[] file) {
    return web.put().uri(path).header(HttpHeaders.CONTENT_TYPE, mediaType).content(file).exchange();
  }

  private void assertAnswer(MvcTestResult answer, String method, int status, String code) {
    assertThat(answer)
        .hasStatus(status)
        .hasContentType("application/problem+json")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(code);
    assertDescribed(answer, method);
  }

  /// As the API's description says.
  private void assertDescribed(MvcTestResult answer, String method) {
    var description = ApiDescription.of(body(web.get().uri(ApiDescription.ADDRESS).exchange()));
    description.assertFits(
        method,
        String.valueOf(answer.getRequest().getRequestURI()),
        answer.getResponse().getStatus(),
        String.valueOf(answer.getResponse().getContentType()),
        body(answer));
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_private_note_takes_no_photos() throws Exception {
    var key = new NoteKey(UUID.randomUUID());
    var noted = dark("En man följer efter folk");
    observations.note(
        JOIN_CODE,
        key.observation(),
        new ObservationDraft(
            noted.stop(),
            noted.position(),
            noted.accuracy_m(),
            noted.observedAt(),
            noted.valence(),
            noted.category(),
            noted.severity(),
            noted.description(),
            noted.cause(),
            noted.proposal(),
            true),
        null);
    var path = PHOTOS.replace(KEY.value().toString(), key.value().toString()) + id;
    assertAnswer(send(path, "image/jpeg", picture(120)), "PUT", 422, "photo.private_note");
  }

  @Test
  void what_a_note_is_called_in_officials_pages_is_no_way_to_its_photos() {
    var path = PHOTOS.replace(KEY.value().toString(), NOTE.toString()) + id;
    assertAnswer(send(path, "image/jpeg", picture(120)), "PUT", 404, "observation.unknown");
  }

  @Test
  void a_photo_is_created_once_and_the_same_again_is_fine() {
    var first = send(PHOTOS + id, "image/jpeg", picture(120));
    assertThat(first).hasStatus(201).bodyJson().extractingPath("$.id").isEqualTo(id);
    assertDescribed(first, "PUT");
    var again = send(PHOTOS + id, "IMAGE/JPEG; x=y", picture(120));
    assertThat(again).hasStatus(200);
    assertDescribed(again, "PUT");
    assertAnswer(send(PHOTOS + id, "image/jpeg", picture(122)), "PUT", 409, "photo.conflict");
  }

  @Test
  void png_and_webp_are_taken_in_too() {
    var image = TestImages.quarters(60, 40);
    assertThat(send(PHOTOS + UUID.randomUUID(), "image/png", TestImages.png(image))).hasStatus(201);
    assertThat(send(PHOTOS + UUID.randomUUID(), "image/webp", TestImages.webp("lossy")))
        .hasStatus(201);
  }

  @Test
  void what_is_no_photo_is_refused_and_it_is_said_why() {
    assertAnswer(send(PHOTOS + id, "image/heic", picture(120)), "PUT", 415, "photo.heic");
    assertAnswer(send(PHOTOS + id, "application/json", picture(120)), "PUT", 415, "photo.type");
    assertAnswer(send(PHOTOS + id, "image/png", picture(120)), "PUT", 422, "photo.unreadable");
    assertAnswer(send(PHOTOS + id, "image/jpeg", new byte[0]), "PUT", 422, "photo.unreadable");
    assertAnswer(
        send(PHOTOS + "inget-uuid", "image/jpeg", picture(120)), "PUT", 422, "observation.invalid");
    assertThat(web.put().uri(PHOTOS + id).exchange()).hasStatus(415);
    assertThat(send(PHOTOS + id, "image/png", picture(120)))
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("other_type");
    assertThat(body(send(PHOTOS + id, "image/heif", picture(120)))).contains("JPEG", "iPhone");
  }

  @Test
  void unknown_closed_and_taken_back_are_told_apart() {
    var nowhere = PHOTOS.replace(JOIN_CODE, "ingen") + id;
    assertAnswer(send(nowhere, "image/jpeg", picture(120)), "PUT", 404, "walk.unknown");
    var noNote = PHOTOS.replace(KEY.value().toString(), UUID.randomUUID().toString()) + id;
    assertAnswer(send(noNote, "image/jpeg", picture(120)), "PUT", 404, "observation.unknown");
    assertThat(web.delete().uri(PHOTOS + id).exchange()).hasStatus(204);
    assertAnswer(send(PHOTOS + id, "image/jpeg", picture(120)), "PUT", 409, "photo.withdrawn");
    close();
    var late = PHOTOS + UUID.randomUUID();
    assertAnswer(send(late, "image/jpeg", picture(120)), "PUT", 410, "walk.closed");
    assertAnswer(web.delete().uri(late).exchange(), "DELETE", 410, "walk.closed");
  }

  private void close() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    PhotoFixtures.acceptNotes(moderations, FLEN, WALK);
    walks.close(FLEN, WALK);
    Fixtures.signOut();
  }

  private Photo sentAndPublished() {
    send(PHOTOS + id, "image/jpeg", picture(120));
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    var photo = photos.publish(FLEN, photos.list(FLEN, WALK).getFirst().id());
    PhotoFixtures.acceptNotes(moderations, FLEN, WALK);
    walks.close(FLEN, WALK);
    Fixtures.signOut();
    return photo;
  }

  @Test
  void the_protocol_shows_what_is_public_and_nothing_else() {
    send(PHOTOS + UUID.randomUUID(), "image/jpeg", picture(130));
    close();
    assertThat(body(web.get().uri(PAGE).accept("text/html").exchange())).doesNotContain("/foton/");
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    var photo = photos.publish(FLEN, photos.list(FLEN, WALK).getFirst().id());
    Fixtures.signOut();
    var page = body(web.get().uri(PAGE).accept("text/html").exchange());
    var flen = municipalities.get(FLEN);
    assertThat(page)
        .contains(
            "href=\"" + PhotoAddresses.toAll(flen, photo, PhotoSize.FULL) + "\"",
            "src=\"" + PhotoAddresses.toAll(flen, photo, PhotoSize.PREVIEW) + "\"",
            "alt=\"Foto 1 av 1. Belysning: ")
        .doesNotContain(photo.id().value());
    var data =
        web.get()
            .uri("/api/v1/municipalities/0482/walks/" + WALK)
            .accept("application/json")
            .exchange();
    assertThat(data)
        .bodyJson()
        .extractingPath("$.observations[0].photos[0]")
        .asString()
        .endsWith(PhotoAddresses.toAll(flen, photo, PhotoSize.FULL));
    assertDescribed(data, "GET");
  }

  @Test
  void a_public_photo_may_be_kept_for_a_while_and_can_do_nothing_but_be_seen() {
    var address =
        PhotoAddresses.toAll(municipalities.get(FLEN), sentAndPublished(), PhotoSize.FULL);
    var answer = web.get().uri(address).exchange();
    assertThat(answer)
        .hasStatus(200)
        .hasContentType("image/jpeg")
        .hasHeader("Cache-Control", "max-age=300, must-revalidate, public")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Disposition", "inline")
        .hasHeader("Content-Security-Policy", PhotoServlet.PICTURE_ONLY);
    PictureOnly.assertNothingElse(answer.getResponse().getContentAsByteArray());
    var tag = String.valueOf(answer.getResponse().getHeader("ETag"));
    assertThat(web.get().uri(address).header("If-None-Match", tag).exchange()).hasStatus(304);
  }

  @Test
  void addresses_that_lead_to_no_public_photo_lead_nowhere() {
    var photo = sentAndPublished();
    var address = PhotoAddresses.toAll(municipalities.get(FLEN), photo, PhotoSize.FULL);
    for (var wrong :
        List.of(
            address.replace("flen", "kavlinge"),
            address.replace("stor", "enorm"),
            address.replaceFirst("[0-9a-f]{32}", "0".repeat(32)),
            address.replaceFirst("[0-9a-f]{32}", photo.id().value()))) {
      assertThat(web.get().uri(wrong).exchange()).as(wrong).hasStatus(404);
    }
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    photos.hide(FLEN, photo.id());
    Fixtures.signOut();
    assertThat(web.get().uri(address).exchange()).hasStatus(404);
  }

  @Test
  void an_unknown_municipality_or_a_strange_id_is_not_found() {
    assertThat(web.get().uri("/foton/ingenstans/" + "0".repeat(32) + "/stor.jpg").exchange())
        .hasStatus(404);
    assertThat(web.get().uri("/foton/flen/" + ShortId.random() + "/stor.jpg").exchange())
        .hasStatus(404);
  }
}
