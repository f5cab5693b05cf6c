package se.rodatraden.walk;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.place.Areas;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;

/// Walks as they are planned: written as a draft, made known, and from the day they open left as
/// they are.
@Service
public class WalkPlans {

  private static final String SUBJECT = "walk";

  private final StoredWalks walks;
  private final StoredPlans plans;
  private final StoredParticipants participants;
  private final WalkLight light;
  private final Areas areas;
  private final AuditTrail auditTrail;
  private final Clock clock;

  WalkPlans(
      StoredWalks walks,
      StoredPlans plans,
      StoredParticipants participants,
      WalkLight light,
      Areas areas,
      AuditTrail auditTrail,
      Clock clock) {
    this.walks = walks;
    this.plans = plans;
    this.participants = participants;
    this.light = light;
    this.areas = areas;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// @throws ProblemException [CommonProblem.NotFound]
  @ForEveryRole
  @Transactional(readOnly = true)
  public PlannedWalk get(MunicipalityCode municipality, WalkId id) {
    return find(municipality, id);
  }

  /// What participants are told of the plan, beside the walk itself.
  @OpenToAll
  @Transactional(readOnly = true)
  public WalkPlan getPublic(Walk walk) {
    return plans.find(walk.municipality(), walk.id()).orElse(WalkPlan.BARE);
  }

  /// The walks that go this one's way again.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<WalkId> listRepeating(MunicipalityCode municipality, WalkId id) {
    return plans.listRepeating(municipality, id);
  }

  /// Begins a draft, with a join code of its own.
  ///
  /// @throws ProblemException [WalkProblem.PlanInvalid]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public WalkId create(MunicipalityCode municipality, WalkDraft draft) {
    check(municipality, draft);
    return add(municipality, draft, Map.of());
  }

  /// @param version as loaded
  /// @throws ProblemException [CommonProblem.NotFound], [WalkProblem.PlanInvalid],
  ///   [WalkProblem.PlanLocked], [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void save(MunicipalityCode municipality, WalkId id, int version, WalkDraft draft) {
    check(municipality, draft);
    var before = openForChange(municipality, id);
    if (before.walk().status() == WalkStatus.PLANNED) {
      mustBeReady(draft);
    }
    put(before, version, draft, before.walk().status());
    record(municipality, "walk.plan_changed", id, Map.of("status", before.walk().status().name()));
  }

  /// Makes a draft known to everyone, as it was last saved.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], [WalkProblem.NotReady],
  ///   [WalkProblem.PlanLocked], [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void announce(MunicipalityCode municipality, WalkId id, int version) {
    var before = openForChange(municipality, id);
    mustBeReady(before.draft());
    put(before, version, before.draft(), WalkStatus.PLANNED);
    record(municipality, "walk.planned", id, Map.of());
  }

  /// Drops a draft, or calls off a walk that was made known: that one stays, and says so to whoever
  /// comes by its code or its page.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], [WalkProblem.PlanLocked],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void delete(MunicipalityCode municipality, WalkId id, int version) {
    var before = openForChange(municipality, id);
    if (before.walk().status() == WalkStatus.PLANNED) {
      mustBeSaved(plans.callOff(municipality, id, version));
      participants.removeAll(municipality, id);
      record(municipality, "walk.called_off", id, Map.of());
    } else {
      mustBeSaved(plans.remove(municipality, id, version));
      record(municipality, "walk.dropped", id, Map.of());
    }
  }

  /// Begins a draft of the same way, tied to the walk it repeats.
  ///
  /// @throws ProblemException [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public WalkId repeat(MunicipalityCode municipality, WalkId earlier, RepeatAs as) {
    var before = find(municipality, earlier);
    var place = light.placeOf(municipality, before.walk().stops());
    var startsAt = RepeatRules.proposedStart(before.walk(), as, place, SwedishTime.today(clock));
    var draft = WalkCopy.of(before, as, startsAt);
    return add(municipality, draft, Map.of("repeats", earlier.value(), "as", as.name()));
  }

  /// Adds a made-up walk with its plan; does nothing where it is there already.
  @SystemOnly
  @Transactional
  public void addMadeUp(Walk walk, WalkPlan plan) {
    if (walks.find(walk.municipality(), walk.id()).isEmpty()) {
      plans.add(walk, plan);
      record(walk.municipality(), "walk.added", walk.id(), Map.of("demo", true));
    }
  }

  private WalkId add(MunicipalityCode municipality, WalkDraft draft, Map<String, ?> details) {
    var id = new WalkId(ShortId.random());
    var walk = walk(municipality, id, JoinCode.random(), draft, WalkStatus.DRAFT, false);
    plans.add(walk, draft.plan());
    record(municipality, "walk.drafted", id, details);
    return id;
  }

  private void put(PlannedWalk before, int version, WalkDraft draft, WalkStatus status) {
    var walk = before.walk();
    var after = walk(walk.municipality(), walk.id(), walk.joinCode(), draft, status, walk.madeUp());
    mustBeSaved(plans.change(after, version, draft.plan()));
  }

  private Walk walk(
      MunicipalityCode municipality,
      WalkId id,
      String joinCode,
      WalkDraft draft,
      WalkStatus status,
      boolean madeUp) {
    return new Walk(
        id,
        municipality,
        joinCode,
        draft.title(),
        draft.purpose(),
        draft.area(),
        draft.meetingPlace(),
        draft.startsAt(),
        draft.endsAt(),
        light.of(municipality, draft.stops(), draft.startsAt()).light(),
        status,
        draft.route().line(),
        draft.stops(),
        madeUp);
  }

  private PlannedWalk find(MunicipalityCode municipality, WalkId id) {
    return walks
        .find(municipality, id)
        .map(walk ->
            new PlannedWalk(
                walk,
                plans.version(municipality, id),
                plans.find(municipality, id).orElse(WalkPlan.BARE)))
        .orElseThrow(() -> new CommonProblem.NotFound(SUBJECT, id.value()).asException());
  }

  private PlannedWalk openForChange(MunicipalityCode municipality, WalkId id) {
    var before = find(municipality, id);
    if (!before.mayBeChanged()) {
      throw new WalkProblem.PlanLocked().asException();
    }
    return before;
  }

  private void check(MunicipalityCode municipality, WalkDraft draft) {
    var problems = new ArrayList<>(PlanRules.check(draft));
    if (draft.area() != null && areas.find(municipality, draft.area()).isEmpty()) {
      problems.add(new FieldProblem("area", "area.unknown"));
    }
    var repeats = draft.plan().repeats();
    if (repeats != null && walks.find(municipality, repeats.earlier()).isEmpty()) {
      problems.add(new FieldProblem("repeats", "repeats.unknown"));
    }
    if (!problems.isEmpty()) {
      throw new WalkProblem.PlanInvalid(problems).asException();
    }
  }

  private void mustBeReady(WalkDraft draft) {
    var missing = PlanRules.missing(draft, clock.instant());
    if (!missing.isEmpty()) {
      throw new WalkProblem.NotReady(missing).asException();
    }
  }

  private static void mustBeSaved(boolean saved) {
    if (!saved) {
      throw new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
    }
  }

  private void record(
      MunicipalityCode municipality, String action, WalkId id, Map<String, ?> details) {
    auditTrail.record(municipality, action, SUBJECT, id.value(), details);
  }
}
