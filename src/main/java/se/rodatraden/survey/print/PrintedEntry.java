package se.rodatraden.survey.print;

import java.util.List;

/// What the template lays out for a question or a note: words in one language, ready to print.
///
/// @param kind how it is answered
/// @param condition empty where everybody is asked
/// @param hint what to write or how many to mark, empty where it goes without saying
/// @param options what can be marked, in order
/// @param columns the same as the heads of a table
/// @param stops what is said to those who mark an option that stops
/// @param lines to write on
record PrintedEntry(
    Kind kind,
    String number,
    String text,
    String help,
    String condition,
    String hint,
    List<Option> options,
    List<Option> columns,
    List<Row> rows,
    List<Spot> spots,
    List<String> stops,
    int lines) {

  PrintedEntry {
    options = List.copyOf(options);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    spots = List.copyOf(spots);
    stops = List.copyOf(stops);
  }

  enum Kind {
    NOTE,
    MARKS,
    TABLE,
    RANKS,
    NUMBER,
    DAY,
    WORDS,
    PLACES
  }

  public boolean is(String name) {
    return kind.name().equals(name);
  }

  /// So many that they stand in two columns.
  public boolean isLong() {
    return options.size() > 12;
  }

  /// @param other has a line to write on
  record Option(String mark, String text, boolean other) {}

  /// A row of a table.
  record Row(String number, String text) {}

  record Spot(String title, String describe, List<PrintedEntry> about) {
    Spot {
      about = List.copyOf(about);
    }
  }
}
