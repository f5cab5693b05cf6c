package se.rodatraden.publication.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Results as a table, one row for each option; what is withheld has a row that says so, and "don't
/// know" one without base and share. All rows are of one channel, which each names. Only the
/// columns until the round is published.
final class ResultsTable {

  static final List<String> COLUMNS =
      List.of(
          "municipality_code",
          "survey",
          "modes",
          "question_key",
          "question",
          "part_key",
          "part",
          "reading",
          "option_key",
          "option",
          "count",
          "base",
          "share",
          "withheld",
          "made_up",
          "channel",
          "dont_know");

  private ResultsTable() {}

  static List<List<@Nullable Object>> rows(ResultsData results, Locale language) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var questions = results.questions();
    if (questions != null) {
      for (var question : questions) {
        question.items().forEach(item -> addRows(results, question, item, language, rows));
      }
    }
    return rows;
  }

  private static void addRows(
      ResultsData results,
      ResultsData.Question question,
      ResultsData.Counted item,
      Locale language,
      List<List<@Nullable Object>> rows) {
    var partText = item.partText();
    var about =
        Arrays.<@Nullable Object>asList(
            results.municipality().code(),
            results.slug(),
            results.modes().stream().map(OpenDataJson::constant).collect(Collectors.joining(" ")),
            question.key(),
            question.text().in(language),
            item.part(),
            partText == null ? null : partText.in(language),
            OpenDataJson.constant(item.reading()));
    if (item.withheld()) {
      rows.add(row(about, Figures.WITHHELD, results));
    }
    for (var option : orNone(item.options())) {
      var text = option.text().in(language);
      rows.add(
          row(
              about,
              new Figures(option.key(), text, option.count(), item.base(), option.share(), false),
              results));
    }
    for (var apart : orNone(item.dontKnow())) {
      var text = apart.text().in(language);
      rows.add(
          row(about, new Figures(apart.key(), text, apart.count(), null, null, true), results));
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> some) {
    return some == null ? List.of() : some;
  }

  /// @param option null where the item is withheld
  /// @param dontKnow counted apart, without base and share
  private record Figures(
      @Nullable String option,
      @Nullable String text,
      @Nullable Integer count,
      @Nullable Integer base,
      @Nullable Double share,
      boolean dontKnow) {

    static final Figures WITHHELD = new Figures(null, null, null, null, null, false);
  }

  private static List<@Nullable Object> row(
      List<@Nullable Object> about, Figures figures, ResultsData results) {
    var row = new ArrayList<@Nullable Object>(about);
    row.add(figures.option());
    row.add(figures.text());
    row.add(figures.count());
    row.add(figures.base());
    row.add(figures.share());
    row.add(figures.option() == null);
    row.add(results.madeUp());
    var channel = results.channel();
    row.add(channel == null ? null : OpenDataJson.constant(channel));
    row.add(figures.dontKnow());
    return row;
  }
}
