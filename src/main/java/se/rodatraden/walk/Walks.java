package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;
import static se.rodatraden.identity.Role.WALK_LEADER;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The safety walks (trygghetsvandringar) of each municipality.
@Service
public class Walks {

  private static final String SUBJECT = "walk";

  private final StoredWalks stored;
  private final StoredObservations observations;
  private final StoredModerations moderations;
  private final StoredParticipants participants;
  private final StoredReadings readings;
  private final AuditTrail auditTrail;
  private final Clock clock;

  Walks(
      StoredWalks stored,
      StoredObservations observations,
      StoredModerations moderations,
      StoredParticipants participants,
      StoredReadings readings,
      AuditTrail auditTrail,
      Clock clock) {
    this.stored = stored;
    this.observations = observations;
    this.moderations = moderations;
    this.participants = participants;
    this.readings = readings;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @ForEveryRole
  @Transactional(readOnly = true)
  public int count(MunicipalityCode municipality) {
    return stored.count(municipality);
  }

  @ForEveryRole
  @Transactional(readOnly = true)
  public int count(MunicipalityCode municipality, WalkStatus status) {
    return stored.count(municipality, status);
  }

  /// Latest first.
  ///
  /// @param limit most that are wanted
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<WalkSummary> list(MunicipalityCode municipality, int offset, int limit) {
    return stored.list(municipality, offset, limit);
  }

  /// @throws ProblemException [CommonProblem.NotFound]
  @ForEveryRole
  @Transactional(readOnly = true)
  public Walk get(MunicipalityCode municipality, WalkId id) {
    return stored.find(municipality, id).orElseThrow(() -> notFound(id));
  }

  /// Lets a planned or closed walk take in observations.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], [WalkProblem.StillDraft],
  ///   [WalkProblem.CalledOff], or [CommonProblem.ChangedMeanwhile] where it is open already
  @RequiresRole({COORDINATOR, POLICE_OFFICER, WALK_LEADER})
  @Transactional
  public void open(MunicipalityCode municipality, WalkId id) {
    var walk = get(municipality, id);
    var status = walk.status();
    if (status == WalkStatus.DRAFT) {
      throw new WalkProblem.StillDraft().asException();
    }
    if (status == WalkStatus.CALLED_OFF) {
      throw new WalkProblem.CalledOff(walk.joinCode()).asException();
    }
    change(municipality, id, status, WalkStatus.OPEN, "walk.opened");
  }

  /// Takes in no more observations; those that are accepted become public. Who took part in which
  /// role, and who read what, is forgotten.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], or [CommonProblem.ChangedMeanwhile] where
  ///   it is not open
  @RequiresRole({COORDINATOR, POLICE_OFFICER, WALK_LEADER})
  @Transactional
  public void close(MunicipalityCode municipality, WalkId id) {
    get(municipality, id);
    change(municipality, id, WalkStatus.OPEN, WalkStatus.CLOSED, "walk.closed");
    participants.removeAll(municipality, id);
    readings.removeAll(municipality, id);
  }

  private void change(
      MunicipalityCode municipality, WalkId id, WalkStatus from, WalkStatus to, String action) {
    if (from == to || !stored.change(municipality, id, from, to)) {
      throw new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
    }
    auditTrail.record(municipality, action, SUBJECT, id.value(), Map.of("from", from.name()));
  }

  /// @param joinCode as typed: case and surrounding space do not matter
  /// @throws ProblemException [WalkProblem.Unknown]
  @OpenToAll
  @Transactional(readOnly = true)
  public Walk getByJoinCode(String joinCode) {
    return stored
        .findByJoinCode(joinCode)
        .orElseThrow(() -> new WalkProblem.Unknown(joinCode).asException());
  }

  /// What everyone may know of the municipality's walks, latest first.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<WalkSummary> listPublic(MunicipalityCode municipality, int offset, int limit) {
    return stored.listKnown(municipality, offset, limit);
  }

  /// The same, whole: for those of these ids that there are.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<Walk> listPublic(MunicipalityCode municipality, Collection<WalkId> ids) {
    return stored.listKnown(municipality, ids);
  }

  /// How often each of them has been changed, its calling off among it: more than before whenever
  /// it has.
  @OpenToAll
  @Transactional(readOnly = true)
  public Map<WalkId, Integer> listPublicVersions(
      MunicipalityCode municipality, Collection<WalkId> ids) {
    return stored.listKnownVersions(municipality, ids);
  }

  /// What everyone may read of a walk: once it is closed, what has been accepted of what was noted
  /// ([Moderations]).
  ///
  /// @throws ProblemException [CommonProblem.NotFound]
  @OpenToAll
  @Transactional(readOnly = true)
  public WalkProtocol getProtocol(MunicipalityCode municipality, WalkId id) {
    var walk = stored.findKnown(municipality, id).orElseThrow(() -> notFound(id));
    return switch (walk.status()) {
      case DRAFT -> throw notFound(id);
      case PLANNED, CALLED_OFF, OPEN -> new WalkProtocol(walk, List.of());
      case CLOSED -> new WalkProtocol(walk, listAccepted(municipality, id));
    };
  }

  private List<Observation> listAccepted(MunicipalityCode municipality, WalkId id) {
    var steps = moderations.list(municipality, id);
    var all =
        observations.list(municipality, id).stream()
            .map(each -> new Moderated(each, steps.getOrDefault(each.id(), List.of())))
            .toList();
    return PublicNotes.among(all).stream().map(PublicNote::observation).toList();
  }

  /// Adds a made-up walk with what was noted on it; does nothing where it is there already. What
  /// was noted on a closed one is accepted, and the history says that nobody looked.
  @SystemOnly
  @Transactional
  public void addMadeUp(Walk walk, List<Observation> noted) {
    if (stored.find(walk.municipality(), walk.id()).isPresent()) {
      return;
    }
    stored.add(walk);
    observations.add(walk.municipality(), noted);
    if (walk.status() == WalkStatus.CLOSED) {
      noted.forEach(each -> moderations.add(walk.municipality(), each, unread(each), null));
    }
    auditTrail.record(
        walk.municipality(), "walk.added", SUBJECT, walk.id().value(), Map.of("demo", true));
  }

  private ModerationStep unread(Observation observation) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ModerationStep(1, observation.version(), new Moderation.Accepted(false), null, now);
  }

  private static ProblemException notFound(WalkId id) {
    return new CommonProblem.NotFound(SUBJECT, id.value()).asException();
  }
}
