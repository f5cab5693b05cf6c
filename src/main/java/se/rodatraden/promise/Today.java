package se.rodatraden.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// The date in Sweden.
@Component
public class Today {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock.withZone(SWEDEN);
  }

  public LocalDate get() {
    return LocalDate.now(clock);
  }
}
