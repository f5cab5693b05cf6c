package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.PaperAnswers;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Papers out and in: the file to print, and the view where answers are typed.
@DatabaseTest
@Import(SurveyFixtures.class)
class PaperKeyingTest extends SpringBrowserlessTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2100, 1, 1);

  @Autowired SurveyFixtures fixtures;
  @Autowired PaperAnswers papers;
  @Autowired DSLContext database;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private SurveyRound round(RoundStatus status, RoundMode... modes) {
    return fixtures.add(KAVLINGE, status, Set.of(modes), LONG_AGO, FAR_AHEAD);
  }

  @Test
  void the_paper_can_be_had_in_the_languages_that_the_questions_are_in() {
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    open(round, "papper", Map.of());
    assertThat(textOf(find(PaperView.class).single()))
        .contains("Skriv ut", "Hämta pappersenkäten (PDF)", "Inga papper är inmatade än.");
    @SuppressWarnings("unchecked")
    Select<Locale> language = find(Select.class).single();
    assertThat(language.getListDataView().getItems()).containsExactly(Texts.SWEDISH);
    assertThat(find(Anchor.class).all())
        .anyMatch(link -> link.getHref().endsWith("/papper/mata-in"));
  }

  @Test
  void a_round_that_is_not_open_says_that_papers_are_not_taken() {
    var round = round(RoundStatus.CLOSED, RoundMode.OPEN);
    open(round, "papper", Map.of());
    assertThat(textOf(find(PaperView.class).single())).contains("så länge enkäten är öppen");
    open(round, "papper/mata-in", Map.of("vag", "open", "bunt", "A"));
    assertThat(textOf(find(KeyingView.class).single())).contains("Svar på papper kan matas in");
    assertThat(find(KeyingBoard.class).exists()).isFalse();
  }

  @Test
  void a_batch_is_named_before_the_first_paper() {
    var round = round(RoundStatus.OPEN, RoundMode.OPEN, RoundMode.MEETING);
    open(round, "papper/mata-in", Map.of());
    press("Börja mata in");
    assertThat(field("Bunt").isInvalid()).isTrue();
    assertThat(papers.list(KAVLINGE, round.id())).isEmpty();
    field("Bunt").setValue("2026-05-12 A");
    press("Börja mata in");
    assertThat(find(KeyingBoard.class).exists()).isTrue();
    assertThat(papers.list(KAVLINGE, round.id()).getFirst().label()).isEqualTo("2026-05-12 A");
  }

  @Test
  void one_paper_after_another_goes_into_the_box() {
    var round = keying(RoundMode.OPEN);
    field("1. Hur trygg är du?").setValue("b");
    field("3. Vad har du sett?").setValue("ac");
    field("3 C: egna ord").setValue("glas");
    assertThat(board()).contains("Otrygg </script>", "Skräp, Annat", "Besvarade: 2.");
    press("Spara och ta nästa papper");
    assertThat(board()).contains("Papper 1 är sparat.", "Inmatade i bunten: 1", "Papper 2");
    assertThat(field("1. Hur trygg är du?").getValue()).isEmpty();
    field("6. Något mer?").setValue("Lampan");
    press("Spara och ta nästa papper");
    assertThat(ballots(round)).isEqualTo(2);
    assertThat(papers.list(KAVLINGE, round.id()).getFirst().papers()).isEqualTo(2);
  }

  @Test
  void what_is_not_understood_is_not_saved_and_says_why_at_its_line() {
    var round = keying(RoundMode.OPEN);
    field("1. Hur trygg är du?").setValue("x");
    assertThat(field("1. Hur trygg är du?").getErrorMessage())
        .isEqualTo("x finns inte. Svaren går från A till B.");
    press("Spara och ta nästa papper");
    assertThat(ballots(round)).isZero();
    assertThat(board()).contains("Rätta först: 1.");
  }

  @Test
  void an_empty_paper_is_not_saved() {
    var round = keying(RoundMode.OPEN);
    field("1. Hur trygg är du?").setValue("?");
    assertThat(board()).contains("Går inte att läsa", "Oläsliga: 1.");
    press("Spara och ta nästa papper");
    assertThat(ballots(round)).isZero();
  }

  @Test
  void a_paper_can_be_begun_again_before_it_is_saved() {
    var round = keying(RoundMode.OPEN);
    field("1. Hur trygg är du?").setValue("a");
    press("Töm det här pappret");
    assertThat(field("1. Hur trygg är du?").getValue()).isEmpty();
    assertThat(board()).contains("Pappret är tömt.");
    assertThat(ballots(round)).isZero();
  }

  @Test
  void a_paper_from_the_sample_asks_for_its_code() {
    var round = keying(RoundMode.SAMPLE);
    field("Kod på pappret").setValue("0000000000000000");
    field("1. Hur trygg är du?").setValue("a");
    press("Spara och ta nästa papper");
    assertThat(ballots(round)).isZero();
    assertThat(field("1. Hur trygg är du?").getValue()).isEqualTo("a");
  }

  private SurveyRound keying(RoundMode mode) {
    var round = round(RoundStatus.OPEN, mode);
    var name = mode.name().toLowerCase(Locale.ROOT);
    open(round, "papper/mata-in", Map.of("vag", name, "bunt", "A"));
    return round;
  }

  private void open(SurveyRound round, String path, Map<String, String> query) {
    UI.getCurrent()
        .navigate(
            "kavlinge/enkater/%s/%s".formatted(round.id(), path), QueryParameters.simple(query));
  }

  private int ballots(SurveyRound round) {
    return database.fetchCount(
        BALLOT,
        BALLOT.SURVEY_ROUND_ID.eq(round.id()),
        BALLOT.MUNICIPALITY_CODE.eq(round.municipality()));
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private String board() {
    return textOf(find(KeyingBoard.class).single());
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
