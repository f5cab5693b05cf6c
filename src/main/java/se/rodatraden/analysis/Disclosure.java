package se.rodatraden.analysis;

import java.util.BitSet;

/// What may be shown without telling of too few (röjandekontroll).
///
/// Nothing rests on fewer than the minimum base. Of a breakdown by area, so many areas are withheld
/// that what remains of the whole when the shown ones are taken away is nobody, or at least the
/// minimum base too: a single withheld area cannot be computed.
final class Disclosure {

  private Disclosure() {}

  static boolean isEnough(int base, int minimumBase) {
    return base >= Math.max(1, minimumBase);
  }

  /// Whether figures of a question may be shown while more answers come in. Everybody must have
  /// been asked, and most must have answered, so that what is new between two looks is spread over
  /// all who came out of the box together and not over the few that a condition points at.
  ///
  /// @param isAskedOfAll no condition hides it
  static boolean isShownWhileOpen(boolean isAskedOfAll, int answered, int respondents) {
    return isAskedOfAll && 2 * answered >= respondents;
  }

  /// @param base by area, without those who do not know; the last place is for those who named no
  ///   area, never shown by itself
  /// @param answered by area in the same way, with those who do not know
  /// @return areas that may be shown beside the whole
  static BitSet shownAreas(int[] base, int[] answered, int minimumBase) {
    int last = base.length - 1;
    var shown = new BitSet();
    int rest = base[last];
    int restAnswered = answered[last];
    for (int area = 0; area < last; area++) {
      if (isEnough(base[area], minimumBase)) {
        shown.set(area);
      } else {
        rest += base[area];
        restAnswered += answered[area];
      }
    }
    while (!shown.isEmpty() && (isFew(rest, minimumBase) || isFew(restAnswered, minimumBase))) {
      int smallest = smallestOf(shown, base);
      shown.clear(smallest);
      rest += base[smallest];
      restAnswered += answered[smallest];
    }
    return shown;
  }

  private static boolean isFew(int rest, int minimumBase) {
    return rest > 0 && !isEnough(rest, minimumBase);
  }

  private static int smallestOf(BitSet shown, int[] base) {
    return shown.stream()
        .boxed()
        .min(java.util.Comparator.comparingInt(area -> base[area]))
        .orElseThrow();
  }
}
