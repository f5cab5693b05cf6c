package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;
import static se.rodatraden.identity.Role.WALK_LEADER;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// Walks while they are held, for those who lead them.
@Service
public class LiveWalks {

  private final StoredWalks walks;
  private final StoredPlans plans;
  private final StoredObservations observations;
  private final StoredModerations moderations;
  private final StoredParticipants participants;
  private final StoredReadings readings;
  private final CurrentPerson currentPerson;

  LiveWalks(
      StoredWalks walks,
      StoredPlans plans,
      StoredObservations observations,
      StoredModerations moderations,
      StoredParticipants participants,
      StoredReadings readings,
      CurrentPerson currentPerson) {
    this.walks = walks;
    this.plans = plans;
    this.observations = observations;
    this.moderations = moderations;
    this.participants = participants;
    this.readings = readings;
    this.currentPerson = currentPerson;
  }

  /// What is news is so to the one who asks.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, WALK_LEADER})
  @Transactional(readOnly = true)
  public LiveWalk get(MunicipalityCode municipality, WalkId id) {
    var walk =
        walks
            .find(municipality, id)
            .orElseThrow(() -> new CommonProblem.NotFound("walk", id.value()).asException());
    var steps = moderations.list(municipality, id);
    var all =
        observations.list(municipality, id).stream()
            .map(each -> new Moderated(each, steps.getOrDefault(each.id(), List.of())))
            .toList();
    return LiveWalk.of(
        walk,
        plans.find(municipality, id).orElse(WalkPlan.BARE).questions(),
        participants.countByRole(municipality, id),
        all,
        readings.list(municipality, id, currentPerson.get().id()));
  }

  /// These are no longer news to the one who says so, until their writers change them. Nothing is
  /// kept of a walk that has closed meanwhile.
  ///
  /// @param notes as they were shown
  @RequiresRole({COORDINATOR, POLICE_OFFICER, WALK_LEADER})
  @Transactional
  public void markRead(MunicipalityCode municipality, WalkId id, List<LiveNote> notes) {
    if (walks.hold(municipality, id).filter(walk -> walk.status() == WalkStatus.OPEN).isPresent()) {
      var read = notes.stream().map(LiveNote::observation).toList();
      readings.add(municipality, id, currentPerson.get().id(), read);
    }
  }
}
