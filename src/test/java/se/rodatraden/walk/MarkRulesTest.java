package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.walk.MapFixtures.TODAY;
import static se.rodatraden.walk.MapFixtures.dark;
import static se.rodatraden.walk.MapFixtures.liked;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;

class MarkRulesTest {

  private static final Bounds FLEN = new Bounds(58.9, 16.3, 59.2, 16.9);

  private static List<String> wrongWith(MarkDraft draft) {
    return MarkRules.check(draft, FLEN).stream().map(FieldProblem::code).toList();
  }

  private static MarkDraft at(double lat, double lon) {
    return new MarkDraft(GeoPosition.of(lat, lon), Valence.UNSAFE, ObservationCategory.TRAFFIC, "");
  }

  @Test
  void place_feeling_and_category_are_enough() {
    assertThat(wrongWith(dark(""))).isEmpty();
    assertThat(wrongWith(liked("Fin bänk"))).isEmpty();
  }

  @Test
  void a_place_elsewhere_is_refused() {
    assertThat(wrongWith(at(55.79, 13.11))).containsExactly("position.outside_municipality");
    assertThat(wrongWith(at(48.85, 2.35))).containsExactly("position.outside_sweden");
  }

  @Test
  void a_place_that_people_like_is_not_unsafe() {
    var both =
        new MarkDraft(GeoPosition.of(59.05, 16.58), Valence.UNSAFE, ObservationCategory.LIKED, "");
    assertThat(wrongWith(both)).containsExactly("category.liked_is_safe");
  }

  @Test
  void five_hundred_characters_are_the_most() {
    assertThat(wrongWith(dark("x".repeat(500)))).isEmpty();
    assertThat(wrongWith(dark("x".repeat(501)))).containsExactly("description.too_long");
  }

  @Test
  void what_is_noted_of_it_is_what_was_marked_with_the_day_alone() {
    var noted = dark(" Mörkt \ud83d").asNotedOn(TODAY);
    assertThat(noted.description()).isEqualTo("Mörkt");
    assertThat(noted.severity()).isZero();
    assertThat(noted.accuracy_m()).isNull();
    assertThat(MarkDraft.of(noted)).isEqualTo(dark("Mörkt"));
    assertThat(SwedishTime.dayOf(noted.observedAt())).isEqualTo(TODAY);
  }
}
