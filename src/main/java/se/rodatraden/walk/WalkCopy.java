package se.rodatraden.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkStopId;

/// The same way walked again: everything of the earlier plan under new ids, and as long, but at
/// another time.
final class WalkCopy {

  private WalkCopy() {}

  static WalkDraft of(PlannedWalk earlier, RepeatAs as, Instant startsAt) {
    var before = earlier.draft();
    var renamed = new HashMap<WalkStopId, WalkStopId>();
    var points = before.route().points().stream().map(point -> copy(point, renamed)).toList();
    var plan = before.plan();
    return new WalkDraft(
        before.title(),
        before.purpose(),
        before.area(),
        before.meetingPlace(),
        startsAt,
        startsAt.plus(Duration.between(before.startsAt(), before.endsAt())),
        new WalkRoute(points),
        new WalkPlan(
            plan.serves(),
            plan.groups(),
            plan.categories(),
            plan.questions().stream().map(question -> copy(question, renamed)).toList(),
            plan.invitation(),
            new WalkPlan.Repeat(earlier.walk().id(), as)));
  }

  private static WalkRoute.Point copy(WalkRoute.Point point, Map<WalkStopId, WalkStopId> renamed) {
    return switch (point) {
      case WalkRoute.Point.Bend bend -> bend;
      case WalkRoute.Point.Stop(var stop) -> {
        var id = new WalkStopId(ShortId.random());
        renamed.put(stop.id(), id);
        yield new WalkRoute.Point.Stop(new WalkStop(id, stop.name(), stop.position()));
      }
    };
  }

  private static WalkQuestion copy(WalkQuestion question, Map<WalkStopId, WalkStopId> renamed) {
    var stop = question.stop();
    return new WalkQuestion(question.text(), stop == null ? null : renamed.get(stop));
  }
}
