package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ProblemPartsTest {

  private record TooMany(int most, String about, String unit) implements Problem {
    @Override
    public String code() {
      return "too.many";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  private static final class NoRecord implements Problem {
    @Override
    public String code() {
      return "no.record";
    }

    @Override
    public int status() {
      return 500;
    }
  }

  @Test
  void the_parts_come_by_name_and_in_the_order_of_the_texts_arguments() {
    var problem = new TooMany(3, "walk", "foton");
    assertThat(ProblemParts.of(problem))
        .containsExactly(entry("most", 3), entry("about", "walk"), entry("unit", "foton"));
    assertThat(ProblemParts.arguments(problem)).containsExactly(3, "walk", "foton");
  }

  @Test
  void a_problem_without_parts_has_none() {
    assertThat(ProblemParts.of(new CommonProblem.NotAllowed())).isEmpty();
  }

  @Test
  void what_is_no_record_is_told_of() {
    assertThatThrownBy(() -> ProblemParts.of(new NoRecord()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NoRecord");
  }
}
