package se.rodatraden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Laws that hold for every breakdown; tried on many made at random, always the same.
class DisclosureTest {

  private static final int TRIES = 20_000;

  @Test
  void no_shown_area_rests_on_too_few() {
    forManyBreakdowns((base, answered, minimum) ->
        Disclosure.shownAreas(base, answered, minimum).stream()
            .forEach(area -> assertThat(base[area]).isGreaterThanOrEqualTo(minimum)));
  }

  @Test
  void what_is_left_of_the_whole_without_the_shown_is_nobody_or_enough() {
    forManyBreakdowns((base, answered, minimum) -> {
      var shown = Disclosure.shownAreas(base, answered, minimum);
      for (var each : List.of(base, answered)) {
        int rest = Arrays.stream(each).sum() - shown.stream().map(area -> each[area]).sum();
        if (!shown.isEmpty()) {
          assertThat(rest == 0 || rest >= minimum)
              .as("%s shown of %s, minimum %d", shown, Arrays.toString(each), minimum)
              .isTrue();
        }
      }
    });
  }

  @Test
  void a_few_who_all_said_that_they_do_not_know_are_not_given_away() {
    var shown = Disclosure.shownAreas(new int[] {40, 12, 0, 0}, new int[] {40, 12, 3, 0}, 10);
    assertThat(shown.stream()).containsExactly(0);
  }

  @Test
  void a_single_small_area_is_never_the_only_one_withheld() {
    forManyBreakdowns((base, answered, minimum) -> {
      var shown = Disclosure.shownAreas(base, answered, minimum);
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
    assertThat(shown(new int[] {40, 30, 20, 0}).cardinality()).isEqualTo(3);
    assertThat(shown(new int[] {40, 30, 4, 20}).cardinality()).isEqualTo(2);
    assertThat(shown(new int[] {40, 30, 6, 6, 0}).cardinality()).isEqualTo(2);
  }

  @Test
  void the_smallest_shown_area_protects_a_small_one() {
    var shown = shown(new int[] {40, 12, 30, 3, 0});
    assertThat(shown.stream()).containsExactly(0, 2);
  }

  /// Where everybody knows.
  private static BitSet shown(int[] base) {
    return Disclosure.shownAreas(base, base, 10);
  }

  @Test
  void while_a_round_is_open_only_what_all_were_asked_and_most_have_answered_is_shown() {
    assertThat(Disclosure.isShownWhileOpen(true, 60, 60)).isTrue();
    assertThat(Disclosure.isShownWhileOpen(true, 30, 60)).isTrue();
    assertThat(Disclosure.isShownWhileOpen(true, 29, 60)).isFalse();
    assertThat(Disclosure.isShownWhileOpen(false, 60, 60)).isFalse();
  }

  private static void forManyBreakdowns(Law law) {
    var random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      int largest = 1 + random.nextInt(60);
      var base = random.ints(1 + random.nextInt(8), 0, largest).toArray();
      var answered = Arrays.stream(base).map(know -> know + random.nextInt(6)).toArray();
      law.check(base, answered, 1 + random.nextInt(15));
    }
  }

  private interface Law {
    void check(int[] base, int[] answered, int minimum);
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
