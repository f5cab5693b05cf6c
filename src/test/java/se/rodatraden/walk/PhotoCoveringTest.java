package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.PHOTO;
import static se.rodatraden.jooq.Tables.PHOTO_CONTENT;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.photo;
import static se.rodatraden.walk.PhotoFixtures.picture;
import static se.rodatraden.walk.PhotoFixtures.send;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.image.Box;
import se.rodatraden.walk.image.PictureOnly;
import se.rodatraden.walk.image.TestImages;

@DatabaseTest
class PhotoCoveringTest {

  private static final List<Box> CORNER = List.of(new Box(0, 0, 32, 32));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired Photos photos;
  @Autowired PhotoCovering covering;
  @Autowired PhotoIntake intake;

  private final SentPhoto sent = photo();

  @BeforeEach
  void aPhoto() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, NOTE, dark("Mörkt"), null);
    send(intake, sent, picture(120));
    signIn(Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
  }

  private Photo stored() {
    return photos.list(FLEN, WALK).getFirst();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  private static int redAt(byte[] picture, int x, int y) {
    return TestImages.read(picture).getRGB(x, y) >> 16 & 0xff;
  }

  @Test
  void what_is_covered_is_gone_from_both_sizes_and_from_the_database() {
    var before = photos.getFile(FLEN, stored().id(), PhotoSize.FULL);
    assertThat(redAt(before.bytes(), 8, 8)).isGreaterThan(200);
    var covered = covering.cover(FLEN, stored().id(), 1, CORNER);
    assertThat(covered.version()).isEqualTo(2);
    assertThat(covered.width()).isEqualTo(120);
    for (var size : PhotoSize.values()) {
      var after = photos.getFile(FLEN, covered.id(), size);
      PictureOnly.assertNothingElse(after.bytes());
      assertThat(redAt(after.bytes(), 8, 8)).isLessThan(16);
      assertThat(redAt(after.bytes(), 28, 28)).isLessThan(16);
      assertThat(redAt(after.bytes(), 50, 20)).as("beside it").isGreaterThan(200);
    }
    assertThat(database.fetchCount(PHOTO_CONTENT, PHOTO_CONTENT.MUNICIPALITY_CODE.eq(FLEN)))
        .isEqualTo(1);
    assertThat(
            database.fetchExists(
                PHOTO_CONTENT,
                PHOTO_CONTENT
                    .MUNICIPALITY_CODE
                    .eq(FLEN)
                    .and(PHOTO_CONTENT.PICTURE.eq(before.bytes()))))
        .isFalse();
    var hash = database.fetchSingle(PHOTO, PHOTO.MUNICIPALITY_CODE.eq(FLEN)).get(PHOTO.SHA256);
    assertThat(java.util.HexFormat.of().formatHex(hash))
        .isEqualTo(photos.getFile(FLEN, covered.id(), PhotoSize.FULL).sha256())
        .isNotEqualTo(before.sha256());
  }

  @Test
  void the_phone_that_sends_its_original_again_does_not_bring_it_back() {
    var covered = covering.cover(FLEN, stored().id(), 1, CORNER);
    Fixtures.signOut();
    assertThat(send(intake, sent, picture(120))).isFalse();
    signIn(Role.READER);
    assertThat(stored()).isEqualTo(covered);
    assertThat(redAt(photos.getFile(FLEN, covered.id(), PhotoSize.FULL).bytes(), 8, 8))
        .isLessThan(16);
  }

  @Test
  void of_two_who_cover_at_once_the_later_is_told() {
    var id = stored().id();
    covering.cover(FLEN, id, 1, CORNER);
    assertRefused("changed.meanwhile", () -> covering.cover(FLEN, id, 1, CORNER));
    assertThat(covering.cover(FLEN, id, 2, CORNER).version()).isEqualTo(3);
  }

  @Test
  void a_public_photo_gets_an_address_that_it_never_had() {
    PhotoFixtures.acceptNotes(moderations, FLEN, WALK);
    walks.close(FLEN, WALK);
    var first = photos.publish(FLEN, stored().id());
    var covered = covering.cover(FLEN, first.id(), 1, CORNER);
    assertThat(covered.visibility()).isEqualTo(PhotoVisibility.PUBLIC);
    Fixtures.signOut();
    var old = Objects.requireNonNull(first.publicKey());
    var now = Objects.requireNonNull(covered.publicKey());
    assertThat(now).isNotEqualTo(old);
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, old, PhotoSize.FULL));
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, old, PhotoSize.PREVIEW));
    assertThat(redAt(photos.getPublicFile(FLEN, now, PhotoSize.FULL).bytes(), 8, 8)).isLessThan(16);
  }

  @Test
  void who_did_what_is_kept_and_not_where() {
    photos.publish(FLEN, stored().id());
    covering.cover(FLEN, stored().id(), 1, List.of(new Box(0, 0, 20, 20), new Box(40, 40, 20, 20)));
    photos.hide(FLEN, stored().id());
    assertThat(photos.listSteps(FLEN, WALK).get(stored().id()))
        .extracting(PhotoStep::action, PhotoStep::boxes, PhotoStep::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(PhotoAction.PUBLISHED, 0, "Test Testsson"),
            org.assertj.core.groups.Tuple.tuple(PhotoAction.COVERED, 2, "Test Testsson"),
            org.assertj.core.groups.Tuple.tuple(PhotoAction.HIDDEN, 0, "Test Testsson"));
    assertThat(
            database
                .select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(FLEN))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(stored().id().value()))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(AUDIT_ENTRY.ACTION))
        .containsExactly("photo.published", "photo.covered", "photo.hidden");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 20, 20",
    "0, -1, 20, 20",
    "0, 0, 0, 20",
    "0, 0, 20, -5",
    "110, 0, 20, 20",
    "0, 70, 20, 20",
    "2147483647, 0, 2147483647, 20"
  })
  void a_box_outside_the_photo_is_refused(int x, int y, int width, int height) {
    var id = stored().id();
    assertRefused(
        "moderation.box_outside",
        () -> covering.cover(FLEN, id, 1, List.of(new Box(x, y, width, height))));
    assertThat(stored().version()).isEqualTo(1);
  }

  @Test
  void none_and_too_many_are_refused_and_so_is_a_photo_that_is_not_there() {
    var id = stored().id();
    assertRefused("moderation.box_missing", () -> covering.cover(FLEN, id, 1, List.of()));
    var many = Collections.nCopies(PhotoCovering.MOST_BOXES + 1, new Box(0, 0, 8, 8));
    assertRefused("moderation.too_many_boxes", () -> covering.cover(FLEN, id, 1, many));
    assertRefused("not.found", () -> covering.cover(FLEN, new PhotoId("zzzzzzzzzzzz"), 1, CORNER));
  }

  @Test
  void only_those_who_moderate_cover() {
    var id = stored().id();
    for (var role : List.of(Role.READER, Role.WALK_LEADER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
      assertThatThrownBy(() -> covering.cover(FLEN, id, 1, CORNER))
          .isInstanceOf(AccessDeniedException.class);
    }
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> covering.cover(FLEN, id, 1, CORNER))
        .isInstanceOf(AccessDeniedException.class);
    assertRefused("not.found", () -> covering.cover(KAVLINGE, id, 1, CORNER));
    Fixtures.signOut();
    assertThatThrownBy(() -> covering.cover(FLEN, id, 1, CORNER))
        .isInstanceOf(AccessDeniedException.class);
    signIn(Role.POLICE_OFFICER);
    assertThat(covering.cover(FLEN, id, 1, CORNER).version()).isEqualTo(2);
  }

  @Test
  void a_photo_of_a_merged_note_is_shown_with_the_point_that_it_agrees_with() {
    var other = new se.rodatraden.shared.id.ObservationId(new java.util.UUID(8, 2));
    Fixtures.signOut();
    observations.note(JOIN_CODE, other, dark("Mörkt här med"), null);
    signIn(Role.COORDINATOR);
    moderations.moderate(FLEN, WALK, other, 0, new Moderation.Accepted(false));
    moderations.moderate(FLEN, WALK, NOTE, 0, new Moderation.Merged(other));
    walks.close(FLEN, WALK);
    assertThat(photos.listPublicByPoint(FLEN, WALK)).as("nobody has made it public").isEmpty();
    var published = photos.publish(FLEN, stored().id());
    assertThat(photos.listPublicByPoint(FLEN, WALK)).containsOnlyKeys(other);
    assertThat(photos.listPublicByPoint(FLEN, WALK).get(other)).containsExactly(published);
    Fixtures.signOut();
    var key = Objects.requireNonNull(published.publicKey());
    assertThat(photos.getPublicFile(FLEN, key, PhotoSize.FULL).bytes()).isNotEmpty();
    signIn(Role.COORDINATOR);
    moderations.undo(FLEN, WALK, NOTE, 1);
    assertThat(photos.listPublicByPoint(FLEN, WALK)).isEmpty();
    assertRefused("not.found", () -> photos.getPublicFile(FLEN, key, PhotoSize.FULL));
  }
}
