package se.rodatraden.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.BallotBatchId;

/// Tells of batches that cannot be opened: in the log as soon as one is found, and as a metric for
/// as long as it lies there.
@Component
class BoxWatch implements MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(BoxWatch.class);

  private final Batches batches;
  private final TakingBatches taking;
  private volatile Set<BallotBatchId> known = Set.of();

  BoxWatch(Batches batches, TakingBatches taking) {
    this.batches = batches;
    this.taking = taking;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("rodatraden.survey.batches.stuck", this, watch -> watch.known.size())
        .description("batches of answers that cannot be opened here")
        .register(registry);
  }

  /// @return how many were not known before
  int look() {
    var stuck = batches.listStuck();
    taking.forget(stuck.stream().map(StuckBatch::id).toList());
    var added = stuck.stream().filter(batch -> !known.contains(batch.id())).toList();
    added.stream()
        .collect(groupingBy(batch -> batch.channel().round() + ": " + batch.reason()))
        .forEach((where, some) ->
            LOG.error(
                "Batches of answers that cannot be opened and stay in the box: {}. Round {}",
                some.size(),
                where));
    known = stuck.stream().map(StuckBatch::id).collect(toSet());
    return added.size();
  }
}
