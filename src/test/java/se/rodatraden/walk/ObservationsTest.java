package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.draft;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class ObservationsTest {

  private static final ObservationId ID =
      new ObservationId(UUID.fromString("5f0f2c9e-7d3a-4a3e-9c39-8f6f0a7f1f11"));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired ObservationCitations citations;
  @Autowired Municipalities municipalities;

  @BeforeEach
  void walkIsOpen() {
    Fixtures.addMunicipalities(database);
    Fixtures.signOut();
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static ThrowableAssertAlternative<ProblemException> assertRefused(
      String code, ThrowingCallable call) {
    return org.assertj.core.api.Assertions.assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void the_first_is_stored_and_the_same_again_changes_nothing() {
    var first = observations.note(JOIN_CODE, ID, dark("Mörkt"), null);
    var again = observations.note(JOIN_CODE, ID, dark(" Mörkt "), null);
    assertThat(first.first()).isTrue();
    assertThat(first.observation().version()).isEqualTo(1);
    assertThat(again).isEqualTo(new Observations.Taken(first.observation(), false));
  }

  @Test
  void what_comes_out_is_what_went_in() {
    var noted =
        new ObservationDraft(
            WalkFixtures.STATION.id(),
            dark("").position(),
            null,
            WalkFixtures.STARTS_AT,
            Valence.UNSAFE,
            ObservationCategory.SIGHT_LINES,
            3,
            "Häcken skymmer 🌳",
            "Ingen har klippt",
            "Klipp till en meter");
    observations.note(JOIN_CODE, ID, noted, null);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThat(observations.find(FLEN, ID)).contains(new Observation(ID, WALK, 1, false, noted));
    assertThat(observations.list(FLEN, WALK)).hasSize(1);
  }

  @Test
  void a_note_is_cited_by_where_and_when_and_without_its_id() {
    var noted = observations.note(JOIN_CODE, ID, dark("Mörkt"), null).observation();
    var cited = citations.of(municipalities.get(FLEN), List.of(), noted);
    assertThat(cited.reference()).isEqualTo(ID.toString());
    assertThat(cited.citation().position()).isEqualTo(dark("").position());
    assertThat(cited.citation().date()).isNotNull();
    assertThat(cited.citation().path())
        .isEqualTo("/flen/vandringar/%s#%s", WALK, ShortId.named("observation/" + ID))
        .doesNotContain(ID.toString());
  }

  @Test
  void half_an_emoji_does_not_make_the_retry_another_content() {
    var cut = dark("Mörkt \ud83d");
    observations.note(JOIN_CODE, ID, cut, null);
    assertThat(observations.note(JOIN_CODE, ID, cut, null).first()).isFalse();
  }

  @Test
  void other_content_is_a_conflict_unless_it_builds_on_the_stored_version() {
    observations.note(JOIN_CODE, ID, dark("Mörkt"), null);
    assertRefused(
        "observation.conflict", () -> observations.note(JOIN_CODE, ID, dark("Ljust"), null));
    assertRefused("observation.conflict", () -> observations.note(JOIN_CODE, ID, dark("Ljust"), 2));
    var edited = observations.note(JOIN_CODE, ID, dark("Ljust"), 1);
    assertThat(edited.first()).isFalse();
    assertThat(edited.observation().version()).isEqualTo(2);
    assertThat(observations.note(JOIN_CODE, ID, dark("Ljust"), 1).observation().version())
        .as("the edit's own retry")
        .isEqualTo(2);
    assertRefused("observation.conflict", () -> observations.note(JOIN_CODE, ID, dark("Skumt"), 1));
  }

  @Test
  void an_id_taken_on_another_walk_is_a_conflict() {
    observations.note(JOIN_CODE, ID, dark("Mörkt"), null);
    var other =
        new Walk(
            new se.rodatraden.shared.id.WalkId(se.rodatraden.shared.id.ShortId.named("other")),
            KAVLINGE,
            "kavlinge-test",
            walk(WalkStatus.OPEN).title(),
            walk(WalkStatus.OPEN).purpose(),
            null,
            null,
            WalkFixtures.STARTS_AT,
            WalkFixtures.STARTS_AT.plus(Walk.USUAL_LENGTH),
            Light.DARK,
            WalkStatus.OPEN,
            null,
            List.of(),
            false);
    walks.addMadeUp(other, List.of());
    var elsewhere =
        draft(
            null,
            55.79,
            13.11,
            WalkFixtures.STARTS_AT,
            Valence.SAFE,
            ObservationCategory.LIKED,
            0,
            "");
    assertRefused(
        "observation.conflict", () -> observations.note("kavlinge-test", ID, elsewhere, 1));
  }

  @Test
  void a_closed_walk_takes_no_more_but_tells_that_a_note_arrived() {
    observations.note(JOIN_CODE, ID, dark("Mörkt"), null);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    walks.close(FLEN, WALK);
    Fixtures.signOut();
    var later = new ObservationId(UUID.randomUUID());
    assertRefused("walk.closed", () -> observations.note(JOIN_CODE, later, dark("Nytt"), null));
    assertRefused("walk.closed", () -> observations.note(JOIN_CODE, ID, dark("Ändrat"), 1));
    assertThat(observations.note(JOIN_CODE, ID, dark("Mörkt"), null).first()).isFalse();
  }

  @Test
  void a_join_code_may_be_typed_with_capitals_but_must_be_known() {
    assertThat(observations.note(" Flen-TEST ", ID, dark(""), null).first()).isTrue();
    assertRefused("walk.unknown", () -> observations.note("flen", ID, dark(""), null));
    assertRefused("walk.unknown", () -> observations.note("flen-test'é", ID, dark(""), null));
  }

  @Test
  void invalid_notes_are_refused_with_every_problem() {
    assertRefused(
            "observation.invalid",
            () ->
                observations.note(
                    JOIN_CODE,
                    ID,
                    draft(10, 10, Valence.SAFE, ObservationCategory.LIKED, 3, ""),
                    null))
        .withMessageContaining("position.outside_sweden")
        .withMessageContaining("severity.out_of_range");
  }

  @Test
  void only_those_with_a_role_in_the_municipality_read_what_was_noted() {
    assertThatThrownBy(() -> observations.list(FLEN, WALK))
        .isInstanceOfAny(
            AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> observations.list(FLEN, WALK))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> observations.find(FLEN, ID)).isInstanceOf(AccessDeniedException.class);
  }
}
