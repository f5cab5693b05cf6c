package se.rodatraden.publication.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Results as a table, one row for each option; what is withheld has a row that says so. All rows
/// are of one channel, which each names. Only the columns until the round is published.
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
          "channel");

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
    var options = item.options();
    if (options == null) {
      rows.add(row(about, null, null, results, language));
    } else {
      options.forEach(option -> rows.add(row(about, option, item.base(), results, language)));
    }
  }

  private static List<@Nullable Object> row(
      List<@Nullable Object> about,
      ResultsData.@Nullable Option option,
      @Nullable Integer base,
      ResultsData results,
      Locale language) {
    var row = new ArrayList<@Nullable Object>(about);
    row.add(option == null ? null : option.key());
    row.add(option == null ? null : option.text().in(language));
    row.add(option == null ? null : option.count());
    row.add(base);
    row.add(option == null ? null : option.share());
    row.add(option == null);
    row.add(results.madeUp());
    var channel = results.channel();
    row.add(channel == null ? null : OpenDataJson.constant(channel));
    return row;
  }
}
