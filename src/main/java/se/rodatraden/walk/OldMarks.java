package se.rodatraden.walk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.SwedishTime;

/// Deletes the marks that have no more use (gallring): what was removed, when [WalkRetention] says
/// so, and what nobody has accepted, a while after the walk that it was marked for. What is
/// accepted belongs to the walk and stays with it.
@Service
public class OldMarks {

  private static final Logger LOG = LoggerFactory.getLogger(OldMarks.class);

  private final OldMarkRows rows;
  private final StoredMarks stored;
  private final WalkRetention retention;
  private final PrivateNoteTerm term;
  private final AuditTrail auditTrail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OldMarks(
      OldMarkRows rows,
      StoredMarks stored,
      WalkRetention retention,
      PrivateNoteTerm term,
      AuditTrail auditTrail,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.stored = stored;
    this.retention = retention;
    this.term = term;
    this.auditTrail = auditTrail;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// Deletes all that are due, one after the other; what fails is told of and tried again next
  /// time.
  ///
  /// @return how many were deleted
  @SystemOnly
  public int deleteDue() {
    var due = transaction.execute(status -> listDue());
    var deleted = 0;
    for (var each : due == null ? List.<OldMarkRows.Due>of() : due) {
      try {
        deleted += Boolean.TRUE.equals(transaction.execute(status -> delete(each))) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.error("A mark for walk {} could not be deleted now", each.walk(), e);
      }
    }
    return deleted;
  }

  private List<OldMarkRows.Due> listDue() {
    var now = clock.instant();
    return rows.listDue(now.minus(retention.removedNotes()), now.minus(term.kept()));
  }

  /// @return false where somebody has decided otherwise in between
  private boolean delete(OldMarkRows.Due due) {
    var municipality = due.municipality();
    var found = stored.find(municipality, due.mark());
    if (found.isEmpty() || !rows.delete(due)) {
      return false;
    }
    var mark = found.get();
    var noted = mark.noted();
    var silent = new MarkDraft(noted.position(), noted.valence(), noted.category(), "");
    var left =
        new Observation(
            mark.id(),
            mark.walk(),
            mark.version(),
            mark.madeUp(),
            silent.asNotedOn(SwedishTime.dayOf(noted.observedAt())));
    events.publishEvent(new MarkErased(municipality, HomeArea.around(left)));
    auditTrail.record(
        municipality, "mark.deleted", "walk", due.walk().value(), Map.of("state", due.state()));
    return true;
  }
}
