package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.ObservationId;

class NearDuplicatesTest {

  private static final Observation LAMP =
      note(1, 59.0567, ObservationCategory.LIGHTING, Valence.UNSAFE, "Två lampor är släckta");

  private static Observation note(
      int number, double lat, ObservationCategory category, Valence valence, String text) {
    var severity = valence == Valence.SAFE ? 0 : 2;
    return new Observation(
        new ObservationId(new UUID(0, number)),
        WalkFixtures.WALK,
        1,
        false,
        WalkFixtures.draft(lat, 16.5885, valence, category, severity, text));
  }

  private static Observation near(String text) {
    return note(2, 59.05675, ObservationCategory.LIGHTING, Valence.UNSAFE, text);
  }

  @Test
  void like_words_near_each_other_are_suggested() {
    assertThat(NearDuplicates.of(LAMP, List.of(LAMP, near("Släckta lampor, två stycken"))))
        .hasValueSatisfying(suggestion ->
            assertThat(suggestion.like()).isEqualTo(new ObservationId(new UUID(0, 2))));
  }

  @Test
  void other_words_about_the_same_place_are_not() {
    assertThat(NearDuplicates.of(LAMP, List.of(near("Buskarna skymmer sikten helt")))).isEmpty();
  }

  @Test
  void neither_what_is_far_away_nor_of_another_kind_nor_felt_otherwise_is_suggested() {
    var words = LAMP.noted().description();
    assertThat(
            NearDuplicates.of(
                LAMP,
                List.of(
                    note(2, 59.0580, ObservationCategory.LIGHTING, Valence.UNSAFE, words),
                    note(3, 59.0567, ObservationCategory.TRAFFIC, Valence.UNSAFE, words),
                    note(4, 59.0567, ObservationCategory.LIGHTING, Valence.SAFE, words))))
        .isEmpty();
  }

  @Test
  void the_likeliest_goes_first_and_a_note_without_words_may_be_the_same() {
    var silent = note(3, 59.0567, ObservationCategory.LIGHTING, Valence.UNSAFE, "");
    assertThat(NearDuplicates.of(LAMP, List.of(silent))).isPresent();
    assertThat(NearDuplicates.of(LAMP, List.of(silent, near("Två lampor är släckta"))))
        .get()
        .extracting(NearDuplicates.Suggestion::like)
        .isEqualTo(new ObservationId(new UUID(0, 2)));
  }
}
