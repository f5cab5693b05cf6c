package se.rodatraden.walk;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.rodatraden.shared.id.WalkId;

/// The maps that are open for some weeks before a walk. Whoever opens one makes known what the walk
/// is called and what it is for, even while the rest of its plan is a draft.
@Service
public class OpenMaps {

  private static final String SUBJECT = "walk";

  private final StoredMaps stored;
  private final StoredWalks walks;
  private final Areas areas;
  private final AuditTrail auditTrail;
  private final Clock clock;

  OpenMaps(StoredMaps stored, StoredWalks walks, Areas areas, AuditTrail auditTrail, Clock clock) {
    this.stored = stored;
    this.walks = walks;
    this.areas = areas;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @ForEveryRole
  @Transactional(readOnly = true)
  public Optional<OpenedMap> find(MunicipalityCode municipality, WalkId walk) {
    return stored.find(municipality, walk).flatMap(this::opened);
  }

  /// @param code as typed: case and surrounding space do not matter
  /// @throws ProblemException [MapProblem.Unknown]
  @OpenToAll
  @Transactional(readOnly = true)
  public OpenedMap getByCode(String code) {
    return stored
        .findByCode(code)
        .flatMap(this::opened)
        .orElseThrow(() -> new MapProblem.Unknown(code).asException());
  }

  /// Those that take marks today, the one that ends first first.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<OpenedMap> listOpen(MunicipalityCode municipality) {
    return stored.list(municipality).stream()
        .flatMap(map -> opened(map).stream())
        .filter(opened -> opened.state() == MapState.OPEN)
        .toList();
  }

  /// Opens a map for a walk that is being planned, with a code of its own.
  ///
  /// @throws ProblemException [MapProblem.Invalid], [WalkProblem.PlanLocked],
  ///   [CommonProblem.NotFound], [CommonProblem.ChangedMeanwhile] where it has one already
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void open(MunicipalityCode municipality, WalkId id, OpenMapDraft draft) {
    check(municipality, planned(municipality, id), draft);
    var map = new OpenMap(id, municipality, JoinCode.random(), draft, false, 1);
    mustBeSaved(stored.add(map));
    record(municipality, "map.opened", id, draft);
  }

  /// Changes its days or area; one that was closed early is open again.
  ///
  /// @param version as loaded
  /// @throws ProblemException as [#open]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void change(MunicipalityCode municipality, WalkId id, int version, OpenMapDraft draft) {
    check(municipality, planned(municipality, id), draft);
    mustBeSaved(stored.change(municipality, id, version, draft, false));
    record(municipality, "map.changed", id, draft);
  }

  /// Takes no more marks, though its last day is still to come.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void close(MunicipalityCode municipality, WalkId id, int version) {
    var map = stored.find(municipality, id).orElseThrow(() -> notFound(id));
    mustBeSaved(stored.change(municipality, id, version, map.draft(), true));
    record(municipality, "map.closed_early", id, map.draft());
  }

  /// Adds a made-up map; does nothing where the walk has one already.
  ///
  /// @return whether it was added
  @SystemOnly
  @Transactional
  public boolean addMadeUp(OpenMap map) {
    if (stored.find(map.municipality(), map.walk()).isPresent()) {
      return false;
    }
    mustBeSaved(stored.add(map));
    record(map.municipality(), "map.opened", map.walk(), map.draft());
    return true;
  }

  private Optional<OpenedMap> opened(OpenMap map) {
    return walks
        .find(map.municipality(), map.walk())
        .map(
            walk -> new OpenedMap(map, walk, map.stateOn(SwedishTime.today(clock), walk.status())));
  }

  private Walk planned(MunicipalityCode municipality, WalkId id) {
    var walk = walks.find(municipality, id).orElseThrow(() -> notFound(id));
    return switch (walk.status()) {
      case DRAFT, PLANNED -> walk;
      case OPEN, CLOSED, CALLED_OFF -> throw new WalkProblem.PlanLocked().asException();
    };
  }

  private void check(MunicipalityCode municipality, Walk walk, OpenMapDraft draft) {
    var problems = new ArrayList<>(OpenMapRules.check(draft, walk, SwedishTime.today(clock)));
    if (draft.area() != null && areas.find(municipality, draft.area()).isEmpty()) {
      problems.add(new FieldProblem("area", "area.unknown"));
    }
    if (!problems.isEmpty()) {
      throw new MapProblem.Invalid(problems).asException();
    }
  }

  private static ProblemException notFound(WalkId id) {
    return new CommonProblem.NotFound(SUBJECT, id.value()).asException();
  }

  private static void mustBeSaved(boolean saved) {
    if (!saved) {
      throw new CommonProblem.ChangedMeanwhile("map").asException();
    }
  }

  private void record(
      MunicipalityCode municipality, String action, WalkId walk, OpenMapDraft draft) {
    var days = Map.of("opensOn", draft.opensOn(), "closesOn", draft.closesOn());
    auditTrail.record(municipality, action, SUBJECT, walk.value(), days);
  }
}
