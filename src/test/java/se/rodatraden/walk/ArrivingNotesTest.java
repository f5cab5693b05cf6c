package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;

class ArrivingNotesTest {

  private static final ObservationId ID =
      new ObservationId(UUID.fromString("5f0f2c9e-7d3a-4a3e-9c39-8f6f0a7f1f11"));

  private static final Observation STORED = new Observation(ID, WALK, 1, false, dark("Mörkt"));

  @Test
  void sent_twice_at_once_it_is_one_note() {
    var arriving = arriving(WalkStatus.OPEN);
    assertThat(arriving.take(sent("Mörkt", null))).isEqualTo(new Observations.Taken(STORED, true));
    assertThat(arriving.take(sent("Mörkt", null))).isEqualTo(new Observations.Taken(STORED, false));
    assertThat(arriving.added()).containsExactly(STORED);
    assertThat(arriving.changed()).isEmpty();
  }

  @Test
  void noted_and_edited_at_once_it_is_stored_as_it_is_in_the_end() {
    var arriving = arriving(WalkStatus.OPEN);
    arriving.take(sent("Mörkt", null));
    var edited = new Observation(ID, WALK, 2, false, dark("Ljust"));
    assertThat(arriving.take(sent("Ljust", 1))).isEqualTo(new Observations.Taken(edited, false));
    assertThat(arriving.added()).containsExactly(edited);
    assertThat(arriving.changed()).isEmpty();
  }

  @Test
  void of_two_edits_that_build_on_the_same_version_one_is_a_conflict() {
    var arriving = arriving(WalkStatus.OPEN, STORED);
    var edited = new Observation(ID, WALK, 2, false, dark("Ljust"));
    assertThat(arriving.take(sent("Ljust", 1))).isEqualTo(new Observations.Taken(edited, false));
    assertThat(codeOf(arriving.take(sent("Skumt", 1)))).isEqualTo("observation.conflict");
    assertThat(arriving.changed()).containsExactly(edited);
    assertThat(arriving.added()).isEmpty();
  }

  @Test
  void one_that_is_refused_takes_no_other_with_it() {
    var arriving = arriving(WalkStatus.OPEN);
    var wrong = new SentNote(JOIN_CODE, another(), liked("x".repeat(2_001)), null);
    assertThat(codeOf(arriving.take(wrong))).isEqualTo("observation.invalid");
    assertThat(arriving.take(sent("Mörkt", null))).isEqualTo(new Observations.Taken(STORED, true));
    assertThat(arriving.added()).containsExactly(STORED);
  }

  @Test
  void a_closed_walk_knows_what_it_has_and_takes_no_more() {
    var arriving = arriving(WalkStatus.CLOSED, STORED);
    assertThat(arriving.take(sent("Mörkt", null))).isEqualTo(new Observations.Taken(STORED, false));
    assertThat(codeOf(arriving.take(sent("Ljust", 1)))).isEqualTo("walk.closed");
    var late = new SentNote(JOIN_CODE, another(), dark("Nytt"), null);
    assertThat(codeOf(arriving.take(late))).isEqualTo("walk.closed");
    assertThat(arriving.added()).isEmpty();
    assertThat(arriving.changed()).isEmpty();
  }

  @Test
  void a_note_of_another_walk_is_nobodys_to_change_here() {
    var elsewhere =
        new Observation(ID, new WalkId(ShortId.named("other")), 1, false, dark("Mörkt"));
    var arriving = arriving(WalkStatus.OPEN, elsewhere);
    assertThat(codeOf(arriving.take(sent("Mörkt", null)))).isEqualTo("observation.conflict");
    assertThat(codeOf(arriving.take(sent("Mörkt", 1)))).isEqualTo("observation.conflict");
  }

  @Test
  void what_is_private_stays_so_and_what_is_not_does_not_become_it() {
    var arriving = arriving(WalkStatus.OPEN, STORED);
    var said = dark("Mörkt");
    var secret =
        new ObservationDraft(
            said.stop(),
            said.position(),
            said.accuracy_m(),
            said.observedAt(),
            said.valence(),
            said.category(),
            said.severity(),
            said.description(),
            null,
            null,
            true);
    assertThat(codeOf(arriving.take(new SentNote(JOIN_CODE, ID, secret, 1))))
        .isEqualTo("observation.invalid");
  }

  @Test
  void what_has_been_erased_does_not_come_back() {
    var arriving =
        new ArrivingNotes(
            walk(WalkStatus.OPEN),
            EnumSet.allOf(ObservationCategory.class),
            List.of(STORED),
            Set.of(ID),
            WalkFixtures.STARTS_AT);
    assertThat(codeOf(arriving.take(sent("Ljust", 1)))).isEqualTo("observation.erased");
  }

  private static ArrivingNotes arriving(WalkStatus status, Observation... there) {
    return new ArrivingNotes(
        walk(status),
        EnumSet.allOf(ObservationCategory.class),
        List.of(there),
        Set.of(),
        WalkFixtures.STARTS_AT);
  }

  private static SentNote sent(String description, @Nullable Integer ifMatch) {
    return new SentNote(JOIN_CODE, ID, dark(description), ifMatch);
  }

  private static ObservationId another() {
    return new ObservationId(UUID.fromString("5f0f2c9e-7d3a-4a3e-9c39-8f6f0a7f1f12"));
  }

  private static String codeOf(NoteAnswer answer) {
    return answer instanceof NoteAnswer.Refused(var problem) ? problem.code() : "taken";
  }
}
