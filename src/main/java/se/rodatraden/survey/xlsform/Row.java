package se.rodatraden.survey.xlsform;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// A row with something in it, as text.
///
/// @param number as spreadsheets count, from 1
/// @param headings of the sheet
/// @param cells those that are filled, in the order of the columns
/// @param language of texts whose heading names none
record Row(
    String sheet,
    int number,
    Collection<Heading> headings,
    Map<Heading, String> cells,
    String language) {

  /// Empty where the cell is, or where there is no such column.
  String get(String column) {
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().name().equals(column))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  boolean has(String column) {
    return !get(column).isEmpty();
  }

  /// The text by language.
  Map<String, String> texts(String column) {
    var texts = new LinkedHashMap<String, String>();
    cells.forEach((heading, text) -> {
      if (heading.name().equals(column)) {
        heading.language(language).ifPresent(tag -> texts.putIfAbsent(tag, text));
      }
    });
    return texts;
  }

  @Nullable LocalizedText text(String column) {
    var texts = texts(column);
    return texts.containsKey(LocalizedText.REQUIRED_LANGUAGE) ? new LocalizedText(texts) : null;
  }

  /// As the file writes it; the Swedish one, or that of a filled cell, where there are several.
  String headingOf(String column) {
    return headings.stream()
        .filter(heading -> heading.name().equals(column))
        .max(comparing(this::isSwedish).thenComparing(cells::containsKey))
        .map(Heading::written)
        .orElse(column);
  }

  private boolean isSwedish(Heading heading) {
    return heading.language(language).filter(LocalizedText.REQUIRED_LANGUAGE::equals).isPresent();
  }
}
