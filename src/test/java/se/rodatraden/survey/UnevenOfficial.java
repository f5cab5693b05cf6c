package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// An official who makes, replaces and stops codes as unevenly among groups as is allowed, so that
/// the database's log tells as much as it can.
final class UnevenOfficial {

  private final int[] made;

  /// The largest share that each group has had in any making.
  private final double[] largest;

  private UnevenOfficial(int[] first) {
    made = first.clone();
    largest = shares(first);
  }

  /// Makings one after the other, as many and as small as may be.
  ///
  /// @param first how many of each group are made first
  /// @param codes in all
  static List<int[]> makings(int[] first, int codes) {
    var official = new UnevenOfficial(first);
    var makings = new ArrayList<>(List.of(first));
    while (Arrays.stream(official.made).sum() < codes) {
      makings.add(official.next(codes - Arrays.stream(official.made).sum()));
    }
    return makings;
  }

  /// How many times chance the best guess by makings links, where each is among those that come out
  /// together.
  static double timesChance(List<int[]> makings) {
    var largest = new double[makings.getFirst().length];
    makings.forEach(
        making -> Arrays.setAll(largest, group -> Math.max(largest[group], shares(making)[group])));
    return Arrays.stream(largest).sum();
  }

  private int[] next(int left) {
    int fewest = TellingGroups.fewest(strata(new int[made.length]));
    var best = new int[0];
    var most = 0.0;
    for (int size = fewest; size < fewest + made.length; size++) {
      // what would be left must not be too few for one more
      var making = uneven(left - size < fewest ? left : size);
      if (told(making) > most) {
        most = told(making);
        best = making;
      }
    }
    for (int group = 0; group < made.length; group++) {
      made[group] += best[group];
      largest[group] = Math.max(largest[group], best[group] / (double) sum(best));
    }
    return best;
  }

  /// Moves codes from group to group for as long as it is allowed and tells more.
  private int[] uneven(int size) {
    var shares = TellingGroups.share(size, strata(new int[made.length]));
    var counts =
        IntStream.rangeClosed(1, made.length).map(group -> shares.getOrDefault(group, 0)).toArray();
    for (var better = better(counts); better.length > 0; better = better(counts)) {
      counts = better;
    }
    return counts;
  }

  private int[] better(int[] counts) {
    var best = new int[0];
    var most = told(counts) + 1e-9;
    for (int from = 0; from < counts.length; from++) {
      for (int to = 0; to < counts.length; to++) {
        var moved = counts.clone();
        moved[from]--;
        moved[to]++;
        if (moved[from] >= 0 && told(moved) > most && isAllowed(moved)) {
          most = told(moved);
          best = moved;
        }
      }
    }
    return best;
  }

  private boolean isAllowed(int[] counts) {
    return TellingGroups.whenMade(strata(counts)).isEmpty();
  }

  private double told(int[] counts) {
    var shares = shares(counts);
    return IntStream.range(0, counts.length)
        .mapToDouble(group -> Math.max(largest[group], shares[group]))
        .sum();
  }

  private static double[] shares(int[] counts) {
    return Arrays.stream(counts).mapToDouble(count -> count / (double) sum(counts)).toArray();
  }

  private static int sum(int[] counts) {
    return Arrays.stream(counts).sum();
  }

  private List<Stratum> strata(int[] more) {
    return strata(made, more);
  }

  /// Groups 1, 2 … with so many codes, and so many missing.
  static List<Stratum> strata(int[] made, int[] more) {
    return IntStream.range(0, made.length)
        .mapToObj(i -> new Stratum(i + 1, "Grupp " + (i + 1), made[i] + more[i], made[i], null))
        .toList();
  }

  /// Letters to replace or stop together, as many of each group as may be, from one group on.
  ///
  /// @param strata with the codes that are made
  static List<MadeCode> letters(
      List<MadeCode> codes, List<Stratum> strata, int size, int firstGroup) {
    int all = strata.stream().mapToInt(Stratum::made).sum();
    var chosen = new ArrayList<MadeCode>();
    for (int i = 0; i < strata.size(); i++) {
      var stratum = strata.get((firstGroup + i) % strata.size());
      codes.stream()
          .filter(code -> AttackedPeople.groupOf(code) == stratum.number())
          .limit(Math.min(size - chosen.size(), 2 + 5L * size * stratum.made() / (4L * all)))
          .forEach(chosen::add);
    }
    return chosen;
  }
}
