package se.rodatraden.analysis;

import java.util.List;
import se.rodatraden.shared.Citable;
import se.rodatraden.survey.Choice;

/// What came out of an item.
public sealed interface ItemResult {

  Item item();

  /// @param base how many answered
  /// @param options in the questionnaire's order
  record Shown(Item item, int base, List<OptionResult> options) implements ItemResult {
    public Shown {
      options = List.copyOf(options);
    }
  }

  /// Too few answered for anything to be shown, or an area of too few could be computed if it were.
  record Withheld(Item item, int minimumBase) implements ItemResult {}

  /// @param count how many chose it
  /// @param share of those who answered, 0–1
  record OptionResult(Choice option, int count, double share, Interval interval, Citable citable) {}
}
