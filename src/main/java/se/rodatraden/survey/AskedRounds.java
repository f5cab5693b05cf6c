package se.rodatraden.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.database.DatabaseFailures;

/// The rounds that respondents ask for, kept at hand so that an answer costs no query. A change
/// made elsewhere is seen within seconds, one made here at once. One who asks looks whether it
/// still holds, and the others do not wait for it. While the database is away, what was known last
/// holds.
@Component
class AskedRounds {

  static final Duration KEPT = Duration.ofSeconds(5);

  private final Rounds rounds;
  private final Municipalities municipalities;
  private final MapContexts maps;
  private final Clock clock;
  private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

  AskedRounds(Rounds rounds, Municipalities municipalities, MapContexts maps, Clock clock) {
    this.rounds = rounds;
    this.municipalities = municipalities;
    this.maps = maps;
    this.clock = clock;
  }

  /// The very same object as long as nothing in it changes.
  Optional<AskedRound> find(String slug) {
    var now = clock.instant();
    var known = kept.get(slug);
    if (known == null || (!known.until().isAfter(now) && known.isFirstToSee())) {
      known = kept.compute(slug, (key, old) -> refreshed(key, old, now));
    }
    return Optional.ofNullable(known).map(Kept::round);
  }

  @SuppressWarnings("NullAway") // null takes the entry away: unknown slugs are not kept
  private Kept refreshed(String slug, Kept old, Instant now) {
    if (old != null && old.until().isAfter(now)) {
      return old;
    }
    try {
      return found(slug, old, now);
    } catch (RuntimeException e) {
      if (old != null && DatabaseFailures.isAway(e)) {
        return new Kept(old.round(), now.plus(KEPT));
      }
      if (old != null) {
        old.asked().set(false);
      }
      throw e;
    }
  }

  @SuppressWarnings("NullAway") // as above
  private Kept found(String slug, Kept old, Instant now) {
    return rounds
        .findBySlug(slug)
        .map(this::withinItsMunicipality)
        .map(found -> old != null && old.round().equals(found) ? old.round() : found)
        .map(round -> new Kept(round, now.plus(KEPT)))
        .orElse(null);
  }

  private AskedRound withinItsMunicipality(AskedRound asked) {
    var municipality = municipalities.get(asked.round().municipality());
    return new AskedRound(asked.round(), asked.questionnaire().within(maps.bounds(municipality)));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void forget(RoundChanged change) {
    forget(change.slug());
  }

  void forget(String slug) {
    kept.remove(slug);
  }

  /// @param asked whether somebody looks at present whether it still holds; the others go on with
  ///   it as it is
  private record Kept(AskedRound round, Instant until, AtomicBoolean asked) {
    Kept(AskedRound round, Instant until) {
      this(round, until, new AtomicBoolean());
    }

    boolean isFirstToSee() {
      return asked.compareAndSet(false, true);
    }
  }
}
