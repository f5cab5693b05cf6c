package se.rodatraden.survey.xlsform;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// Texts and plain values of single cells.
final class TextReader {

  private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "ja");
  private static final Set<String> NO = Set.of("no", "false", "false()", "0", "nej", "");

  /// Sheets without a word of Swedish: said once.
  private final Set<String> withoutSwedish = new HashSet<>();

  private final Problems problems;

  TextReader(Problems problems) {
    this.problems = problems;
  }

  /// Says so once where none of the sheet's labels is in Swedish.
  void lookOver(Sheet sheet, String language) {
    var labels =
        sheet.headings().stream().filter(heading -> heading.name().equals(Columns.LABEL)).toList();
    var swedish =
        labels.stream()
            .map(heading -> heading.language(language))
            .anyMatch(tag -> tag.equals(Optional.of(LocalizedText.REQUIRED_LANGUAGE)));
    if (!labels.isEmpty() && !swedish && !sheet.rows().isEmpty()) {
      withoutSwedish.add(sheet.name());
      var written = labels.getFirst().written();
      problems.add(
          new RowProblem(sheet.name(), sheet.headingRow(), written, Code.SWEDISH_MISSING, written));
    }
  }

  Optional<LocalizedText> required(Row row, String column) {
    var text = row.text(column);
    if (text != null) {
      return checked(row, column, text);
    }
    if (!withoutSwedish.contains(row.sheet())) {
      problems.add(row, column, Code.LABEL_MISSING, "");
    }
    return Optional.empty();
  }

  @Nullable LocalizedText optional(Row row, String column) {
    if (row.texts(column).isEmpty()) {
      return null;
    }
    return required(row, column).orElse(null);
  }

  private Optional<LocalizedText> checked(Row row, String column, LocalizedText text) {
    var quoting =
        text.byLanguage().values().stream().filter(each -> each.contains("${")).findFirst();
    quoting.ifPresent(each -> problems.add(row, column, Code.LABEL_REFERENCE, each));
    return Optional.of(text);
  }

  boolean yes(Row row, String column) {
    var value = row.get(column).toLowerCase(Locale.ROOT);
    if (!YES.contains(value) && !NO.contains(value)) {
      problems.add(row, column, Code.VALUE, row.get(column));
    }
    return YES.contains(value);
  }

  @Nullable Integer whole(Row row, String column) {
    if (!row.has(column)) {
      return null;
    }
    try {
      return Integer.valueOf(row.get(column));
    } catch (NumberFormatException e) {
      problems.add(row, column, Code.VALUE, row.get(column));
      return null;
    }
  }
}
