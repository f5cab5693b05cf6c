package se.rodatraden.publication.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static final List<String> COLUMNS = List.of("first", "second");
  private static final String MEAN = "=+-@\t\r\n\"',;|  a1åÖ\u200B＝";

  @Test
  void a_table_begins_with_a_byte_order_mark_and_its_columns_and_ends_lines_with_crlf() {
    assertThat(Csv.of(COLUMNS, rows("Ängelholm", 7)))
        .isEqualTo("\uFEFFfirst,second\r\nÄngelholm,7\r\n");
  }

  @Test
  void what_is_absent_is_an_empty_cell() {
    assertThat(Csv.of(COLUMNS, rows(null, true))).endsWith("\r\n,true\r\n");
  }

  @Test
  void commas_quotes_and_line_breaks_stay_within_their_cell() {
    assertThat(Csv.of(COLUMNS, rows("a,\"b\"\nc", "d"))).endsWith("\"a,\"\"b\"\"\nc\",d\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"https://example.org\")",
        "+46 70",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "  =1",
        "\u200B=1",
        "\r=1",
        "＝1"
      })
  void what_a_spreadsheet_would_calculate_is_made_a_text(String formula) {
    assertThat(cells(Csv.of(COLUMNS, rows(formula, "x")))).first().isEqualTo("'" + formula);
  }

  @Test
  void a_number_below_zero_is_a_number() {
    assertThat(cells(Csv.of(COLUMNS, rows(-7, new BigDecimal("-0.5")))))
        .containsExactly("-7", "-0.5");
  }

  @Test
  void whatever_is_written_is_read_back_and_never_a_formula() {
    var random = new Random(20_261_122);
    for (int i = 0; i < 2_000; i++) {
      var text = text(random);
      var cell = cells(Csv.of(COLUMNS, rows(text, "x"))).getFirst();
      assertThat(cell).as(text).isIn(text, "'" + text);
      assertThat(cell.strip()).as(text).doesNotContainPattern("^[=+@＝-]");
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(MEAN.charAt(random.nextInt(MEAN.length())));
    }
    return text.toString();
  }

  private static List<List<@Nullable Object>> rows(
      @Nullable Object first, @Nullable Object second) {
    return List.of(new ArrayList<>(Arrays.asList(first, second)));
  }

  /// Of the first row below the columns.
  private static List<String> cells(String csv) {
    try (var parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
      var records = parser.getRecords();
      assertThat(records).hasSize(2).extracting(CSVRecord::size).containsOnly(2);
      return records.get(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
