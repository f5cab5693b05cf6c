package se.rodatraden.survey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What happens to rounds by themselves: boxes in which enough lies are opened every few seconds, a
/// round whose last day has passed is closed, and what cannot be opened is told of.
@Component
class SurveySchedule {

  private static final Logger LOG = LoggerFactory.getLogger(SurveySchedule.class);

  private final BoxOpening boxOpening;
  private final Surveys surveys;
  private final BoxWatch watch;

  SurveySchedule(BoxOpening boxOpening, Surveys surveys, BoxWatch watch) {
    this.boxOpening = boxOpening;
    this.surveys = surveys;
    this.watch = watch;
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

  @Scheduled(fixedDelayString = "${rodatraden.survey.watch-delay:1m}")
  void lookForStuckBatches() {
    try {
      watch.look();
    } catch (DataAccessException e) {
      LOG.warn("The boxes could not be looked at now: {}", e.getMessage());
    }
  }
}
