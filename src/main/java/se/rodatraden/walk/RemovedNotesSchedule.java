package se.rodatraden.walk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every hour for removed notes, and marks, whose time has come.
@Component
@EnableConfigurationProperties(WalkRetention.class)
class RemovedNotesSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(RemovedNotesSchedule.class);

  private final RemovedNotes removed;
  private final OldMarks marks;

  RemovedNotesSchedule(RemovedNotes removed, OldMarks marks) {
    this.removed = removed;
    this.marks = marks;
  }

  @Scheduled(fixedDelayString = "${rodatraden.walk.retention.delay:1h}")
  void erase() {
    try {
      var erased = removed.eraseDue();
      if (erased > 0) {
        LOG.info("Removed notes that were erased: {}", erased);
      }
      var deleted = marks.deleteDue();
      if (deleted > 0) {
        LOG.info("Marks that were deleted: {}", deleted);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Removed notes could not be erased now: {}", e.getMessage());
    }
  }
}
