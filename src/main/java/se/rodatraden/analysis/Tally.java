package se.rodatraden.analysis;

/// How many chose each option of an item, by area.
///
/// @param count by option, then by area; the last place is for those who named no area
/// @param base how many answered, by area in the same way
@SuppressWarnings("ArrayRecordComponent") // made, read and thrown away within one calculation
record Tally(int[][] count, int[] base) {

  static Tally of(Column column, int options, short[] area, int areas, int respondents) {
    var tally = new Tally(new int[options][areas + 1], new int[areas + 1]);
    for (int respondent = 0; respondent < respondents; respondent++) {
      if (column.isAnswered(respondent)) {
        int where = area[respondent] < 0 ? areas : area[respondent];
        tally.base[where]++;
        for (int option = 0; option < options; option++) {
          if (column.hasChosen(respondent, option)) {
            tally.count[option][where]++;
          }
        }
      }
    }
    return tally;
  }

  int totalBase() {
    return sum(base);
  }

  int totalCount(int option) {
    return sum(count[option]);
  }

  private static int sum(int[] parts) {
    int sum = 0;
    for (int part : parts) {
      sum += part;
    }
    return sum;
  }
}
