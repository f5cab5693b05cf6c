package se.rodatraden.walk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.SystemOnly;

/// Notes that are private from the start leave the database when their time is out (gallring). What
/// stays is that so many were deleted.
@Service
public class PrivateNotes {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateNotes.class);

  private final StoredPrivateNotes stored;
  private final PrivateNoteTerm term;
  private final AuditTrail auditTrail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PrivateNotes(
      StoredPrivateNotes stored,
      PrivateNoteTerm term,
      AuditTrail auditTrail,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.transaction = new TransactionTemplate(transactions);
    this.stored = stored;
    this.term = term;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// Walk after walk; what fails is told of and tried again next time.
  ///
  /// @return how many were deleted
  @SystemOnly
  public int deleteOverdue() {
    var begunBefore = clock.instant().minus(term.kept());
    var walks = transaction.execute(status -> stored.listWalksBegunBefore(begunBefore));
    var deleted = 0;
    for (var walk : walks == null ? List.<StoredPrivateNotes.Of>of() : walks) {
      try {
        var count = transaction.execute(status -> delete(walk));
        deleted += count == null ? 0 : count;
      } catch (RuntimeException e) {
        LOG.error("The private notes of walk {} could not be deleted now", walk.id(), e);
      }
    }
    return deleted;
  }

  private int delete(StoredPrivateNotes.Of walk) {
    var count = stored.delete(walk.municipality(), walk.id());
    auditTrail.record(
        walk.municipality(),
        "observation.private_deleted",
        "walk",
        walk.id().value(),
        Map.of("count", count));
    return count;
  }
}
