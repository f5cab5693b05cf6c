package se.rodatraden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Laws that hold for every breakdown; tried on many made at random, always the same.
class DisclosureTest {

  private static final int TRIES = 20_000;

  @Test
  void no_shown_area_rests_on_too_few() {
    forManyBreakdowns((base, minimum) ->
        Disclosure.shownAreas(base, minimum).stream()
            .forEach(area -> assertThat(base[area]).isGreaterThanOrEqualTo(minimum)));
  }

  @Test
  void what_is_left_of_the_whole_without_the_shown_is_nobody_or_enough() {
    forManyBreakdowns((base, minimum) -> {
      var shown = Disclosure.shownAreas(base, minimum);
      int rest = Arrays.stream(base).sum() - shown.stream().map(area -> base[area]).sum();
      if (!shown.isEmpty()) {
        assertThat(rest == 0 || rest >= minimum)
            .as("%s shown of %s, minimum %d", shown, Arrays.toString(base), minimum)
            .isTrue();
      }
    });
  }

  @Test
  void a_single_small_area_is_never_the_only_one_withheld() {
    forManyBreakdowns((base, minimum) -> {
      var shown = Disclosure.shownAreas(base, minimum);
      var withheld =
          IntStream.range(0, base.length)
              .filter(area -> base[area] > 0 && !shown.get(area))
              .toArray();
      if (withheld.length == 1 && !shown.isEmpty()) {
        assertThat(base[withheld[0]]).isGreaterThanOrEqualTo(minimum);
      }
    });
  }

  @Test
  void nothing_more_is_withheld_than_needed() {
    assertThat(Disclosure.shownAreas(new int[] {40, 30, 20, 0}, 10).cardinality()).isEqualTo(3);
    assertThat(Disclosure.shownAreas(new int[] {40, 30, 4, 20}, 10).cardinality()).isEqualTo(2);
    assertThat(Disclosure.shownAreas(new int[] {40, 30, 6, 6, 0}, 10).cardinality()).isEqualTo(2);
  }

  @Test
  void the_smallest_shown_area_protects_a_small_one() {
    var shown = Disclosure.shownAreas(new int[] {40, 12, 30, 3, 0}, 10);
    assertThat(shown.stream()).containsExactly(0, 2);
  }

  private static void forManyBreakdowns(Law law) {
    var random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      int largest = 1 + random.nextInt(60);
      var base = random.ints(1 + random.nextInt(8), 0, largest).toArray();
      law.check(base, 1 + random.nextInt(15));
    }
  }

  private interface Law {
    void check(int[] base, int minimum);
  }

  @Test
  void an_interval_holds_the_share_and_narrows_with_the_base() {
    var random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      int base = 1 + random.nextInt(5_000);
      int count = random.nextInt(base + 1);
      var interval = Interval.wilson(count, base);
      assertThat((double) count / base).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
      assertThat(interval.low()).isBetween(0.0, 1.0);
      assertThat(interval.high()).isBetween(0.0, 1.0);
      var ofMore = Interval.wilson(count * 4, base * 4);
      assertThat(ofMore.high() - ofMore.low()).isLessThan(interval.high() - interval.low());
    }
  }

  /// Reference: Newcombe (1998), table I, 81 of 263 and 0 of 20.
  @Test
  void an_interval_is_as_published() {
    var of263 = Interval.wilson(81, 263);
    assertThat(of263.low()).isCloseTo(0.2553, offset(5e-5));
    assertThat(of263.high()).isCloseTo(0.3662, offset(5e-5));
    var none = Interval.wilson(0, 20);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1611, offset(5e-5));
  }
}
