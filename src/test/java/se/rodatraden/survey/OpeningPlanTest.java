package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.BallotBatchId;

class OpeningPlanTest {

  private static final int OPEN_AT = 50;
  private static final int MINIMUM = 10;

  @Test
  void while_a_round_is_open_forty_nine_ballots_wait_and_fifty_come_out() {
    assertThat(OpeningPlan.whileOpen(batches(49), OPEN_AT))
        .isEqualTo(new OpeningPlan(List.of(), List.of()));
    assertThat(OpeningPlan.whileOpen(batches(50), OPEN_AT).together())
        .containsExactly(List.of(id(0)));
  }

  @Test
  void batches_that_are_too_small_by_themselves_come_out_together() {
    assertThat(OpeningPlan.whileOpen(batches(30, 15, 5, 4), OPEN_AT).together())
        .containsExactly(List.of(id(0), id(1), id(2)));
  }

  @Test
  void at_close_what_is_left_comes_out_with_the_last_group() {
    var plan = OpeningPlan.atClose(batches(1_000, 60, 3), OPEN_AT, MINIMUM);
    assertThat(plan.together()).containsExactly(List.of(id(0)), List.of(id(1), id(2)));
    assertThat(plan.tooFew()).isEmpty();
  }

  @Test
  void at_close_ten_are_enough_and_nine_are_only_counted() {
    assertThat(OpeningPlan.atClose(batches(6, 4), OPEN_AT, MINIMUM).together())
        .containsExactly(List.of(id(0), id(1)));
    assertThat(OpeningPlan.atClose(batches(6, 3), OPEN_AT, MINIMUM))
        .isEqualTo(new OpeningPlan(List.of(), List.of(id(0), id(1))));
  }

  @Test
  void at_close_an_empty_batch_goes_too() {
    assertThat(OpeningPlan.atClose(batches(0), OPEN_AT, MINIMUM).tooFew()).containsExactly(id(0));
    assertThat(OpeningPlan.atClose(batches(), OPEN_AT, MINIMUM).tooFew()).isEmpty();
  }

  @Test
  void no_group_is_ever_smaller_than_asked_for_and_none_is_in_two() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var batches = batches(random.ints(random.nextInt(8), 0, 90).toArray());
      var open = OpeningPlan.whileOpen(batches, OPEN_AT);
      assertThat(open.together())
          .as("seed %d", seed)
          .allSatisfy(group -> assertThat(sum(batches, group)).isGreaterThanOrEqualTo(OPEN_AT));
      var close = OpeningPlan.atClose(batches, OPEN_AT, MINIMUM);
      assertThat(close.together())
          .as("seed %d", seed)
          .allSatisfy(group -> assertThat(sum(batches, group)).isGreaterThanOrEqualTo(MINIMUM));
      assertThat(close.together().stream().flatMap(List::stream).toList())
          .as("seed %d", seed)
          .doesNotHaveDuplicates()
          .hasSize(batches.size() - close.tooFew().size());
    }
  }

  private static int sum(Map<BallotBatchId, Integer> batches, List<BallotBatchId> group) {
    return group.stream().mapToInt(batches::get).sum();
  }

  private static Map<BallotBatchId, Integer> batches(int... sizes) {
    var batches = new LinkedHashMap<BallotBatchId, Integer>();
    for (int i = 0; i < sizes.length; i++) {
      batches.put(id(i), sizes[i]);
    }
    return batches;
  }

  private static BallotBatchId id(int number) {
    return new BallotBatchId("%012d".formatted(number));
  }
}
