package se.rodatraden.promise;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.SwedishTime;

/// The date in Sweden.
@Component
public class Today {

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  public LocalDate get() {
    return SwedishTime.today(clock);
  }
}
