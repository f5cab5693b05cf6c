package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.PHOTO_CONTENT;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.body;
import static se.rodatraden.walk.PhotoFixtures.photo;
import static se.rodatraden.walk.PhotoFixtures.picture;
import static se.rodatraden.walk.PhotoFixtures.send;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.image.PictureOnly;
import se.rodatraden.walk.image.TestImages;

@DatabaseTest
class PhotosTest {

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Photos photos;
  @Autowired Moderations moderations;
  @Autowired PhotoIntake intake;

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

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  private static void signIn(Role role) {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
  }

  private List<Photo> listAsReader() {
    signIn(Role.READER);
    var list = photos.list(FLEN, WALK);
    Fixtures.signOut();
    return list;
  }

  private void close() {
    signIn(Role.COORDINATOR);
    PhotoFixtures.acceptNotes(moderations, FLEN, WALK);
    walks.close(FLEN, WALK);
    Fixtures.signOut();
  }

  private Photo publish(Photo photo) {
    signIn(Role.COORDINATOR);
    var published = photos.publish(FLEN, photo.id());
    Fixtures.signOut();
    return published;
  }

  @Test
  void the_first_is_stored_and_the_same_again_changes_nothing() {
    var photo = photo();
    assertThat(send(intake, photo, picture(120))).isTrue();
    assertThat(send(intake, photo, picture(120))).isFalse();
    assertThat(listAsReader())
        .singleElement()
        .satisfies(stored -> {
          assertThat(stored.observation()).isEqualTo(NOTE);
          assertThat(stored.width()).isEqualTo(120);
          assertThat(stored.visibility()).isEqualTo(PhotoVisibility.PRIVATE);
          assertThat(stored.publicKey()).isNull();
        });
  }

  @Test
  void what_is_stored_is_not_what_was_sent_but_the_picture_only() {
    send(intake, photo(), picture(120));
    var id = listAsReader().getFirst().id();
    signIn(Role.READER);
    for (var size : PhotoSize.values()) {
      var file = photos.getFile(FLEN, id, size);
      PictureOnly.assertNothingElse(file.bytes());
      assertThat(TestImages.read(file.bytes()).getWidth()).isEqualTo(120);
      assertThat(file.sha256()).hasSize(64);
    }
  }

  @Test
  void another_file_under_the_same_id_is_a_conflict_and_so_is_the_same_for_another_note() {
    var photo = photo();
    send(intake, photo, picture(120));
    assertRefused("photo.conflict", () -> send(intake, photo, picture(122)));
    var other = new ObservationId(UUID.randomUUID());
    observations.note(JOIN_CODE, other, dark("Mörkt här med"), null);
    var elsewhere = new SentPhoto(JOIN_CODE, other, photo.upload());
    assertRefused("photo.conflict", () -> send(intake, elsewhere, picture(120)));
    assertThat(listAsReader()).hasSize(1);
  }

  @Test
  void a_photo_of_what_nobody_noted_or_on_no_walk_is_refused() {
    var upload = UUID.randomUUID();
    var unknown = new SentPhoto(JOIN_CODE, new ObservationId(UUID.randomUUID()), upload);
    assertRefused("observation.unknown", () -> send(intake, unknown, picture(120)));
    assertRefused("observation.unknown", () -> intake.withdraw(unknown));
    var nowhere = new SentPhoto("ingen", NOTE, upload);
    assertRefused("walk.unknown", () -> send(intake, nowhere, picture(120)));
  }

  @Test
  void a_closed_walk_takes_no_more_but_tells_that_a_photo_arrived() {
    var photo = photo();
    send(intake, photo, picture(120));
    close();
    assertRefused("walk.closed", () -> send(intake, photo(), picture(120)));
    assertRefused("walk.closed", () -> intake.withdraw(photo));
    assertThat(send(intake, photo, picture(120))).isFalse();
  }

  @Test
  void a_note_has_ten_photos_at_most_and_room_again_when_one_is_taken_back() {
    var first = photo();
    send(intake, first, picture(100));
    for (int i = 1; i < PhotoIntake.MOST_PHOTOS; i++) {
      send(intake, photo(), picture(100 + i));
    }
    assertRefused("photo.full", () -> send(intake, photo(), picture(200)));
    assertThat(send(intake, first, picture(100))).as("its own retry").isFalse();
    intake.withdraw(first);
    assertThat(send(intake, photo(), picture(200))).isTrue();
    assertThat(listAsReader())
        .extracting(Photo::width)
        .containsExactly(101, 102, 103, 104, 105, 106, 107, 108, 109, 200);
  }

  @Test
  void what_is_taken_back_is_gone_and_does_not_come_again() {
    var photo = photo();
    send(intake, photo, picture(120));
    intake.withdraw(photo);
    intake.withdraw(photo);
    assertThat(listAsReader()).isEmpty();
    assertThat(database.fetchCount(PHOTO_CONTENT, PHOTO_CONTENT.MUNICIPALITY_CODE.eq(FLEN)))
        .isZero();
    assertRefused("photo.withdrawn", () -> send(intake, photo, picture(120)));
    var neverCame = photo();
    intake.withdraw(neverCame);
    assertRefused("photo.withdrawn", () -> send(intake, neverCame, picture(120)));
  }

  @Test
  void where_there_is_doubt_nothing_is_stored() {
    var truncated = java.util.Arrays.copyOf(picture(120), 700);
    assertRefused("photo.unreadable", () -> send(intake, photo(), truncated));
    assertRefused("photo.heic", () -> intake.take(photo(), body("image/heic", picture(120))));
    assertRefused("photo.type", () -> intake.take(photo(), body("image/gif", picture(120))));
    assertThat(listAsReader()).isEmpty();
  }

  @Test
  void nobody_but_the_municipalitys_own_see_private_photos() {
    send(intake, photo(), picture(120));
    var id = listAsReader().getFirst().id();
    assertThatThrownBy(() -> photos.getFile(FLEN, id, PhotoSize.FULL))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.values());
    assertThatThrownBy(() -> photos.list(FLEN, WALK)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> photos.getFile(FLEN, id, PhotoSize.FULL))
        .isInstanceOf(AccessDeniedException.class);
    assertRefused("not.found", () -> photos.getFile(KAVLINGE, id, PhotoSize.FULL));
    signIn(Role.WALK_LEADER);
    assertThat(photos.getFile(FLEN, id, PhotoSize.FULL).bytes()).isNotEmpty();
    assertThatThrownBy(() -> photos.publish(FLEN, id)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_public_photo_is_seen_once_the_walk_is_closed_and_only_by_its_address() {
    send(intake, photo(), picture(120));
    send(intake, photo(), picture(122));
    var published = publish(listAsReader().getFirst());
    assertThat(photos.listPublic(FLEN, WALK)).as("while the walk is open").isEmpty();
    close();
    assertThat(photos.listPublic(FLEN, WALK)).containsExactly(published);
    var key = keyOf(published);
    assertThat(photos.getPublicFile(FLEN, key, PhotoSize.FULL).bytes()).isNotEmpty();
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, PhotoKey.random(), PhotoSize.FULL));
    assertRefused("not.found", () -> photos.getPublicFile(KAVLINGE, key, PhotoSize.FULL));
    makeNotePrivate();
    assertThat(photos.listPublic(FLEN, WALK)).as("with its note").isEmpty();
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, key, PhotoSize.FULL));
  }

  private void makeNotePrivate() {
    signIn(Role.COORDINATOR);
    var note = moderations.list(FLEN, WALK).getFirst();
    moderations.moderate(FLEN, WALK, note.id(), note.version(), new Moderation.Private());
    Fixtures.signOut();
  }

  private static PhotoKey keyOf(Photo photo) {
    return Objects.requireNonNull(photo.publicKey());
  }

  @Test
  void made_private_and_public_again_it_has_an_address_that_it_never_had() {
    send(intake, photo(), picture(120));
    var first = publish(listAsReader().getFirst());
    close();
    signIn(Role.POLICE_OFFICER);
    assertRefused("changed.meanwhile", () -> photos.publish(FLEN, first.id()));
    photos.hide(FLEN, first.id());
    assertRefused("changed.meanwhile", () -> photos.hide(FLEN, first.id()));
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, keyOf(first), PhotoSize.FULL));
    var second = photos.publish(FLEN, first.id());
    assertThat(second.publicKey()).isNotNull().isNotEqualTo(first.publicKey());
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, keyOf(first), PhotoSize.FULL));
    assertThat(auditedOf(FLEN, first))
        .containsExactly("photo.published", "photo.hidden", "photo.published");
  }

  private List<String> auditedOf(MunicipalityCode municipality, Photo photo) {
    return database
        .select(AUDIT_ENTRY.ACTION)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(municipality))
        .and(AUDIT_ENTRY.SUBJECT_ID.eq(photo.id().value()))
        .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
        .fetch(AUDIT_ENTRY.ACTION);
  }
}
