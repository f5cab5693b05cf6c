package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// Looking through what was noted before anybody else may read it (granskning). Nothing is public
/// that nobody has accepted, and what has been decided stays in the history with who decided it.
@Service
public class Moderations {

  private final StoredWalks walks;
  private final StoredObservations observations;
  private final StoredModerations stored;
  private final CurrentPerson currentPerson;
  private final AuditTrail auditTrail;
  private final Clock clock;

  Moderations(
      StoredWalks walks,
      StoredObservations observations,
      StoredModerations stored,
      CurrentPerson currentPerson,
      AuditTrail auditTrail,
      Clock clock) {
    this.walks = walks;
    this.observations = observations;
    this.stored = stored;
    this.currentPerson = currentPerson;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// All that was noted on a walk, in the order it was seen. Notes that are private from the start
  /// only for those who may decide about them.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<Moderated> list(MunicipalityCode municipality, WalkId walk) {
    var readsAll = currentPerson.get().hasAnyOf(municipality, COORDINATOR, POLICE_OFFICER);
    return read(municipality, walk).stream()
        .filter(each -> readsAll || !each.observation().noted().isPrivate())
        .toList();
  }

  /// What is accepted, as everyone may see it once the walk is closed.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<PublicNote> listAccepted(MunicipalityCode municipality, WalkId walk) {
    return PublicNotes.among(read(municipality, walk));
  }

  /// The same for everyone: nothing before the walk is closed.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<PublicNote> listPublic(MunicipalityCode municipality, WalkId walk) {
    return walks
        .find(municipality, walk)
        .filter(found -> found.status() == WalkStatus.CLOSED)
        .map(found -> PublicNotes.among(read(municipality, walk)))
        .orElse(List.of());
  }

  /// How many wait to be looked at on each closed walk where some do.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<WalkId, Integer> countPending(MunicipalityCode municipality) {
    return stored.countPending(municipality);
  }

  /// @param version [Moderated#version] that was read
  /// @throws se.rodatraden.shared.ProblemException [ModerationProblem], [CommonProblem.NotFound],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void moderate(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId observation,
      int version,
      Moderation to) {
    var all = read(municipality, walk);
    decide(municipality, all, get(all, observation), version, tidied(to));
  }

  /// Goes back to what held before the last decision; that is a decision too, so undoing twice
  /// brings it back.
  ///
  /// @throws se.rodatraden.shared.ProblemException as [#moderate]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void undo(
      MunicipalityCode municipality, WalkId walk, ObservationId observation, int version) {
    var all = read(municipality, walk);
    var found = get(all, observation);
    if (found.state().equals(found.before())) {
      throw new ModerationProblem.NothingToUndo().asException();
    }
    decide(municipality, all, found, version, found.before());
  }

  private void decide(
      MunicipalityCode municipality,
      List<Moderated> all,
      Moderated about,
      int version,
      Moderation to) {
    // held and looked at as it is now: it may have been erased since it was read
    if (!observations.hold(municipality, about.observation().walk(), about.id())) {
      throw new ModerationProblem.Erased().asException();
    }
    ModerationRules.problemWith(about.id(), to, all)
        .ifPresent(problem -> {
          throw problem.asException();
        });
    var person = currentPerson.get();
    var step =
        new ModerationStep(
            version + 1,
            about.observation().version(),
            to,
            person.displayName(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (about.version() != version
        || !stored.add(municipality, about.observation(), step, person)) {
      throw new CommonProblem.ChangedMeanwhile("observation").asException();
    }
    auditTrail.record(
        municipality,
        "observation.moderated",
        "observation",
        about.id().toString(),
        Map.of("from", about.state().kind(), "to", to.kind()));
  }

  static Moderation tidied(Moderation to) {
    return to instanceof Moderation.Removed(var reason)
        ? new Moderation.Removed(reason.strip())
        : to;
  }

  private static Moderated get(List<Moderated> all, ObservationId observation) {
    return all.stream()
        .filter(each -> each.id().equals(observation))
        .findFirst()
        .orElseThrow(
            () -> new CommonProblem.NotFound("observation", observation.toString()).asException());
  }

  private List<Moderated> read(MunicipalityCode municipality, WalkId walk) {
    var steps = stored.list(municipality, walk);
    return observations.list(municipality, walk).stream()
        .map(each -> new Moderated(each, steps.getOrDefault(each.id(), List.of())))
        .toList();
  }
}
