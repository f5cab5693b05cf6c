package se.rodatraden.promise;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.EffortId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.protocol.HeldWalk;
import se.rodatraden.walk.protocol.Publishing;
import se.rodatraden.walk.protocol.WalkProtocolPublished;

/// Counts each held walk as one effort on every activity that it serves: once, however often its
/// protocol is published or the promise signed. What may not be logged, such as a walk outside the
/// promise's period, is not.
@Component
class WalkEfforts {

  private final ActivityWalkRows ties;
  private final PromiseQueries queries;
  private final EffortRows efforts;
  private final Publishing publishing;
  private final AuditTrail auditTrail;
  private final Today today;

  WalkEfforts(
      ActivityWalkRows ties,
      PromiseQueries queries,
      EffortRows efforts,
      Publishing publishing,
      AuditTrail auditTrail,
      Today today) {
    this.ties = ties;
    this.queries = queries;
    this.efforts = efforts;
    this.publishing = publishing;
    this.auditTrail = auditTrail;
    this.today = today;
  }

  @EventListener
  void on(WalkProtocolPublished published) {
    var municipality = published.municipality();
    for (var served : ties.listServedBy(municipality, published.walk().walk())) {
      log(queries.get(municipality, served.promise()), served.activity(), published.walk());
    }
  }

  /// Walks that were held before the promise was signed count from then on.
  @EventListener
  void on(PromiseSigned signed) {
    logHeld(signed.municipality(), signed.promise());
  }

  /// Logs all that has been held and serves an activity of the promise.
  void logHeld(MunicipalityCode municipality, PromiseId id) {
    var served = ties.list(municipality, id);
    if (served.isEmpty()) {
      return;
    }
    var promise = queries.get(municipality, id);
    var held = publishing.listHeld(municipality);
    served.forEach((activity, walks) ->
        held.stream()
            .filter(walk -> walks.contains(walk.walk()))
            .forEach(walk -> log(promise, activity, walk)));
  }

  private void log(Promise promise, ActivityId id, HeldWalk walk) {
    var municipality = promise.municipality();
    var activity = promise.findActivity(id).orElseThrow().draft();
    var draft = effort(activity, walk);
    var effort = idOf(id, walk.walk());
    if (EffortRules.problemWith(draft, activity, promise, today.get()).isPresent()
        || efforts.find(municipality, id, effort).isPresent()) {
      return;
    }
    efforts.add(municipality, id, new Effort(effort, draft, null, walk.madeUp()));
    record(municipality, "effort.logged", id, effort, walk.walk());
  }

  private static EffortDraft effort(ActivityDraft activity, HeldWalk walk) {
    var title = walk.title().in(Texts.SWEDISH);
    var note = title.substring(0, Math.min(title.length(), EffortDraft.MAXIMUM_NOTE_CHARACTERS));
    return new EffortDraft(
        walk.heldOn(), 1, null, walk.evening(), null, activity.countsOnly() ? null : note);
  }

  /// A walk that does not serve the activity after all does not count on it.
  void takeBack(MunicipalityCode municipality, ActivityId activity, WalkId walk) {
    var effort = idOf(activity, walk);
    if (efforts.find(municipality, activity, effort).isPresent()) {
      efforts.remove(municipality, activity, effort);
      record(municipality, "effort.removed", activity, effort, walk);
    }
  }

  private static EffortId idOf(ActivityId activity, WalkId walk) {
    return new EffortId(ShortId.named("walk/%s/activity/%s".formatted(walk, activity)));
  }

  private void record(
      MunicipalityCode municipality,
      String what,
      ActivityId activity,
      EffortId effort,
      WalkId walk) {
    auditTrail.record(
        municipality,
        what,
        "effort",
        effort.value(),
        Map.of("activity", activity.value(), "walk", walk.value()));
  }
}
