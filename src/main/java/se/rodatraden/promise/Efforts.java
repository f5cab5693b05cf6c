package se.rodatraden.promise;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.EffortId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;

/// The log of what was done of what was promised.
@Service
public class Efforts {

  private final PromiseQueries queries;
  private final EffortRows rows;
  private final CurrentPerson currentPerson;
  private final AuditTrail auditTrail;
  private final Today today;

  Efforts(
      PromiseQueries queries,
      EffortRows rows,
      CurrentPerson currentPerson,
      AuditTrail auditTrail,
      Today today) {
    this.queries = queries;
    this.rows = rows;
    this.currentPerson = currentPerson;
    this.auditTrail = auditTrail;
    this.today = today;
  }

  /// Counts something done against an activity of a signed promise.
  ///
  /// @throws ProblemException [PromiseProblem.NotSigned], [PromiseProblem.InTheFuture],
  ///   [PromiseProblem.OutsidePeriod], [PromiseProblem.CountsOnly], [PromiseProblem.HoursMissing]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public EffortId log(
      MunicipalityCode municipality, PromiseId promise, ActivityId activity, EffortDraft draft) {
    requireLoggable(queries.get(municipality, promise), activity, draft);
    var effort = new Effort(new EffortId(ShortId.random()), draft, currentPerson.get().id(), false);
    add(municipality, activity, effort);
    return effort.id();
  }

  /// Takes back what one has logged oneself by mistake. To undo that, log what comes back again.
  ///
  /// @return what was logged
  /// @throws ProblemException [CommonProblem.NotFound], [PromiseProblem.NotYours]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public EffortDraft remove(MunicipalityCode municipality, ActivityId activity, EffortId effort) {
    var found =
        rows.find(municipality, activity, effort)
            .orElseThrow(() -> new CommonProblem.NotFound("effort", effort.value()).asException());
    if (!currentPerson.get().id().equals(found.loggedBy())) {
      throw new PromiseProblem.NotYours().asException();
    }
    rows.remove(municipality, activity, effort);
    auditTrail.record(
        municipality,
        "effort.removed",
        "effort",
        effort.value(),
        Map.of("activity", activity.value()));
    return found.draft();
  }

  /// Adds made-up efforts of the demo data set, marked as such; those that are there stay.
  @SystemOnly
  @Transactional
  public void addMadeUp(
      MunicipalityCode municipality,
      PromiseId promise,
      ActivityId activity,
      List<EffortDraft> drafts) {
    var found = queries.get(municipality, promise);
    int number = 0;
    for (var draft : drafts) {
      requireLoggable(found, activity, draft);
      var id = new EffortId(ShortId.named("demo/effort/%s/%d".formatted(activity, ++number)));
      if (rows.find(municipality, activity, id).isEmpty()) {
        add(municipality, activity, new Effort(id, draft, null, true));
      }
    }
  }

  private void requireLoggable(Promise promise, ActivityId activity, EffortDraft draft) {
    var found =
        promise
            .findActivity(activity)
            .orElseThrow(
                () -> new CommonProblem.NotFound("activity", activity.value()).asException());
    EffortRules.problemWith(draft, found.draft(), promise, today.get())
        .ifPresent(problem -> {
          throw problem.asException();
        });
  }

  private void add(MunicipalityCode municipality, ActivityId activity, Effort effort) {
    rows.add(municipality, activity, effort);
    auditTrail.record(
        municipality,
        "effort.logged",
        "effort",
        effort.id().value(),
        Map.of("activity", activity.value(), "times", effort.draft().times()));
  }
}
