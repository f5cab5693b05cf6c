package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

  /// An even number below the half and an odd one; and shares that no binary fraction can hold.
  @ParameterizedTest(name = "{0} of {1} is {2} %")
  @CsvSource({
    "1, 8, 13",
    "3, 8, 38",
    "5, 8, 63",
    "7, 8, 88",
    "1, 200, 1",
    "29, 200, 15",
    "57, 200, 29",
    "115, 200, 58",
    "124, 1000, 12",
    "125, 1000, 13",
    "126, 1000, 13",
    "134, 1000, 13",
    "0, 7, 0",
    "7, 7, 100"
  })
  void a_share_on_the_half_is_rounded_up(int count, int base, int percent) {
    assertThat(new Citation.Figure(count, base).percent()).isEqualTo(percent);
  }

  @Test
  void every_share_is_rounded_as_by_hand() {
    for (int base = 1; base <= 400; base++) {
      for (int count = 0; count <= base; count++) {
        var byHand =
            BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
                .intValueExact();
        assertThat(new Citation.Figure(count, base).percent())
            .as("%d of %d", count, base)
            .isEqualTo(byHand);
      }
    }
  }

  @Test
  void the_largest_counts_do_not_run_over() {
    var most = Integer.MAX_VALUE;
    assertThat(new Citation.Figure(most, most).percent()).isEqualTo(100);
    assertThat(new Citation.Figure(most / 2, most).percent()).isEqualTo(50);
  }

  @Test
  void more_than_all_is_no_figure() {
    assertThatThrownBy(() -> new Citation.Figure(9, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 9 of 8");
  }
}
