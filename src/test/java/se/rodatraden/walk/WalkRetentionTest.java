package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkRetentionTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT36H", "PT12H", "PT0S", "PT-24H", "PT24H0.001S"})
  void what_people_are_told_in_days_is_whole_days(String kept) {
    var time = Duration.parse(kept);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WalkRetention(time))
        .withMessageContaining("whole days, at least 1d, was " + time);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrivateNoteTerm(time))
        .withMessageContaining("whole days, at least 1d, was " + time);
  }

  @Test
  void and_they_are_told_what_is_set() {
    assertThat(new WalkRetention(Duration.ofHours(48)).removed_days()).isEqualTo(2);
    assertThat(new PrivateNoteTerm(Duration.ofDays(1)).days()).isEqualTo(1);
  }
}
