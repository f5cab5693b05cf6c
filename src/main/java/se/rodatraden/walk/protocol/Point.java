package se.rodatraden.walk.protocol;

import org.jspecify.annotations.Nullable;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.Valence;

/// A point of a protocol (punkt): an accepted observation with those that say the same, and what is
/// decided about it.
public record Point(PublicNote note, @Nullable Decision decision) {

  /// A place felt as safe needs no decision.
  public boolean isUndecided() {
    return decision == null && note.observation().noted().valence() == Valence.UNSAFE;
  }

  /// Something will be done or examined, and is followed until it is done.
  public boolean isPromise() {
    return decision != null && decision.undertaking() != null;
  }

  public boolean needsBothParties() {
    return decision != null && decision.needsBothParties();
  }
}
