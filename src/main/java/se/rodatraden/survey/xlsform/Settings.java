package se.rodatraden.survey.xlsform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// What the sheet `settings` says in its first row.
///
/// @param language of texts whose heading names none
/// @param languages in which the questionnaire is offered, null where nothing says so
record Settings(
    String language,
    @Nullable LocalizedText title,
    @Nullable List<String> languages,
    @Nullable Integer minutes,
    @Nullable Bounds bounds) {

  static final Settings NONE =
      new Settings(LocalizedText.REQUIRED_LANGUAGE, null, null, null, null);

  static Settings of(Sheet sheet, TextReader texts, Problems problems) {
    if (sheet.rows().isEmpty()) {
      return NONE;
    }
    var row = sheet.rows().getFirst();
    return new Settings(
        Languages.tag(row.get(Columns.DEFAULT_LANGUAGE)).orElse(LocalizedText.REQUIRED_LANGUAGE),
        title(row),
        languages(row),
        texts.whole(row, Columns.MINUTES),
        bounds(row, problems));
  }

  private static @Nullable LocalizedText title(Row row) {
    if (!row.has(Columns.FORM_TITLE)) {
      return null;
    }
    var title = new HashMap<>(row.texts(Columns.TITLE));
    title.put(LocalizedText.REQUIRED_LANGUAGE, row.get(Columns.FORM_TITLE));
    return new LocalizedText(title);
  }

  private static @Nullable List<String> languages(Row row) {
    return row.has(Columns.LANGUAGES) ? List.of(row.get(Columns.LANGUAGES).split("[\\s,]+")) : null;
  }

  /// South, west, north, east.
  private static @Nullable Bounds bounds(Row row, Problems problems) {
    if (!row.has(Columns.BOUNDS)) {
      return null;
    }
    try {
      var edges =
          Arrays.stream(row.get(Columns.BOUNDS).split("[\\s,]+"))
              .mapToDouble(Double::parseDouble)
              .toArray();
      if (edges.length == 4 && Arrays.stream(edges).allMatch(Double::isFinite)) {
        return new Bounds(edges[0], edges[1], edges[2], edges[3]);
      }
    } catch (NumberFormatException e) {
      // said below, as for too few
    }
    problems.add(row, Columns.BOUNDS, Code.VALUE, row.get(Columns.BOUNDS));
    return null;
  }
}
