package se.rodatraden.survey;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.AuditTrail;

/// Tells the audit trail, and whoever keeps rounds at hand, what became of one.
@Component
class RoundAnnouncements {

  private final AuditTrail auditTrail;
  private final ApplicationEventPublisher events;

  RoundAnnouncements(AuditTrail auditTrail, ApplicationEventPublisher events) {
    this.auditTrail = auditTrail;
    this.events = events;
  }

  /// For what respondents may notice.
  void announce(SurveyRound round, String action, Map<String, ?> details) {
    record(round, action, details);
    events.publishEvent(new RoundChanged(round.municipality(), round.id(), round.slug()));
  }

  /// For what stays among officials.
  void record(SurveyRound round, String action, Map<String, ?> details) {
    var all = new HashMap<String, Object>(details);
    all.put("slug", round.slug());
    auditTrail.record(round.municipality(), action, "survey_round", round.id().value(), all);
  }
}
