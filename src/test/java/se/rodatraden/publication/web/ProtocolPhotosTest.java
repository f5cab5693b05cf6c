package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.photo;
import static se.rodatraden.walk.PhotoFixtures.send;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.print.OpenedPdf;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoCovering;
import se.rodatraden.walk.PhotoFixtures;
import se.rodatraden.walk.PhotoIntake;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.Box;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.ProtocolFixtures;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;

/// Photos in what has been published.
@DatabaseTest
class ProtocolPhotosTest {

  private static final String PAGE = "/flen/vandringar/" + WALK;

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired PhotoIntake intake;
  @Autowired Photos photos;
  @Autowired PhotoCovering covering;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Clock clock;

  @BeforeEach
  void aPublishedPointWithTwoPhotos() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, NOTE, dark("Två lampor är släckta."), null);
    send(intake, photo(), PhotoFixtures.picture(200));
    send(intake, photo(), PhotoFixtures.picture(210));
    signIn();
    PhotoFixtures.acceptNotes(moderations, FLEN, WALK);
    walks.close(FLEN, WALK);
    protocols.decide(
        FLEN,
        WALK,
        NOTE,
        1,
        ProtocolFixtures.promise(Control.OWN, SwedishTime.today(clock).plusDays(9)));
    publishing.publish(FLEN, WALK, 2);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  /// Again after each page: a visitor's request ends with nobody signed in.
  private void signIn() {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  private List<Photo> publishAll() {
    signIn();
    return photos.list(FLEN, WALK).stream().map(photo -> photos.publish(FLEN, photo.id())).toList();
  }

  private byte[] get(String path) {
    var page = web.get().uri(path).exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsByteArray();
  }

  private String body(String path) {
    return new String(get(path), StandardCharsets.UTF_8);
  }

  @Test
  void a_point_shows_those_that_are_public_small_first_and_says_what_they_are() {
    assertThat(body(PAGE)).doesNotContain("/foton/");
    var published = publishAll();
    assertThat(body(PAGE))
        .contains("/foton/flen/" + published.getFirst().publicKey() + "/liten.jpg")
        .contains("href=\"/foton/flen/" + published.getFirst().publicKey() + "/stor.jpg\"")
        .contains("alt=\"Foto 1 av 2. Belysning, Stationen\"")
        .contains("loading=\"lazy\"", "width=\"200\"")
        .doesNotContain(published.getFirst().id().value());
    assertThat(body(PAGE + "?lang=en")).contains("alt=\"Photo 1 of 2. Lighting, Stationen\"");
    signIn();
    photos.hide(FLEN, published.getFirst().id());
    assertThat(body(PAGE)).contains("Foto 1 av 1.").doesNotContain("Foto 1 av 2.");
  }

  @Test
  void what_was_covered_after_it_was_shown_is_shown_at_another_address_only() {
    var published = publishAll().getFirst();
    var old = "/foton/flen/" + published.publicKey();
    assertThat(body(PAGE)).contains(old);
    signIn();
    var covered = covering.cover(FLEN, published.id(), 1, List.of(new Box(0, 0, 64, 64)));
    assertThat(body(PAGE)).doesNotContain(old).contains("/foton/flen/" + covered.publicKey());
    assertThat(web.get().uri(old + "/stor.jpg").exchange()).hasStatus(404);
    assertThat(web.get().uri(old + "/liten.jpg").exchange()).hasStatus(404);
  }

  @Test
  void the_paper_shows_them_too_and_everyone_can_read_it() throws Exception {
    var without = get(PAGE + "/protokoll.pdf");
    publishAll();
    var with = get(PAGE + "/protokoll.pdf");
    assertThat(with.length).isGreaterThan(without.length + 2_000);
    try (var pdf = new OpenedPdf(with)) {
      assertThat(pdf.accessibilityProblems()).isEmpty();
      pdf.keepPictures("protokoll-foton");
    }
  }

  @Test
  void the_page_before_the_protocol_shows_them_by_point_as_well() {
    var published = publishAll();
    var data = body("/api/v1/municipalities/0482/walks/" + WALK + "?format=json");
    assertThat(data).contains("/foton/flen/" + published.getFirst().publicKey() + "/stor.jpg");
  }
}
