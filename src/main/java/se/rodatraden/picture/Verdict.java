package se.rodatraden.picture;

import org.jspecify.annotations.Nullable;

/// Sources and evidence are used, or rejected with a reason; both are kept.
public enum Verdict {
  USED,
  REJECTED;

  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.ReasonMissing]
  void mustBeReasoned(@Nullable String reason) {
    if (this == REJECTED && (reason == null || reason.isBlank())) {
      throw new PictureProblem.ReasonMissing().asException();
    }
  }
}
