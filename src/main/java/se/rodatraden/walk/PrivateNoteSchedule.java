package se.rodatraden.walk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every hour for private notes whose time is out.
@Component
class PrivateNoteSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateNoteSchedule.class);

  private final PrivateNotes notes;

  PrivateNoteSchedule(PrivateNotes notes) {
    this.notes = notes;
  }

  @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
  void deleteOverdue() {
    try {
      var count = notes.deleteOverdue();
      if (count > 0) {
        LOG.info("{} private notes were deleted, their time was out", count);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn(
          "Private notes could not be deleted now, the next try is in an hour: {}", e.getMessage());
    }
  }
}
