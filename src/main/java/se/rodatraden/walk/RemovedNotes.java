package se.rodatraden.walk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// Erases what has been removed (gallring): a note's words, photos, exact place and time go when
/// [WalkRetention] says so. That it was removed, by whom and why stays in the history.
@Service
public class RemovedNotes {

  private static final Logger LOG = LoggerFactory.getLogger(RemovedNotes.class);

  private final ErasureRows rows;
  private final StoredObservations observations;
  private final StoredModerations moderations;
  private final StoredPhotos photos;
  private final WalkRetention retention;
  private final AuditTrail auditTrail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RemovedNotes(
      ErasureRows rows,
      StoredObservations observations,
      StoredModerations moderations,
      StoredPhotos photos,
      WalkRetention retention,
      AuditTrail auditTrail,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.observations = observations;
    this.moderations = moderations;
    this.photos = photos;
    this.retention = retention;
    this.auditTrail = auditTrail;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// When each of a walk's erased notes was.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<ObservationId, Instant> listErased(MunicipalityCode municipality, WalkId walk) {
    return rows.list(municipality, walk);
  }

  /// When what was removed by this step will be erased at the earliest.
  @ForEveryRole
  public Instant dueAt(MunicipalityCode municipality, ModerationStep removal) {
    return removal.at().plus(retention.removedNotes());
  }

  /// Erases all that is due, one note after the other; what fails is told of and tried again next
  /// time.
  ///
  /// @return how many were erased
  @SystemOnly
  public int eraseDue() {
    var removedBy = clock.instant().minus(retention.removedNotes());
    var due = transaction.execute(status -> rows.listDue(removedBy));
    var erased = 0;
    for (var each : due == null ? List.<ErasureRows.Due>of() : due) {
      try {
        erased +=
            Boolean.TRUE.equals(transaction.execute(status -> erase(each, removedBy))) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.error("A removed note on walk {} could not be erased now", each.walk(), e);
      }
    }
    return erased;
  }

  /// @return false where the removal has been undone in between
  private boolean erase(ErasureRows.Due due, Instant removedBy) {
    var municipality = due.municipality();
    observations.hold(municipality, due.walk(), due.note());
    var note = observations.find(municipality, due.note()).orElseThrow();
    var moderated =
        new Moderated(
            note, moderations.list(municipality, due.walk()).getOrDefault(due.note(), List.of()));
    if (!(moderated.state() instanceof Moderation.Removed)
        || moderated.steps().getLast().at().isAfter(removedBy)
        || rows.isErased(municipality, due.note())) {
      return false;
    }
    var gone = photos.erase(municipality, due.note());
    rows.erase(municipality, note, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    var left = observations.find(municipality, due.note()).orElseThrow();
    events.publishEvent(new ObservationErased(municipality, left));
    auditTrail.record(
        municipality,
        "observation.erased",
        "observation",
        due.note().toString(),
        Map.of("photos", gone));
    return true;
  }
}
