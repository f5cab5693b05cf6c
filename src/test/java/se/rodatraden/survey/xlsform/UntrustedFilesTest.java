package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static se.rodatraden.survey.xlsform.Refusals.codes;
import static se.rodatraden.survey.xlsform.Spreadsheet.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.XlsForms.Refused;

/// Files from anywhere: read, or refused in good time, and never more than that.
class UntrustedFilesTest {

  private static final byte[] FORM =
      new Spreadsheet()
          .sheet("survey", row("type", "name", "label"), row("text", "a", "Hej"))
          .bytes();

  private static Code refusal(byte[] file) {
    var result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> XlsForms.read(file));
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).problems().getFirst().code();
  }

  private static byte[] changed(Consumer<Map<String, byte[]>> change) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(FORM))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    change.accept(parts);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(String part, String old, String other) throws IOException {
    return changed(parts -> {
      var text = new String(parts.get(part), StandardCharsets.UTF_8);
      assertThat(text).contains(old);
      parts.put(part, text.replace(old, other).getBytes(StandardCharsets.UTF_8));
    });
  }

  @Test
  void what_is_no_workbook_is_refused() throws IOException {
    assertThat(refusal(new byte[0])).isEqualTo(Code.NOT_XLSX);
    assertThat(refusal("type,name,label".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Code.NOT_XLSX);
    var old = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
    assertThat(refusal(old)).isEqualTo(Code.NOT_XLSX);
    assertThat(refusal(changed(parts -> parts.remove("xl/workbook.xml")))).isEqualTo(Code.NOT_XLSX);
  }

  @Test
  void a_file_that_is_too_large_is_refused_before_it_is_opened() {
    var large = Arrays.copyOf(FORM, XlsForms.LARGEST_BYTES + 1);
    assertThat(refusal(large)).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void a_bomb_is_refused_before_it_goes_off() throws IOException {
    var bomb = changed(parts -> parts.put("xl/media/nothing.xml", new byte[200_000_000]));
    assertThat(bomb).hasSizeLessThan(XlsForms.LARGEST_BYTES);
    assertThat(refusal(bomb)).isEqualTo(Code.TOO_LARGE);
    var many =
        changed(parts -> {
          for (int i = 0; i <= SafeFile.MOST_PARTS; i++) {
            parts.put("xl/media/" + i, new byte[1]);
          }
        });
    assertThat(refusal(many)).isEqualTo(Code.UNREADABLE);
  }

  @Test
  void macros_are_refused_whatever_the_file_is_called() throws IOException {
    assertThat(refusal(changed(parts -> parts.put("xl/vbaProject.bin", new byte[10]))))
        .isEqualTo(Code.MACROS);
    assertThat(
            refusal(
                replaced(
                    "[Content_Types].xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml")))
        .isEqualTo(Code.MACROS);
  }

  @Test
  void entities_are_not_expanded_nor_fetched() throws IOException {
    var doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst ";
    assertThat(refusal(replaced("xl/sharedStrings.xml", "<sst ", doctype)))
        .isEqualTo(Code.UNREADABLE);
  }

  @Test
  void a_string_that_is_not_there_is_no_way_to_fall() throws IOException {
    assertThat(refusal(replaced("xl/worksheets/sheet1.xml", "<v>0</v>", "<v>99</v>")))
        .isEqualTo(Code.NO_TYPE_COLUMN);
  }

  @Test
  void the_same_long_text_in_every_cell_is_as_long_as_all_of_them() {
    var rows = new Object[200][];
    java.util.Arrays.fill(rows, row("text", "a", "A", "${a} = 1 or ".repeat(2_000)));
    rows[0] = row("type", "name", "label", "relevant");
    assertThat(codes(new Spreadsheet().sheet("survey", rows))).containsExactly(Code.TOO_LARGE);
  }

  @Test
  void a_sheet_has_an_end_to_the_right_too() {
    var headings =
        java.util.stream.IntStream.range(0, SheetReader.MOST_COLUMNS + 2)
            .mapToObj(i -> (Object) ("label::x" + i))
            .toArray();
    assertThat(codes(new Spreadsheet().sheet("survey", row(headings))))
        .contains(Code.TOO_MANY_COLUMNS);
  }

  @Test
  void a_sheet_has_an_end() {
    var rows = new Object[SheetReader.MOST_ROWS + 3][];
    java.util.Arrays.fill(rows, row("note", "n", "N"));
    rows[0] = row("type", "name", "label");
    assertThat(codes(new Spreadsheet().sheet("survey", rows))).contains(Code.TOO_MANY_ROWS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_damaged_file_is_read_or_refused_and_never_more(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      var damaged = FORM.clone();
      for (int j = 1 + random.nextInt(20); j > 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      var file =
          random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
      assertThat(XlsForms.read(file)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void damage_inside_the_parts_is_read_or_refused_too(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      var file =
          changed(parts -> {
            var part = List.copyOf(parts.values()).get(random.nextInt(parts.size()));
            for (int j = 1 + random.nextInt(6); j > 0 && part.length > 0; j--) {
              part[random.nextInt(part.length)] = (byte) (32 + random.nextInt(95));
            }
          });
      assertThat(XlsForms.read(file)).isNotNull();
    }
  }
}
