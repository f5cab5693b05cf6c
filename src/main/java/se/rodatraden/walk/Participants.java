package se.rodatraden.walk;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.ProblemException;

/// Who is on a walk, as numbers by role (deltagare). A device tells its role under an id that it
/// made for this alone: neither a name, a time nor any note hangs on it, and all of it goes when
/// the walk closes.
@Service
public class Participants {

  /// Many more than any walk has, so that nobody fills the table.
  static final int MOST = 500;

  private final StoredWalks walks;
  private final StoredParticipants stored;

  Participants(StoredWalks walks, StoredParticipants stored) {
    this.walks = walks;
    this.stored = stored;
  }

  /// The same again changes nothing; another role takes the place of the earlier one.
  ///
  /// @param id random, made by the device
  /// @return whether it was not there before
  /// @throws ProblemException [WalkProblem.Unknown], [WalkProblem.Closed], [WalkProblem.CalledOff],
  ///   [WalkProblem.ParticipantsFull]
  @OpenToAll
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public boolean join(String joinCode, UUID id, ParticipantRole role) {
    var walk =
        walks
            .findByJoinCodeAndHold(joinCode)
            .orElseThrow(() -> new WalkProblem.Unknown(joinCode).asException());
    checkJoinable(walk);
    if (stored.change(walk.municipality(), walk.id(), id, role)) {
      return false;
    }
    if (stored.countAll(walk.municipality(), walk.id()) >= MOST) {
      throw new WalkProblem.ParticipantsFull(MOST).asException();
    }
    return stored.add(walk.municipality(), walk.id(), id, role);
  }

  /// People gather before the walk opens.
  private static void checkJoinable(Walk walk) {
    switch (walk.status()) {
      case DRAFT -> throw new WalkProblem.Unknown(walk.joinCode()).asException();
      case CALLED_OFF -> throw new WalkProblem.CalledOff(walk.joinCode()).asException();
      case CLOSED -> throw new WalkProblem.Closed(walk.joinCode()).asException();
      case PLANNED, OPEN -> {}
    }
  }
}
