package se.rodatraden.survey;

import org.jspecify.annotations.Nullable;

/// A group as somebody plans it.
///
/// @param number null for a new one
public record StratumDraft(@Nullable Integer number, String label, int invited) {

  public StratumDraft {
    label = label.strip();
    if (invited < 0) {
      throw new IllegalArgumentException("invited must be at least 0, was " + invited);
    }
  }

  public static StratumDraft of(Stratum stratum) {
    return new StratumDraft(stratum.number(), stratum.label(), stratum.invited());
  }

  public StratumDraft with(int invited) {
    return new StratumDraft(number, label, invited);
  }
}
