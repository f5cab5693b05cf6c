package se.rodatraden.survey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.survey.BinaryLog.Change;
import se.rodatraden.survey.BinaryLog.Kind;

/// Every way in which the binary log might tell which group of the sample a code belongs to: the
/// order in which codes, their new secrets and reminders are written, what stands in each column,
/// and which codes change together, beside the counts of the plan.
final class GroupReadings {

  private static final List<String> COLUMNS =
      List.of("round", "id", "municipality", "sealed group", "link", "typed code");

  private static final int SEALED = 3;

  private final SurveyRound round;
  private final Map<Integer, Integer> made = new TreeMap<>();
  private final List<Change> inserted = new ArrayList<>();
  private final Map<String, Integer> byInsertion = new LinkedHashMap<>();
  private final Map<String, Integer> byChange = new LinkedHashMap<>();
  private final Map<String, Integer> byOrderOfChange = new LinkedHashMap<>();
  private final Map<String, Integer> byReminder = new LinkedHashMap<>();

  GroupReadings(BinaryLog log, SurveyRound round) {
    this.round = round;
    log.transactions().forEach(this::study);
  }

  private void study(List<Change> transaction) {
    var counts = newCounts(transaction);
    var codes = of(transaction, Kind.INSERT, "invitation", 1);
    if (!codes.isEmpty()) {
      transaction.stream().filter(this::isNewCode).forEach(inserted::add);
      assign(codes, counts, byInsertion);
    }
    var changed = of(transaction, Kind.UPDATE, "invitation", 1);
    if (changed.size() > 1) {
      changed.forEach(code -> byChange.put(code, nearest(changed.size(), counts)));
      assign(changed, made, byOrderOfChange);
    }
    assign(of(transaction, Kind.INSERT, "reminder_invitation", 2), made, byReminder);
  }

  /// By how much the transaction raises what is made of each group.
  private Map<Integer, Integer> newCounts(List<Change> transaction) {
    var counts = new TreeMap<Integer, Integer>();
    for (var change : transaction) {
      if (change.is(Kind.UPDATE, "sample_stratum") && isOfRound(change)) {
        int group = (Integer) change.row().get(1);
        int now = (Integer) change.row().get(5);
        counts.merge(group, now - made.getOrDefault(group, 0), Integer::sum);
        made.put(group, now);
      }
    }
    return counts;
  }

  private boolean isNewCode(Change change) {
    return change.is(Kind.INSERT, "invitation") && isOfRound(change);
  }

  private boolean isOfRound(Change change) {
    return change.text(0).equals(round.id().value());
  }

  private List<String> of(List<Change> transaction, Kind kind, String table, int column) {
    return transaction.stream()
        .filter(change -> change.is(kind, table) && isOfRound(change))
        .map(change -> change.text(column))
        .toList();
  }

  /// The first so many to the first group, the next to the next.
  private static void assign(
      List<String> codes, Map<Integer, Integer> counts, Map<String, Integer> groups) {
    int at = 0;
    for (var count : counts.entrySet()) {
      int until = Math.min(codes.size(), at + count.getValue());
      for (var code : codes.subList(at, until)) {
        groups.put(code, count.getKey());
      }
      at = until;
    }
  }

  /// The one group whose counts change in the same transaction, else the one of that size.
  private int nearest(int codes, Map<Integer, Integer> counts) {
    var candidates = counts.size() == 1 ? counts : made;
    return candidates.entrySet().stream()
        .min(comparingInt(group -> Math.abs(group.getValue() - codes)))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /// By each way of reading: which group each code is taken to be of.
  Map<String, Map<String, Integer>> all() {
    var readings = new LinkedHashMap<String, Map<String, Integer>>();
    readings.put("order of insertion", byInsertion);
    readings.put("changed together", byChange);
    readings.put("order of replacing", byOrderOfChange);
    readings.put("order in the reminder", byReminder);
    for (int column = 0; column < COLUMNS.size(); column++) {
      readings.put(COLUMNS.get(column), byColumn(column, 0));
    }
    for (int at : List.of(12, 15, 16, 31)) {
      readings.put("sealed group from byte " + at, byColumn(SEALED, at));
    }
    return readings;
  }

  private Map<String, Integer> byColumn(int column, int from) {
    var codes =
        inserted.stream()
            .sorted(comparing(code -> hex(code.bytes(column), from)))
            .map(code -> code.text(1))
            .toList();
    var groups = new LinkedHashMap<String, Integer>();
    assign(codes, made, groups);
    return groups;
  }

  /// The log leaves out zeros at the end.
  private static String hex(byte[] bytes, int from) {
    return from < bytes.length ? HexFormat.of().formatHex(bytes, from, bytes.length) : "";
  }
}
