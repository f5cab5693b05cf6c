package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jooq.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shared.database.Converters;

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
    assertThat(new Citation.Figure(count, base, null).percent()).isEqualTo(percent);
  }

  @Test
  void every_share_is_rounded_as_by_hand() {
    for (int base = 1; base <= 400; base++) {
      for (int count = 0; count <= base; count++) {
        var byHand =
            BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
                .intValueExact();
        assertThat(new Citation.Figure(count, base, null).percent())
            .as("%d of %d", count, base)
            .isEqualTo(byHand);
      }
    }
  }

  @Test
  void the_largest_counts_do_not_run_over() {
    var most = Integer.MAX_VALUE;
    assertThat(new Citation.Figure(most, most, null).percent()).isEqualTo(100);
    assertThat(new Citation.Figure(most / 2, most, null).percent()).isEqualTo(50);
  }

  @Test
  void what_was_cited_before_channels_were_kept_is_read_as_it_was() {
    var converter = new Converters.CitationJson();
    var json =
        "{\"title\": {\"sv\": \"Trygg?\"}, \"figure\": {\"count\": 3, \"base\": 8}, \"madeUp\": false}";
    var cited = Objects.requireNonNull(converter.from(JSON.json(json)));
    assertThat(cited.figure()).isEqualTo(new Citation.Figure(3, 8, null));
    var named = new Citation.Figure(3, 8, Citation.Among.OPEN);
    var again =
        new Citation(cited.title(), named, null, null, cited.date(), cited.path(), cited.madeUp());
    assertThat(converter.from(converter.to(again))).isEqualTo(again);
  }

  @Test
  void more_than_all_is_no_figure() {
    assertThatThrownBy(() -> new Citation.Figure(9, 8, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 9 of 8");
  }
}
