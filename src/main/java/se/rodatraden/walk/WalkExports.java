package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// What was noted on a walk, to be taken out in a file. Homes are told at their rough position, and
/// what has been removed is never in it.
@Service
public class WalkExports {

  private final StoredWalks walks;
  private final StoredObservations observations;
  private final StoredModerations moderations;
  private final AuditTrail auditTrail;

  WalkExports(
      StoredWalks walks,
      StoredObservations observations,
      StoredModerations moderations,
      AuditTrail auditTrail) {
    this.walks = walks;
    this.observations = observations;
    this.moderations = moderations;
    this.auditTrail = auditTrail;
  }

  /// What has been accepted: the same as everyone may see when the walk is closed.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @ForEveryRole
  @Transactional
  public ExportedWalk getAccepted(MunicipalityCode municipality, WalkId id) {
    var walk = get(municipality, id);
    var notes =
        PublicNotes.among(read(municipality, id)).stream()
            .map(note ->
                ExportedWalk.Note.of(
                    walk, ModerationState.ACCEPTED, note.agreed(), note.observation()))
            .toList();
    return recorded(municipality, new ExportedWalk(walk, notes), "accepted");
  }

  /// All that whoever works with the walk may read, what is private included, each with what has
  /// been decided about it.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public ExportedWalk getAll(MunicipalityCode municipality, WalkId id) {
    var walk = get(municipality, id);
    var all = read(municipality, id);
    var notes = all.stream().flatMap(each -> note(walk, each, all)).toList();
    return recorded(municipality, new ExportedWalk(walk, notes), "all");
  }

  private static Stream<ExportedWalk.Note> note(Walk walk, Moderated each, List<Moderated> all) {
    var agreed = 1 + (int) all.stream().filter(other -> other.isMergedInto(each.id())).count();
    var shown =
        each.state() instanceof Moderation.Private()
            ? Stream.of(each.observation())
            : each.usable().stream();
    return shown.map(
        observation -> ExportedWalk.Note.of(walk, each.state().kind(), agreed, observation));
  }

  private Walk get(MunicipalityCode municipality, WalkId id) {
    return walks
        .find(municipality, id)
        .orElseThrow(() -> new CommonProblem.NotFound("walk", id.value()).asException());
  }

  private List<Moderated> read(MunicipalityCode municipality, WalkId walk) {
    var steps = moderations.list(municipality, walk);
    return observations.list(municipality, walk).stream()
        .map(each -> new Moderated(each, steps.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private ExportedWalk recorded(MunicipalityCode municipality, ExportedWalk taken, String what) {
    auditTrail.record(
        municipality,
        "walk.exported",
        "walk",
        taken.walk().id().value(),
        Map.of("what", what, "notes", taken.notes().size()));
    return taken;
  }
}
