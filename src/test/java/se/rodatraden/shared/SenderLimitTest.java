package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SenderLimitTest {

  private static final String SENDER = "192.0.2.7";

  private final SettableClock clock = new SettableClock();
  private final SenderLimit limit = new SenderLimit(3, Duration.ofMinutes(1), clock);

  @Test
  void after_so_many_the_next_is_refused_with_the_time_to_wait() {
    use(SENDER, 3);
    var refused = catchThrowableOfType(ProblemException.class, () -> limit.count(SENDER));
    assertThat(refused.problem()).isEqualTo(new CommonProblem.TooMany(21));
  }

  @Test
  void another_sender_is_not_held_back() {
    use(SENDER, 3);
    assertThatCode(() -> limit.count("192.0.2.8")).doesNotThrowAnyException();
  }

  @Test
  void after_the_time_has_passed_it_goes_again() {
    use(SENDER, 3);
    clock.now = clock.now.plusSeconds(20);
    assertThatCode(() -> limit.count(SENDER)).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit.count(SENDER)).hasMessageContaining("too.many");
  }

  @Test
  void a_check_counts_nothing_and_refuses_when_nothing_is_left() {
    for (int i = 0; i < 10; i++) {
      limit.check(SENDER);
    }
    use(SENDER, 3);
    assertThatThrownBy(() -> limit.check(SENDER)).hasMessageContaining("too.many");
  }

  @Test
  void addresses_of_one_network_count_as_one_sender() {
    use("2001:db8:1:2::1", 3);
    assertThatThrownBy(() -> limit.count("2001:db8:1:2:aaaa::9")).hasMessageContaining("too.many");
    assertThatCode(() -> limit.count("2001:db8:1:3::1")).doesNotThrowAnyException();
  }

  @Test
  void what_was_counted_is_forgotten_with_the_salt() {
    var slow = new SenderLimit(1, Duration.ofDays(1), clock);
    slow.count(SENDER);
    clock.now = clock.now.plus(Duration.ofMinutes(61));
    assertThatCode(() -> slow.count(SENDER)).doesNotThrowAnyException();
  }

  @Test
  void what_is_no_address_is_a_sender_too() {
    use("unknown", 3);
    assertThatThrownBy(() -> limit.count("unknown")).hasMessageContaining("too.many");
  }

  private void use(String sender, int times) {
    for (int i = 0; i < times; i++) {
      limit.count(sender);
    }
  }

  private static final class SettableClock extends Clock {
    Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
