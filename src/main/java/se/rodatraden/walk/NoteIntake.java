package se.rodatraden.walk;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.shared.database.GroupCommit;

/// Takes in notes: what comes to a walk at the same moment goes together, since twenty phones that
/// find coverage at the same corner send all that they have.
@Component
class NoteIntake {

  private final StoredWalks walks;
  private final StoredPlans plans;
  private final StoredObservations observations;
  private final ErasureRows erasures;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final GroupCommit<SentNote, NoteAnswer> commit;

  NoteIntake(
      StoredWalks walks,
      StoredPlans plans,
      StoredObservations observations,
      ErasureRows erasures,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.walks = walks;
    this.plans = plans;
    this.observations = observations;
    this.erasures = erasures;
    this.transaction = new TransactionTemplate(transactions);
    // what is looked for and not there locks no gap between the notes of others
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
    this.commit = new GroupCommit<>("notes", new Notes());
  }

  NoteAnswer take(SentNote sent) {
    return commit.store(sent);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    commit.stop();
  }

  private class Notes implements GroupCommit.Store<SentNote, NoteAnswer> {

    @Override
    public String kindOf(SentNote sent) {
      return sent.joinCode().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<NoteAnswer> storeTogether(List<SentNote> group) {
      return Objects.requireNonNull(transaction.execute(status -> takeWithin(group)));
    }

    /// An id that is taken and cannot be seen here is taken in another municipality.
    @Override
    public NoteAnswer storeAlone(SentNote sent) {
      try {
        return takeOne(sent);
      } catch (DuplicateKeyException e) {
        try {
          return takeOne(sent);
        } catch (DuplicateKeyException again) {
          return new NoteAnswer.Refused(new WalkProblem.ObservationConflict(sent.id().toString()));
        }
      }
    }

    private NoteAnswer takeOne(SentNote sent) {
      return storeTogether(List.of(sent)).getFirst();
    }
  }

  private List<NoteAnswer> takeWithin(List<SentNote> group) {
    var found = walks.findByJoinCodeAndHold(group.getFirst().joinCode());
    if (found.isEmpty()) {
      return group.stream()
          .<NoteAnswer>map(sent -> new NoteAnswer.Refused(new WalkProblem.Unknown(sent.joinCode())))
          .toList();
    }
    var walk = found.get();
    var ids = group.stream().map(SentNote::id).distinct().toList();
    var there = observations.listAndHold(walk.municipality(), ids);
    var arriving =
        new ArrivingNotes(
            walk,
            plans.categories(walk.municipality(), walk.id()),
            there,
            there.isEmpty() ? Set.of() : erasures.listErased(walk.municipality(), ids),
            clock.instant());
    var answers = group.stream().map(arriving::take).toList();
    observations.add(walk.municipality(), arriving.added());
    arriving.changed().forEach(each -> observations.change(walk.municipality(), each));
    return answers;
  }
}
