package se.rodatraden.survey;

import static java.util.Collections.nCopies;

import jakarta.annotation.PreDestroy;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.database.GroupCommit;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.survey.Ballots.Dropped;

/// Drops ballots that come at the same moment in one transaction for each batch.
@Component
class DropsTogether {

  private final GroupCommit<SealedBallot, Dropped> commit;

  DropsTogether(Ballots ballots) {
    this.commit = new GroupCommit<>("ballots", new Box(ballots));
  }

  /// Durable when this returns, unless the caller has a transaction open.
  ///
  /// @throws se.rodatraden.shared.ProblemException
  ///   [se.rodatraden.shared.CommonProblem.DatabaseAway] if it took too long; it may be stored
  ///   later all the same, and the same ballot once more is told so
  Dropped drop(Ballot ballot, BallotBatch batch) {
    return commit.store(new SealedBallot(ballot, batch));
  }

  @PreDestroy
  void stop() throws InterruptedException {
    commit.stop();
  }

  private record Box(Ballots ballots) implements GroupCommit.Store<SealedBallot, Dropped> {

    @Override
    public BallotBatchId kindOf(SealedBallot ballot) {
      return ballot.batch().id();
    }

    @Override
    public List<Dropped> storeTogether(List<SealedBallot> group) {
      return nCopies(group.size(), ballots.drop(group) ? Dropped.STORED : Dropped.BATCH_GONE);
    }

    @Override
    public Dropped storeAlone(SealedBallot ballot) {
      return ballots.drop(ballot);
    }
  }
}
