package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.place.Area;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;

class TemplatesTest {

  private static final List<Area> AREAS =
      Stream.of("norr", "soder", "vaster").map(TemplatesTest::area).toList();

  private static Area area(String key) {
    return new Area(
        new AreaId(ShortId.named("test/" + key)),
        new MunicipalityCode("1261"),
        key,
        "Området " + key,
        "{}");
  }

  static List<Template> templates() {
    return Templates.readAll();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_may_be_opened_once_a_municipality_has_filled_in_its_areas(Template template) {
    var filled = template.withAreas(AREAS);
    assertThat(QuestionnaireRules.findings(filled.title(), filled.questionnaire())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void where_there_are_no_areas_nothing_is_asked_about_them(Template template) {
    var bare = template.withAreas(AREAS.subList(0, 1));
    assertThat(bare.questionnaire().areaQuestion()).isEmpty();
    assertThat(QuestionnaireRules.findings(bare.title(), bare.questionnaire())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_is_complete_in_swedish_and_english(Template template) {
    assertThat(template.questionnaire().languages()).contains("sv", "en");
    assertThat(template.description().languages()).contains("sv", "en");
    assertThat(TextOf.all(template.questionnaire()))
        .noneMatch(text -> text.lacks("sv") || text.lacks("en"));
  }

  @Test
  void the_safety_survey_speaks_arabic_and_keeps_a_core() {
    var safety = template("trygghet").questionnaire();
    assertThat(safety.languages()).containsExactly("sv", "en", "ar");
    var asked =
        safety.questions().stream().filter(q -> !(q instanceof Question.Information)).toList();
    assertThat(asked).hasSizeBetween(18, 24);
    assertThat(asked.stream().filter(Question::core))
        .extracting(Question::concept)
        .contains("safety.evening", "safety.day", "victimisation", "police.cares")
        .hasSizeGreaterThan(8)
        .doesNotHaveDuplicates();
    assertThat(asked)
        .flatExtracting(Question::choices)
        .extracting(Choice::stop)
        .filteredOn(Objects::nonNull)
        .extracting(stop -> stop.in(Texts.SWEDISH))
        .anyMatch(stop -> stop.contains("112"));
  }

  @Test
  void questions_that_measure_the_same_as_the_demo_have_its_concepts() {
    assertThat(template("trygghet").questionnaire().questions())
        .extracting(Question::concept)
        .contains("safety.evening", "safety.day", "victimisation", "police.cares");
  }

  @Test
  void staff_report_twelve_factors_and_are_told_never_to_name_anyone() {
    var staff = template("lagesrapport").questionnaire();
    var factors = (Question.Matrix) staff.find("faktorer").orElseThrow();
    assertThat(factors.rows()).hasSize(12);
    assertThat(factors.core()).isTrue();
    assertThat(staff.questions().getFirst().text().byLanguage().get("sv"))
        .startsWith("Skriv aldrig namn");
  }

  @Test
  void keys_are_their_own() {
    assertThat(templates()).extracting(Template::key).doesNotHaveDuplicates();
    assertThat(Set.copyOf(templates().stream().map(Template::title).toList())).hasSize(4);
  }

  private static Template template(String key) {
    return templates().stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
  }
}
