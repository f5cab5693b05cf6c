package se.rodatraden.survey;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How many answered in which groups, as far as it may be told: none fewer than the minimum base,
/// and no group that is withheld can be computed from the others and the whole.
///
/// @param total of all groups; empty where even that is too few
/// @param groups that may be told
record AnsweredShown(Optional<Integer> total, Set<Integer> groups) {

  AnsweredShown {
    groups = Set.copyOf(groups);
  }

  /// @param answered by group
  static AnsweredShown of(Map<Integer, Integer> answered, int minimumBase) {
    int total = answered.values().stream().mapToInt(Integer::intValue).sum();
    var shown = new HashSet<Integer>();
    int rest = 0;
    for (var group : answered.entrySet()) {
      if (group.getValue() >= minimumBase) {
        shown.add(group.getKey());
      } else {
        rest += group.getValue();
      }
    }
    while (!shown.isEmpty() && shown.size() < answered.size() && rest < minimumBase) {
      var smallest =
          answered.entrySet().stream()
              .filter(group -> shown.contains(group.getKey()))
              .min(Map.Entry.comparingByValue())
              .orElseThrow();
      shown.remove(smallest.getKey());
      rest += smallest.getValue();
    }
    return new AnsweredShown(total(total, minimumBase), shown);
  }

  /// Where nothing is known of groups.
  static AnsweredShown ofTotal(int total, int minimumBase) {
    return new AnsweredShown(total(total, minimumBase), Set.of());
  }

  private static Optional<Integer> total(int total, int minimumBase) {
    return total >= minimumBase ? Optional.of(total) : Optional.empty();
  }
}
