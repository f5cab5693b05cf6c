package se.rodatraden.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.Citation;
import se.rodatraden.survey.Choice;

/// What came out of an item.
public sealed interface ItemResult {

  Item item();

  /// @param base how many answered and knew: what shares are shares of
  /// @param options in the questionnaire's order
  /// @param dontKnow counted apart, and in no share
  record Shown(Item item, int base, List<OptionResult> options, List<DontKnow> dontKnow)
      implements ItemResult {
    public Shown {
      options = List.copyOf(options);
      dontKnow = List.copyOf(dontKnow);
    }
  }

  /// Too few answered for anything to be shown, or an area of too few could be computed if it were.
  record Withheld(Item item, int minimumBase) implements ItemResult {}

  /// Shown when all answers have come out: until then what is new between two looks could be one
  /// person's.
  record Waiting(Item item) implements ItemResult {}

  /// How many said that they do not know (vet inte).
  record DontKnow(Choice option, int count) {}

  /// @param figure how many chose it, of those who answered
  /// @param interval absent unless those who were asked are a drawn sample: chance says nothing of
  ///   who else would have answered what anyone could answer
  record OptionResult(
      Choice option, Citation.Figure figure, @Nullable Interval interval, Citable citable) {

    public int count() {
      return figure.count();
    }

    /// Of those who answered, 0–1.
    public double share() {
      return figure.share();
    }

    /// The share in whole per cent, as it is when cited.
    public int percent() {
      return figure.percent();
    }
  }
}
