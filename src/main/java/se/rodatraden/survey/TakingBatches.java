package se.rodatraden.survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.ShortId;

/// The batch of each channel that ballots go into at present, with its key, in memory only.
@Component
class TakingBatches {

  /// About so many are opened in one transaction; somewhat more where several processes share a
  /// batch, or while the next one is begun.
  static final int ROOM = 1_000;

  private final Batches batches;
  private final ConcurrentHashMap<Channel, Taking> present = new ConcurrentHashMap<>();
  private final SoughtOnce<Channel, Optional<Taking>> sought = new SoughtOnce<>();

  TakingBatches(Batches batches) {
    this.batches = batches;
  }

  /// The batch for one more ballot. Whoever fills the last place begins the next batch, while the
  /// others go on with this one: nobody waits.
  ///
  /// @return empty where the round takes no more, as the database has it
  Optional<BallotBatch> get(SurveyRound round, RoundMode mode) {
    var channel = new Channel(round.municipality(), round.id(), mode);
    var known = present.get(channel);
    var found =
        known != null ? Optional.of(known) : sought.get(channel, () -> first(channel, round));
    found
        .filter(taking -> taking.taken().incrementAndGet() == ROOM)
        .ifPresent(taking -> {
          begin(round, mode).ifPresent(next -> present.put(channel, new Taking(next)));
          batches.markFull(round.municipality(), List.of(taking.batch().id()));
        });
    return found.map(Taking::batch);
  }

  private Optional<Taking> first(Channel channel, SurveyRound round) {
    var taking = find(round, channel.mode()).map(Taking::new);
    taking.ifPresent(found -> present.put(channel, found));
    return taking;
  }

  private Optional<BallotBatch> find(SurveyRound round, RoundMode mode) {
    return batches.listTaking(round, mode).stream().findFirst().or(() -> begin(round, mode));
  }

  private Optional<BallotBatch> begin(SurveyRound round, RoundMode mode) {
    var batch =
        new BallotBatch(
            new BallotBatchId(ShortId.random()),
            round.municipality(),
            round.id(),
            mode,
            Seal.newKey());
    return batches.add(batch) ? Optional.of(batch) : Optional.empty();
  }

  /// For batches that are about to be opened, here or elsewhere.
  void forget(Collection<BallotBatchId> ids) {
    present.values().removeIf(taking -> ids.contains(taking.batch().id()));
  }

  private record Taking(BallotBatch batch, AtomicInteger taken) {
    Taking(BallotBatch batch) {
      this(batch, new AtomicInteger());
    }
  }
}
