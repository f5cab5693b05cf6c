package planted.rules.survey;

import java.time.Instant;

class LooksAtTheWallClock {
  Instant now() {
    return Instant.now();
  }
}
