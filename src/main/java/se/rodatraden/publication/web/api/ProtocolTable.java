package se.rodatraden.publication.web.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A protocol as a table, one row for each point.
final class ProtocolTable {

  static final List<String> COLUMNS =
      List.of(
          "municipality_code",
          "walk_id",
          "version",
          "point_id",
          "lat",
          "lon",
          "place",
          "date",
          "light",
          "valence",
          "category",
          "severity",
          "description",
          "agreed",
          "decision",
          "feasibility",
          "control",
          "owner",
          "effect",
          "reference",
          "answered_by",
          "unit",
          "what",
          "due",
          "reason",
          "status",
          "overdue",
          "done_on",
          "outcome",
          "made_up");

  private static final int OF_DECISION = 11;
  private static final int OF_MEASURE = 4;

  private ProtocolTable() {}

  static List<List<@Nullable Object>> rows(ProtocolData data) {
    return data.points().stream().map(point -> row(data, point)).toList();
  }

  private static List<@Nullable Object> row(ProtocolData data, ProtocolData.Point point) {
    var row =
        new java.util.ArrayList<@Nullable Object>(
            Arrays.asList(
                data.municipality().code(),
                data.walk(),
                data.version(),
                point.id(),
                point.position().lat(),
                point.position().lon(),
                point.placeName(),
                point.date(),
                point.light() == null ? null : OpenDataJson.constant(point.light()),
                OpenDataJson.constant(point.valence()),
                OpenDataJson.constant(point.category()),
                point.severity(),
                point.description(),
                point.agreed()));
    row.addAll(
        point.decision() == null
            ? Arrays.asList(new Object[OF_DECISION])
            : cells(point.decision()));
    row.addAll(
        point.measure() == null ? Arrays.asList(new Object[OF_MEASURE]) : cells(point.measure()));
    row.add(point.madeUp());
    return row;
  }

  private static List<@Nullable Object> cells(ProtocolData.Decided decision) {
    var answeredBy = decision.answeredBy();
    return Arrays.asList(
        OpenDataJson.constant(decision.verdict()),
        OpenDataJson.constant(decision.feasibility()),
        OpenDataJson.constant(decision.control()),
        decision.owner(),
        OpenDataJson.constant(decision.effect()),
        decision.reference(),
        answeredBy == null ? null : OpenDataJson.constant(answeredBy),
        decision.unit(),
        decision.what(),
        decision.due(),
        decision.reason());
  }

  private static List<@Nullable Object> cells(ProtocolData.Followed measure) {
    return Arrays.asList(
        OpenDataJson.constant(measure.status()),
        measure.overdue(),
        measure.doneOn(),
        measure.outcome());
  }
}
