package se.rodatraden.promise;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.GoalId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;

/// The promises of each municipality: reading them, and writing them until they are signed.
///
/// Every change says which version of the promise it was made on; where somebody else has changed
/// it since, [CommonProblem.ChangedMeanwhile]. Text, goals and activities are fixed from the first
/// signature on ([PromiseProblem.Signed]) and when public ([PromiseProblem.Published]); what ties a
/// promise to its problems is not part of its text and may always be set right.
@Service
public class Promises {

  private static final String SUBJECT = "promise";

  private final PromiseQueries queries;
  private final PromiseChanges changes;
  private final ProblemsBehind problemsBehind;
  private final AuditTrail auditTrail;

  Promises(
      PromiseQueries queries,
      PromiseChanges changes,
      ProblemsBehind problemsBehind,
      AuditTrail auditTrail) {
    this.queries = queries;
    this.changes = changes;
    this.problemsBehind = problemsBehind;
    this.auditTrail = auditTrail;
  }

  @ForReaders
  @Transactional(readOnly = true)
  public List<Promise> list(MunicipalityCode municipality) {
    return problemsBehind.follow(municipality, queries.list(municipality));
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public Promise get(MunicipalityCode municipality, PromiseId promise) {
    return problemsBehind.follow(queries.get(municipality, promise));
  }

  /// Promises that answer a problem, drafts included, so that the thread can be followed from it.
  @ForReaders
  @Transactional(readOnly = true)
  public List<Promise> listAnswering(MunicipalityCode municipality, ProblemId problem) {
    return answering(municipality, problem);
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Promise> listPublished(MunicipalityCode municipality) {
    return problemsBehind.follow(municipality, queries.listPublished(municipality));
  }

  /// Of every municipality, the latest first.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<PublishedTitle> listPublishedTitles() {
    return queries.listPublishedTitles();
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound] also while unpublished
  @OpenToAll
  @Transactional(readOnly = true)
  public Promise getPublished(MunicipalityCode municipality, PromiseId promise) {
    return queries
        .find(municipality, promise)
        .filter(found -> found.status() == PromiseStatus.PUBLISHED)
        .map(problemsBehind::follow)
        .orElseThrow(() -> new CommonProblem.NotFound("promise", promise.value()).asException());
  }

  /// What has been changed in public, the first first.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound] while unpublished
  @OpenToAll
  @Transactional(readOnly = true)
  public List<PublicChange> listPublicChanges(MunicipalityCode municipality, PromiseId promise) {
    var published = getPublished(municipality, promise);
    return PublicChange.among(auditTrail.list(municipality, SUBJECT, published.id().value()));
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Promise> listPublishedAnswering(MunicipalityCode municipality, ProblemId problem) {
    return answering(municipality, problem).stream()
        .filter(promise -> promise.status() == PromiseStatus.PUBLISHED)
        .toList();
  }

  private List<Promise> answering(MunicipalityCode municipality, ProblemId problem) {
    var same = problemsBehind.listSame(municipality, problem);
    return problemsBehind.follow(municipality, queries.listAnswering(municipality, same));
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public PromiseId create(MunicipalityCode municipality, PromiseDraft draft) {
    var promise = new PromiseId(ShortId.random());
    changes.add(municipality, promise, draft);
    record(municipality, promise, "promise.created", Map.of());
    return promise;
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void edit(
      MunicipalityCode municipality, PromiseId promise, int version, PromiseDraft draft) {
    claimText(municipality, promise, version);
    changes.edit(municipality, promise, draft);
    record(municipality, promise, "promise.edited", Map.of());
  }

  /// Says which of the problems of the municipality's pictures the promise answers: the same ones
  /// in every picture, whichever they are named by here.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PromiseProblem.UnknownProblem]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void tie(
      MunicipalityCode municipality, PromiseId promise, int version, List<ProblemId> problems) {
    problemsBehind.requireKnown(municipality, problems);
    changes.touch(municipality, promise, version);
    changes.tie(municipality, promise, problemsBehind.listFirst(municipality, problems));
    record(
        municipality,
        promise,
        "promise.tied",
        Map.of("problems", problems.stream().map(ProblemId::value).toList()));
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public ActivityId addActivity(
      MunicipalityCode municipality, PromiseId promise, int version, ActivityDraft draft) {
    claimText(municipality, promise, version);
    var activity = new ActivityId(ShortId.random());
    changes.add(municipality, promise, activity, draft);
    record(municipality, promise, "promise.activity_added", Map.of("activity", activity.value()));
    return activity;
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void editActivity(
      MunicipalityCode municipality,
      PromiseId promise,
      int version,
      ActivityId activity,
      ActivityDraft draft) {
    claimText(municipality, promise, version);
    changes.edit(municipality, promise, activity, draft);
    record(municipality, promise, "promise.activity_edited", Map.of("activity", activity.value()));
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void removeActivity(
      MunicipalityCode municipality, PromiseId promise, int version, ActivityId activity) {
    claimText(municipality, promise, version);
    changes.remove(municipality, promise, activity);
    record(municipality, promise, "promise.activity_removed", Map.of("activity", activity.value()));
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public GoalId addGoal(
      MunicipalityCode municipality, PromiseId promise, int version, GoalDraft draft) {
    claimText(municipality, promise, version);
    var goal = new GoalId(ShortId.random());
    changes.add(municipality, promise, goal, draft);
    record(municipality, promise, "promise.goal_added", Map.of("goal", goal.value()));
    return goal;
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void editGoal(
      MunicipalityCode municipality, PromiseId promise, int version, GoalId goal, GoalDraft draft) {
    claimText(municipality, promise, version);
    changes.edit(municipality, promise, goal, draft);
    record(municipality, promise, "promise.goal_edited", Map.of("goal", goal.value()));
  }

  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void removeGoal(
      MunicipalityCode municipality, PromiseId promise, int version, GoalId goal) {
    claimText(municipality, promise, version);
    changes.remove(municipality, promise, goal);
    record(municipality, promise, "promise.goal_removed", Map.of("goal", goal.value()));
  }

  private void claimText(MunicipalityCode municipality, PromiseId promise, int version) {
    var found = queries.get(municipality, promise);
    if (found.status() == PromiseStatus.PUBLISHED) {
      throw new PromiseProblem.Published().asException();
    }
    if (!found.mayBeEdited()) {
      throw new PromiseProblem.Signed().asException();
    }
    changes.touch(municipality, promise, version);
  }

  private void record(
      MunicipalityCode municipality, PromiseId promise, String what, Map<String, ?> details) {
    auditTrail.record(municipality, what, SUBJECT, promise.value(), details);
  }
}
