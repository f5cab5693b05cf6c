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

  /// @param base by area; the last place is for those who named no area, never shown by itself
  /// @return areas that may be shown beside the whole
  static BitSet shownAreas(int[] base, int minimumBase) {
    var shown = new BitSet();
    int rest = base[base.length - 1];
    for (int area = 0; area < base.length - 1; area++) {
      if (isEnough(base[area], minimumBase)) {
        shown.set(area);
      } else {
        rest += base[area];
      }
    }
    while (rest > 0 && !isEnough(rest, minimumBase) && !shown.isEmpty()) {
      int smallest = smallestOf(shown, base);
      shown.clear(smallest);
      rest += base[smallest];
    }
    return shown;
  }

  private static int smallestOf(BitSet shown, int[] base) {
    return shown.stream()
        .boxed()
        .min(java.util.Comparator.comparingInt(area -> base[area]))
        .orElseThrow();
  }
}
