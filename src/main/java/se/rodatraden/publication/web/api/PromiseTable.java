package se.rodatraden.publication.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Promises as a table, one row for each activity; a promise without any has a row of its own.
final class PromiseTable {

  static final List<String> COLUMNS =
      List.of(
          "municipality_code",
          "promise_id",
          "promise",
          "valid_from",
          "valid_until",
          "published_on",
          "activity_id",
          "activity",
          "responsible",
          "progress",
          "done",
          "target",
          "unit",
          "share",
          "reached",
          "made_up",
          "page");

  private PromiseTable() {}

  /// @param language of the texts, Swedish where they have not been translated to it
  static List<List<@Nullable Object>> rows(PromiseData.All all, Locale language) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var promise : all.promises()) {
      for (var activity : promise.activities()) {
        rows.add(row(all.municipality().code(), promise, activity, language));
      }
      if (promise.activities().isEmpty()) {
        rows.add(row(all.municipality().code(), promise, null, language));
      }
    }
    return rows;
  }

  private static List<@Nullable Object> row(
      String municipality,
      PromiseData promise,
      PromiseData.@Nullable Activity activity,
      Locale language) {
    var row = new ArrayList<@Nullable Object>();
    row.addAll(
        Arrays.asList(
            municipality,
            promise.id(),
            promise.title().in(language),
            promise.validity().from(),
            promise.validity().until(),
            promise.publishedOn()));
    row.addAll(activity == null ? Arrays.asList(new Object[9]) : cells(activity, language));
    row.add(activity == null ? promise.madeUp() : activity.madeUp());
    row.add((activity == null ? promise.links() : activity.links()).get("page"));
    return row;
  }

  private static List<@Nullable Object> cells(PromiseData.Activity activity, Locale language) {
    var progress = activity.progress();
    var unit = progress.unit();
    return Arrays.asList(
        activity.id(),
        activity.text().in(language),
        OpenDataJson.constant(activity.responsible()),
        progress.text().in(language),
        progress.done(),
        progress.target(),
        unit == null ? null : unit.in(language),
        progress.share(),
        progress.reached());
  }
}
