package se.rodatraden.walk;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.SystemOnly;

/// Notes that are private from the start leave the database when their time is out (gallring). What
/// stays is that so many were deleted.
@Service
public class PrivateNotes {

  private final StoredPrivateNotes stored;
  private final PrivateNoteTerm term;
  private final AuditTrail auditTrail;
  private final Clock clock;

  PrivateNotes(
      StoredPrivateNotes stored, PrivateNoteTerm term, AuditTrail auditTrail, Clock clock) {
    this.stored = stored;
    this.term = term;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// @return how many were deleted
  @SystemOnly
  @Transactional
  public int deleteOverdue() {
    var deleted = 0;
    for (var walk : stored.listWalksBegunBefore(clock.instant().minus(term.kept()))) {
      var count = stored.delete(walk.municipality(), walk.id());
      auditTrail.record(
          walk.municipality(),
          "observation.private_deleted",
          "walk",
          walk.id().value(),
          Map.of("count", count));
      deleted += count;
    }
    return deleted;
  }
}
