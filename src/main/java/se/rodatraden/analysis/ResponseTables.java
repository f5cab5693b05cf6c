package se.rodatraden.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.BallotsOpened;
import se.rodatraden.survey.Channel;
import se.rodatraden.survey.Responses;
import se.rodatraden.survey.RoundMode;

/// The tables that somebody has looked at lately, one for each channel, and another once its last
/// answers have come out: what is told by area never comes from a table that lacks some. A burst of
/// answers makes a table old at once, but it is read anew at most every few seconds; a box that
/// another instance opened is seen within a minute.
@Component
class ResponseTables {

  static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);
  static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 50;

  private final Responses responses;
  private final Clock clock;
  private final Map<Of, Kept> kept = new ConcurrentHashMap<>();

  ResponseTables(Responses responses, Clock clock) {
    this.responses = responses;
    this.clock = clock;
  }

  ResponseTable get(AskedRound asked, RoundMode mode, boolean isComplete) {
    var now = clock.instant();
    var channel = new Channel(asked.round().municipality(), asked.round().id(), mode);
    forgetOldest();
    return Objects.requireNonNull(
            kept.compute(
                new Of(channel, isComplete),
                (key, old) -> old == null || old.isDue(now) ? read(asked, channel, now) : old))
        .table();
  }

  private Kept read(AskedRound asked, Channel channel, Instant now) {
    var table = new ResponseTable(asked.questionnaire());
    responses.forEach(channel, table::add);
    return new Kept(table, now, false);
  }

  private void forgetOldest() {
    if (kept.size() > MOST_KEPT) {
      kept.entrySet().stream()
          .min(Comparator.comparing(entry -> entry.getValue().readAt()))
          .ifPresent(oldest -> kept.remove(oldest.getKey()));
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void onOpened(BallotsOpened opened) {
    kept.replaceAll((of, present) ->
        of.isOf(opened) ? new Kept(present.table(), present.readAt(), true) : present);
  }

  private record Of(Channel channel, boolean isComplete) {
    boolean isOf(BallotsOpened opened) {
      return channel.municipality().equals(opened.municipality())
          && channel.round().equals(opened.round());
    }
  }

  private record Kept(ResponseTable table, Instant readAt, boolean old) {
    boolean isDue(Instant now) {
      var age = Duration.between(readAt, now);
      return age.compareTo(old ? AT_MOST_EVERY : AT_LEAST_EVERY) >= 0;
    }
  }
}
