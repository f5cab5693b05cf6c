package se.rodatraden.walk.protocol;

import org.jspecify.annotations.Nullable;

/// What became of a note, for whoever holds its receipt code.
///
/// @param point where it, or the one it was merged with, stands in the published protocol
/// @param reason why it was removed
public record Outcome(
    String code, Kind kind, @Nullable PublishedPoint point, @Nullable String reason) {

  /// How it was taken.
  public enum Kind {
    /// No note of the walk has this code.
    UNKNOWN,
    /// Not looked at yet, or the protocol is not published.
    WAITING,
    /// A point of the protocol.
    POINT,
    /// One more who agrees with a point of the protocol.
    AGREED,
    /// For those who work with the walk only.
    PRIVATE,
    REMOVED
  }
}
