package se.rodatraden.analysis;

/// How many chose each option of an item, by area. Areas are in their order; the last place is for
/// those who named none.
///
/// @param count by option, then by area
/// @param base how many said something else than that they do not know
/// @param answered how many answered at all
@SuppressWarnings("ArrayRecordComponent") // made, read and thrown away within one calculation
record Tally(int[][] count, int[] base, int[] answered) {

  static Tally of(Column column, Item item, short[] area, int areas, int respondents) {
    int options = item.options().size();
    var tally = new Tally(new int[options][areas + 1], new int[areas + 1], new int[areas + 1]);
    for (int respondent = 0; respondent < respondents; respondent++) {
      if (column.isAnswered(respondent)) {
        int where = area[respondent] < 0 ? areas : area[respondent];
        tally.answered[where]++;
        tally.add(column, item, respondent, where);
      }
    }
    return tally;
  }

  private void add(Column column, Item item, int respondent, int where) {
    boolean knows = false;
    for (int option = 0; option < count.length; option++) {
      if (column.hasChosen(respondent, option)) {
        count[option][where]++;
        knows |= !item.options().get(option).dontKnow();
      }
    }
    if (knows) {
      base[where]++;
    }
  }

  /// @param where index of an area, -1 for all
  int baseIn(int where) {
    return in(base, where);
  }

  int answeredIn(int where) {
    return in(answered, where);
  }

  int countIn(int option, int where) {
    return in(count[option], where);
  }

  private static int in(int[] parts, int where) {
    if (where >= 0) {
      return parts[where];
    }
    int sum = 0;
    for (int part : parts) {
      sum += part;
    }
    return sum;
  }
}
