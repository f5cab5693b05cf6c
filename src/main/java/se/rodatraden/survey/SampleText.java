package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Groups of a sample as people write them: properties to combine, or rows from a spreadsheet.
public final class SampleText {

  private static final String BETWEEN_PARTS = " / ";
  private static final Pattern NAME = Pattern.compile("^[^:]*:");
  private static final Pattern BETWEEN_VALUES = Pattern.compile("[,;]");
  private static final Pattern BETWEEN_CELLS = Pattern.compile("[\\t;]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

  private SampleText() {}

  /// Every combination of one value from each line, in the order they were written. A line is a
  /// property and its values, `Kön: kvinna, man`; the property's name may be left out.
  ///
  /// @return labels such as `Furulund / 16–29 / kvinna`; none where nothing is written
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem.TooManyGroups]
  public static List<String> combine(String text) {
    var properties =
        text.lines()
            .map(line -> NAME.matcher(line).replaceFirst(""))
            .map(SampleText::values)
            .filter(values -> !values.isEmpty())
            .toList();
    if (properties.isEmpty()) {
      return List.of();
    }
    var combinations = properties.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    if (combinations > SampleRules.MOST_GROUPS) {
      throw new InvitationProblem.TooManyGroups(
              SampleRules.MOST_GROUPS, (int) Math.min(combinations, Integer.MAX_VALUE))
          .asException();
    }
    return properties.stream()
        .reduce((one, other) ->
            one.stream()
                .flatMap(first -> other.stream().map(second -> first + BETWEEN_PARTS + second))
                .toList())
        .orElseThrow();
  }

  private static List<String> values(String line) {
    var values =
        BETWEEN_VALUES.splitAsStream(line).map(String::strip).filter(value -> !value.isEmpty());
    return List.copyOf(new LinkedHashSet<>(values.toList()));
  }

  /// Rows of cells with tabs between: parts of the label, and last how many to invite. A first row
  /// of headings is passed over.
  ///
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem.LineUnreadable]
  public static List<StratumDraft> paste(String text) {
    var read = new ArrayList<StratumDraft>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var cells = BETWEEN_CELLS.splitAsStream(lines.get(i)).map(String::strip).toList();
      if (cells.stream().allMatch(String::isEmpty)) {
        continue;
      }
      var count = BLANKS.matcher(cells.getLast()).replaceAll("");
      if (cells.size() >= 2 && COUNT.matcher(count).matches()) {
        read.add(new StratumDraft(null, label(cells), Integer.parseInt(count)));
      } else if (i > 0 || lines.size() == 1) {
        throw new InvitationProblem.LineUnreadable(i + 1, lines.get(i)).asException();
      }
    }
    return List.copyOf(read);
  }

  private static String label(List<String> cells) {
    return String.join(
        BETWEEN_PARTS,
        cells.subList(0, cells.size() - 1).stream().filter(cell -> !cell.isEmpty()).toList());
  }

  /// Adds groups to those there are; one that is there keeps its number and takes the new count.
  public static List<StratumDraft> merge(List<StratumDraft> present, List<StratumDraft> added) {
    var merged = new ArrayList<>(present);
    for (var group : added) {
      var at = merged.stream().map(StratumDraft::label).toList().indexOf(group.label());
      if (at < 0) {
        merged.add(group);
      } else {
        merged.set(at, merged.get(at).with(group.invited()));
      }
    }
    return List.copyOf(merged);
  }

  /// The ids that somebody has written, in upper case, however they are separated.
  public static List<String> ids(String text) {
    return Arrays.stream(text.toUpperCase(java.util.Locale.ROOT).split("[\\s,;]+", -1))
        .flatMap(word -> word.isEmpty() ? Stream.empty() : Stream.of(word))
        .distinct()
        .toList();
  }
}
