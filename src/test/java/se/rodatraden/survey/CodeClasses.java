package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import se.rodatraden.survey.BinaryLog.Change;
import se.rodatraden.survey.BinaryLog.Kind;

/// Codes that can be told from each other, and how common each group is taken to be in each class
/// of them.
final class CodeClasses {

  private final Map<String, Integer> classes;

  /// By class and group; of group 0 are none.
  private final double[][] shares;

  private CodeClasses(Map<String, Integer> classes, double[][] shares) {
    this.classes = Map.copyOf(classes);
    this.shares = shares;
  }

  int count() {
    return shares.length;
  }

  int groups() {
    return shares[0].length;
  }

  int of(String code) {
    return classes.getOrDefault(code, 0);
  }

  double share(int ofClass, int group) {
    return shares[ofClass][group];
  }

  CodeClasses with(double[][] learnt) {
    return new CodeClasses(classes, learnt);
  }

  /// As somebody begins who knows nothing of how common groups are in them.
  CodeClasses blurred() {
    var random = new Random(1);
    var drawn = new double[count()][groups()];
    for (var row : drawn) {
      java.util.Arrays.setAll(row, group -> group == 0 ? 0 : random.nextDouble(0.5, 1.5));
    }
    return with(drawn);
  }

  /// As somebody knows them who knows the group of every code, though not which code is which.
  static CodeClasses known(Map<String, Integer> classes, Map<String, Integer> groups) {
    int count = 1 + classes.values().stream().mapToInt(it -> it).max().orElse(0);
    int most = groups.values().stream().mapToInt(it -> it).max().orElse(0);
    var counts = new double[count][most + 1];
    groups.forEach((code, group) -> counts[classes.getOrDefault(code, 0)][group]++);
    return new CodeClasses(classes, counts);
  }

  /// What the log tells: which codes were written in one transaction, how many of each group there
  /// were by then, and which were changed together.
  static final class Read {

    private final SurveyRound round;
    private final Map<Integer, Integer> made = new TreeMap<>();
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> makings = new HashMap<>();
    private final Map<String, String> changes = new HashMap<>();

    Read(BinaryLog log, SurveyRound round) {
      this.round = round;
      for (var transaction : log.transactions()) {
        studyMaking(transaction);
        studyChange(transaction);
      }
    }

    private void studyMaking(List<Change> transaction) {
      var written = codes(transaction, Kind.INSERT);
      if (written.isEmpty()) {
        return;
      }
      written.forEach(code -> makings.put(code, counts.size()));
      var now = new TreeMap<Integer, Integer>();
      for (var change : transaction) {
        if (change.is(Kind.UPDATE, "sample_stratum") && isOfRound(change)) {
          int group = (Integer) change.row().get(1);
          int after = (Integer) change.row().get(5);
          now.put(group, after - made.getOrDefault(group, 0));
          made.put(group, after);
        }
      }
      counts.add(now);
    }

    private void studyChange(List<Change> transaction) {
      var changed = codes(transaction, Kind.UPDATE);
      if (changed.size() > 1 && changed.size() < makings.size()) {
        var name = changed.getFirst();
        changed.forEach(code -> changes.merge(code, name, String::concat));
      }
    }

    private List<String> codes(List<Change> transaction, Kind kind) {
      return transaction.stream()
          .filter(change -> change.is(kind, "invitation") && isOfRound(change))
          .map(change -> change.text(1))
          .toList();
    }

    private boolean isOfRound(Change change) {
      return change.text(0).equals(round.id().value());
    }

    int makings() {
      return counts.size();
    }

    CodeClasses byMaking() {
      var shares = new double[counts.size()][];
      for (int making = 0; making < shares.length; making++) {
        shares[making] = shares(making);
      }
      return new CodeClasses(makings, shares);
    }

    /// How common groups are in what was changed together the log does not tell; a little is drawn
    /// by chance, to learn from.
    CodeClasses byMakingAndChange() {
      var numbers = new HashMap<String, Integer>();
      var classes = classesByMakingAndChange(numbers);
      var random = new Random(1);
      var shares = new double[numbers.size()][];
      classes.forEach((code, number) -> {
        if (shares[number] == null) {
          shares[number] = shares(makings.getOrDefault(code, 0));
          for (int group = 0; group < shares[number].length; group++) {
            shares[number][group] *= random.nextDouble(0.5, 1.5);
          }
        }
      });
      return new CodeClasses(classes, shares);
    }

    /// Which heaps of letters each code was in, by number.
    Map<String, Integer> heaps() {
      var numbers = new HashMap<String, Integer>();
      var heaps = new HashMap<String, Integer>();
      new TreeMap<>(makings)
          .keySet()
          .forEach(code ->
              heaps.put(
                  code,
                  numbers.computeIfAbsent(changes.getOrDefault(code, ""), it -> numbers.size())));
      return heaps;
    }

    private Map<String, Integer> classesByMakingAndChange(Map<String, Integer> numbers) {
      var classes = new TreeMap<String, Integer>();
      new TreeMap<>(makings)
          .forEach((code, making) -> {
            var name = making + "+" + changes.getOrDefault(code, "");
            classes.put(code, numbers.computeIfAbsent(name, it -> numbers.size()));
          });
      return classes;
    }

    private double[] shares(int making) {
      var counted = counts.get(making);
      double all = counted.values().stream().mapToInt(it -> it).sum();
      var shares = new double[1 + made.size()];
      counted.forEach((group, count) -> shares[group] = count / all);
      return shares;
    }
  }
}
