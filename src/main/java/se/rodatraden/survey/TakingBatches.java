package se.rodatraden.survey;

import java.util.Collection;
import java.util.List;
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
  private final SoughtOnce<Channel, Taking> sought = new SoughtOnce<>();

  TakingBatches(Batches batches) {
    this.batches = batches;
  }

  /// The batch for one more ballot. Whoever fills the last place begins the next batch, while the
  /// others go on with this one: nobody waits.
  BallotBatch get(SurveyRound round, RoundMode mode) {
    var channel = new Channel(round.municipality(), round.id(), mode);
    var known = present.get(channel);
    var taking = known != null ? known : sought.get(channel, () -> first(channel, round));
    if (taking.taken().incrementAndGet() == ROOM) {
      present.put(channel, new Taking(begin(round, mode)));
      batches.markFull(round.municipality(), List.of(taking.batch().id()));
    }
    return taking.batch();
  }

  private Taking first(Channel channel, SurveyRound round) {
    var taking = new Taking(find(round, channel.mode()));
    present.put(channel, taking);
    return taking;
  }

  private BallotBatch find(SurveyRound round, RoundMode mode) {
    return batches.listTaking(round, mode).stream().findFirst().orElseGet(() -> begin(round, mode));
  }

  private BallotBatch begin(SurveyRound round, RoundMode mode) {
    var batch =
        new BallotBatch(
            new BallotBatchId(ShortId.random()),
            round.municipality(),
            round.id(),
            mode,
            Seal.newKey());
    batches.add(batch);
    return batch;
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
