package se.rodatraden.walk;

/// Why the same way is walked again (återbesök).
public enum RepeatAs {
  /// By dark what was walked by day, or the other way about.
  OTHER_LIGHT,
  /// After something was done, to compare with before.
  AFTERWARDS
}
