package se.rodatraden.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.rodatraden.identity.AuditTrail;

/// Something that was changed about a promise for everyone to see.
public record PublicChange(Kind kind, Instant at) {

  public enum Kind {
    PUBLISHED("promise.published"),
    /// Which problems it is said to answer.
    TIED("promise.tied");

    private final String action;

    Kind(String action) {
      this.action = action;
    }
  }

  /// From the day it was published here; of a document that was public before it came here, all.
  static List<PublicChange> among(List<AuditTrail.Entry> trail) {
    var changes = trail.stream().flatMap(entry -> of(entry).stream()).toList();
    var published = changes.stream().map(PublicChange::kind).toList().lastIndexOf(Kind.PUBLISHED);
    return changes.subList(Math.max(published, 0), changes.size());
  }

  private static Optional<PublicChange> of(AuditTrail.Entry entry) {
    for (var kind : Kind.values()) {
      if (kind.action.equals(entry.action())) {
        return Optional.of(new PublicChange(kind, entry.at()));
      }
    }
    return Optional.empty();
  }
}
