package se.rodatraden.survey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What happens to rounds by themselves: boxes in which enough lies are opened every few seconds,
/// and a round whose last day has passed is closed.
@Component
class SurveySchedule {

  private static final Logger LOG = LoggerFactory.getLogger(SurveySchedule.class);

  private final BoxOpening boxOpening;
  private final Surveys surveys;
  private final Batches batches;

  SurveySchedule(BoxOpening boxOpening, Surveys surveys, Batches batches) {
    this.boxOpening = boxOpening;
    this.surveys = surveys;
    this.batches = batches;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellOfMissingKeys() {
    int lost = batches.countLost();
    if (lost > 0) {
      LOG.error(
          "{} batches of answers were sealed under a ballot key that is not set here, and stay in the box until it"
              + " is (rodatraden.survey.ballot-keys)",
          lost);
    }
  }

  @Scheduled(fixedDelayString = "${rodatraden.survey.opening-delay:2s}")
  void openBoxes() {
    try {
      boxOpening.openDue();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The boxes could not be opened now, they stay as they are: {}", e.getMessage());
    }
  }

  @Scheduled(fixedDelayString = "${rodatraden.survey.closing-delay:1m}")
  void closeEnded() {
    try {
      surveys.closeEnded();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Ended rounds could not be closed now: {}", e.getMessage());
    }
  }
}
