package se.rodatraden.promise;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Walks;

/// Which safety walks serve which activities of a promise. A walk that has been held counts as an
/// effort on each by itself. What ties them is not part of the promise's text and may always be set
/// right.
@Service
public class ActivityWalks {

  private final ActivityWalkRows rows;
  private final WalkEfforts efforts;
  private final PromiseQueries queries;
  private final Walks walks;
  private final AuditTrail auditTrail;

  ActivityWalks(
      ActivityWalkRows rows,
      WalkEfforts efforts,
      PromiseQueries queries,
      Walks walks,
      AuditTrail auditTrail) {
    this.rows = rows;
    this.efforts = efforts;
    this.queries = queries;
    this.walks = walks;
    this.auditTrail = auditTrail;
  }

  /// Activities that no walk serves are left out.
  @ForReaders
  @Transactional(readOnly = true)
  public Map<ActivityId, Set<WalkId>> list(MunicipalityCode municipality, PromiseId promise) {
    return rows.list(municipality, promise);
  }

  /// Sets which walks serve an activity. Those that were held are logged as efforts, and efforts by
  /// walks that no longer serve it are taken back.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void tie(
      MunicipalityCode municipality, PromiseId promise, ActivityId activity, Set<WalkId> wanted) {
    if (queries.get(municipality, promise).findActivity(activity).isEmpty()) {
      throw notFound("activity", activity.value());
    }
    if (walks.listPublic(municipality, wanted).size() != wanted.size()) {
      throw notFound("walk", wanted.toString());
    }
    var before = rows.list(municipality, promise).getOrDefault(activity, Set.of());
    var gone = new HashSet<>(before);
    gone.removeAll(wanted);
    for (var walk : gone) {
      rows.remove(municipality, activity, walk);
      efforts.takeBack(municipality, activity, walk);
    }
    wanted.forEach(walk -> rows.add(municipality, activity, walk));
    efforts.logHeld(municipality, promise);
    auditTrail.record(
        municipality,
        "promise.walks_tied",
        "promise",
        promise.value(),
        Map.of("activity", activity.value(), "walks", wanted.size()));
  }

  private static se.rodatraden.shared.ProblemException notFound(String what, String which) {
    return new CommonProblem.NotFound(what, which).asException();
  }
}
