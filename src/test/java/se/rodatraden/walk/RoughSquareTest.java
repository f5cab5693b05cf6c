package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.GeoPosition;

class RoughSquareTest {

  @Test
  void a_rough_position_lies_in_the_middle_of_the_square_that_the_exact_one_lies_in() {
    var random = new Random(26);
    for (int i = 0; i < 10_000; i++) {
      var exact = GeoPosition.of(random.nextDouble(55, 69.1), random.nextDouble(10.5, 24.2));
      var square = RoughSquare.of(exact);
      assertThat(square.middle()).isEqualTo(HomeArea.around(exact));
      assertThat(RoughSquare.of(square.middle())).isEqualTo(square);
    }
  }
}
