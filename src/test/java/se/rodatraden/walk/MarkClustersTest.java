package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.walk.MapFixtures.dark;
import static se.rodatraden.walk.MapFixtures.liked;
import static se.rodatraden.walk.MapFixtures.note;
import static se.rodatraden.walk.MapFixtures.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.shared.GeoPosition;

class MarkClustersTest {

  @Test
  void nothing_makes_no_places() {
    assertThat(MarkClusters.of(List.of())).isEmpty();
  }

  @Test
  void marks_that_lie_together_are_one_place_told_as_a_whole() {
    var clusters =
        MarkClusters.of(notes(dark("Mörkt"), dark("Ingen lampa"), liked("Fin bänk"), dark("")));
    assertThat(clusters).hasSize(2);
    var dark = clusters.getFirst();
    assertThat(dark.count(Valence.UNSAFE)).isEqualTo(3);
    assertThat(dark.count(Valence.SAFE)).isZero();
    assertThat(dark.categories()).containsExactly(ObservationCategory.LIGHTING);
    assertThat(dark.words()).containsExactly("Mörkt", "Ingen lampa");
    assertThat(dark.position()).isEqualTo(dark("").position());
  }

  @Test
  void the_place_that_most_agree_on_comes_first() {
    var agreed = new PublicNote(note(1, liked("Fin bänk")).observation(), 5);
    var clusters = MarkClusters.of(List.of(note(2, dark("Mörkt")), note(3, dark("")), agreed));
    assertThat(clusters.getFirst().marks()).containsExactly(agreed);
    assertThat(clusters.getFirst().count(Valence.SAFE)).isEqualTo(5);
  }

  static Stream<List<PublicNote>> cases() {
    return IntStream.range(0, 100).mapToObj(MarkClustersTest::makeCase);
  }

  private static List<PublicNote> makeCase(int seed) {
    var random = new Random(seed);
    var notes = new ArrayList<PublicNote>();
    for (int i = random.nextInt(40); i > 0; i--) {
      var at = GeoPosition.of(59 + random.nextDouble() * 0.005, 16.5 + random.nextDouble() * 0.005);
      notes.add(note(i, new MarkDraft(at, Valence.UNSAFE, ObservationCategory.TRAFFIC, "nr " + i)));
    }
    return notes;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_mark_is_in_exactly_one_place_and_the_largest_come_first(List<PublicNote> marks) {
    var clusters = MarkClusters.of(marks);
    assertThat(clusters.stream().flatMap(each -> each.marks().stream()))
        .containsExactlyInAnyOrderElementsOf(marks);
    assertThat(clusters.stream().map(each -> -each.total())).isSorted();
  }
}
