package se.rodatraden.walk.protocol;

import org.jspecify.annotations.Nullable;

/// What is decided about a point (beslut). Made by [DecisionDraft#decide]: never a half one.
///
/// @param undertaking what is promised; absent exactly where nothing will be done
/// @param reason why not; present exactly where nothing will be done
public record Decision(
    Verdict verdict,
    Assessment assessment,
    @Nullable Undertaking undertaking,
    @Nullable String reason) {

  public Decision {
    var nothing = verdict == Verdict.WILL_NOT_BE_DONE;
    if (nothing != (undertaking == null) || nothing != (reason != null)) {
      throw new IllegalArgumentException(
          "a decision must be whole: either an undertaking or a reason why not");
    }
  }

  /// Whether both parties must sign for it.
  public boolean needsBothParties() {
    return undertaking != null && assessment.control() == Control.SHARED;
  }
}
