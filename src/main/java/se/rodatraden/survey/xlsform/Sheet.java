package se.rodatraden.survey.xlsform;

import java.util.Collection;
import java.util.List;

/// A sheet of a form: what its first row with content names, and the rows below.
///
/// @param headingRow number of the row of headings
record Sheet(String name, int headingRow, Collection<Heading> headings, List<Row> rows) {

  Sheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  boolean has(String column) {
    return headings.stream().anyMatch(heading -> heading.name().equals(column));
  }
}
