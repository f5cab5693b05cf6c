package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnsweredShownTest {

  @Test
  void groups_of_enough_are_told_and_so_is_the_whole() {
    var shown = AnsweredShown.of(Map.of(1, 30, 2, 10, 3, 44), 10);
    assertThat(shown.groups()).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(shown.total()).contains(84);
  }

  @Test
  void a_single_small_group_takes_the_next_smallest_with_it() {
    assertThat(AnsweredShown.of(Map.of(1, 30, 2, 9, 3, 44), 10).groups()).containsExactly(3);
    assertThat(AnsweredShown.of(Map.of(1, 30, 2, 0, 3, 44), 10).groups()).containsExactly(3);
  }

  @Test
  void small_groups_that_are_enough_together_take_nobody_with_them() {
    assertThat(AnsweredShown.of(Map.of(1, 30, 2, 6, 3, 7), 10).groups()).containsExactly(1);
  }

  @Test
  void of_too_few_nothing_is_told() {
    var shown = AnsweredShown.of(Map.of(1, 4, 2, 5), 10);
    assertThat(shown.groups()).isEmpty();
    assertThat(shown.total()).isEmpty();
  }

  @Test
  void whatever_the_counts_none_told_is_small_and_none_withheld_can_be_computed() {
    var random = new Random(20260101);
    for (int i = 0; i < 5_000; i++) {
      var answered = new HashMap<Integer, Integer>();
      for (int group = random.nextInt(8); group >= 0; group--) {
        answered.put(group, random.nextInt(30));
      }
      var base = 5 + random.nextInt(10);
      var shown = AnsweredShown.of(answered, base);
      var withheld = new HashMap<>(answered);
      withheld.keySet().removeAll(shown.groups());
      var told = new HashMap<>(answered);
      told.keySet().retainAll(shown.groups());
      assertThat(told.values()).allMatch(count -> count >= base);
      if (!withheld.isEmpty() && shown.total().isPresent()) {
        assertThat(withheld.values().stream().mapToInt(Integer::intValue).sum())
            .as("%s with %d", answered, base)
            .isGreaterThanOrEqualTo(base);
      }
    }
  }
}
