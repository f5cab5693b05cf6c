package se.rodatraden.survey;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.ShortId;

/// The batch of each channel that ballots go into at present, with its key, in memory only.
@Component
class TakingBatches {

  /// So many are opened in one transaction at most, or a few more where several processes share a
  /// batch.
  static final int ROOM = 1_000;

  private final Batches batches;
  private final ConcurrentHashMap<Channel, Taking> present = new ConcurrentHashMap<>();

  TakingBatches(Batches batches) {
    this.batches = batches;
  }

  /// Room for one more ballot.
  BallotBatch get(SurveyRound round, RoundMode mode) {
    var channel = new Channel(round.municipality(), round.id(), mode);
    var taking = present.get(channel);
    if (taking == null || !taking.takesOneMore()) {
      taking =
          Objects.requireNonNull(
              present.compute(
                  channel,
                  (key, old) -> old != null && old.takesOneMore() ? old : next(round, mode, old)));
    }
    return taking.batch();
  }

  private Taking next(SurveyRound round, RoundMode mode, @Nullable Taking full) {
    if (full != null) {
      batches.markFull(round.municipality(), List.of(full.batch().id()));
    }
    var batch =
        batches.listTaking(round, mode).stream().findFirst().orElseGet(() -> begin(round, mode));
    return new Taking(batch, new AtomicInteger(1));
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
    boolean takesOneMore() {
      return taken.getAndIncrement() < ROOM;
    }
  }
}
