package se.rodatraden.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.BoxOpening;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class AnalysisViewsTest extends SpringBrowserlessTest {

  @Autowired SurveyFixtures fixtures;
  @Autowired BallotBox box;
  @Autowired BoxOpening opening;
  @Autowired Surveys surveys;
  @Autowired List<WaitingWork> waiting;

  private SurveyRound round;

  @BeforeEach
  void answer() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    round = fixtures.addOpen();
    for (int i = 0; i < 24; i++) {
      box.cast(
          round.slug(),
          submission(
              """
              {"safe": "%s", "area": "%s", "say": "Text %d", "spots": [{"lat": 55.79, "lon": 13.11, "sub": {"why": "dark"}}]}
              """
                  .formatted(i < 6 ? "no" : "yes", i < 20 ? "north" : "west", i)));
    }
    fixtures.openBoxes();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void the_list_tells_status_and_answers_and_leads_on() {
    UI.getCurrent().navigate("kavlinge/enkater");
    var line = find(RoundFacts.class).all().getFirst();
    assertThat(textOf(line)).contains("Öppen", "24 svar", "Påhittade");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("/app/kavlinge/enkater/" + round.id(), "/svara/" + round.slug());
  }

  @Test
  void an_empty_list_says_so() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    UI.getCurrent().navigate("flen/enkater");
    assertThat(textOf(view(SurveyListView.class))).contains("Kommunen har ännu ingen enkät.");
  }

  @Test
  void every_picture_is_a_table_with_its_figures_and_what_can_be_done_with_them() {
    open("");
    var table = textOf(find(ResultTable.class).all().getFirst());
    assertThat(table).contains("24 har svarat", "18", "75");
    assertThat(textOf(view(ResultsView.class)))
        .contains("öppen enkät", "Påhittade", "Hur trygg är du?");
  }

  @Test
  void a_share_on_the_half_reads_as_it_does_when_cited() {
    Fixtures.signOut();
    round = fixtures.addOpen();
    for (int i = 0; i < 16; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"%s\"}".formatted(i < 2 ? "no" : "yes")));
    }
    fixtures.openBoxes();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    open("");
    assertThat(textOf(find(ResultTable.class).all().getFirst()))
        .contains("13\u00a0%", "88\u00a0%")
        .doesNotContain("12\u00a0%");
  }

  @Test
  void words_and_places_are_shown_to_officials() {
    open("");
    assertThat(find(Details.class).all())
        .extracting(Details::getSummaryText)
        .contains("24 texter som svarande har skrivit");
    assertThat(find(PlaceMap.class).all()).hasSize(1);
    assertThat(textOf(view(ResultsView.class))).contains("24 platser är markerade.");
  }

  @Test
  void an_area_stands_in_the_address_and_one_of_too_few_is_withheld_in_words() {
    close();
    open("?omrade=west");
    assertThat(textOf(view(ResultsView.class))).contains("Minst 10 måste ha svarat");
    assertThat(find(ResultTable.class).all()).isEmpty();
    assertThat(areaFilter().getValue().key()).isEqualTo("west");
  }

  @Test
  void choosing_all_areas_leads_to_the_address_without_one() {
    close();
    open("?omrade=west");
    areaFilter().clear();
    assertThat(find(ResultTable.class).all()).isNotEmpty();
  }

  private void close() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    surveys.close(KAVLINGE, round.id(), round.version());
    Fixtures.signOut();
    opening.openDue();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
  }

  @Test
  void an_open_round_says_that_areas_come_later_and_offers_none() {
    open("?omrade=north");
    assertThat(textOf(view(ResultsView.class)))
        .contains("område för område", "först när den har stängt", "24 har svarat");
    assertThat(find(Select.class).withClassName("analysis-area").exists()).isFalse();
    close();
    UI.getCurrent().navigate("kavlinge/enkater");
    open("");
    assertThat(textOf(view(ResultsView.class))).doesNotContain("först när den har stängt");
    assertThat(areaFilter().getListDataView().getItems()).hasSize(3);
  }

  @Test
  void what_waits_in_a_question_says_why() {
    open("");
    assertThat(textOf(view(ResultsView.class)))
        .contains("Natt: Visas när enkäten har stängt.", "hoppats över av många");
  }

  @Test
  void after_the_last_day_the_view_says_that_some_answers_are_on_their_way() {
    Fixtures.signOut();
    box.cast(round.slug(), submission("{\"safe\": \"no\"}"));
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    surveys.close(KAVLINGE, round.id(), round.version());
    open("");
    assertThat(textOf(view(ResultsView.class)))
        .contains("de sista svaren har inte kommit ut", "24 har svarat");
    assertThat(find(Select.class).withClassName("analysis-area").exists()).isFalse();
  }

  @Test
  void the_few_that_were_left_at_the_end_are_told_by_number_and_by_nothing_else() {
    Fixtures.signOut();
    for (int i = 0; i < 5; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"no\"}"));
    }
    close();
    open("");
    assertThat(textOf(view(ResultsView.class)))
        .contains("5 svar har bara räknats", "24 svar, 5 bara räknade");
    assertThat(textOf(find(ResultTable.class).all().getFirst()))
        .contains("24 har svarat", "25\u00a0%")
        .doesNotContain("29");
  }

  @SuppressWarnings("unchecked")
  private Select<Choice> areaFilter() {
    return (Select<Choice>) find(Select.class).withClassName("analysis-area").single();
  }

  @Test
  void a_coordinator_closes_the_round_after_being_asked_and_a_reader_can_not() {
    open("");
    assertThat(find(Button.class).withText("Stäng enkäten").exists()).isFalse();

    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    UI.getCurrent().navigate("kavlinge/enkater");
    open("");
    test(find(Button.class).withText("Stäng enkäten").single()).click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(surveys.get(KAVLINGE, round.id()).round().status()).isEqualTo(RoundStatus.CLOSED);
    assertThat(find(Button.class).withText("Publicera resultatet").exists()).isTrue();
  }

  @Test
  void people_elsewhere_and_unknown_rounds_see_no_results() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    open("");
    assertThat(find(ResultTable.class).all()).isEmpty();
    assertThat(find(H1.class).withText("Testomgång").exists()).isFalse();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.WALK_LEADER);
    open("");
    assertThat(find(ResultTable.class).all()).isEmpty();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    UI.getCurrent().navigate("kavlinge/enkater/finns-inte");
    assertThat(find(ResultTable.class).all()).isEmpty();
  }

  @Test
  void an_open_round_is_news_to_those_who_work_with_it() {
    assertThat(news()).noneMatch(item -> item.textKey().startsWith("analysis."));
    Fixtures.signIn(KAVLINGE, Party.POLICE, Role.POLICE_OFFICER);
    assertThat(news())
        .anySatisfy(item -> {
          assertThat(item.textKey()).isEqualTo("analysis.waiting.open");
          assertThat(item.arguments()).contains(24);
        });
  }

  private List<WaitingWork.Item> news() {
    return waiting.stream().flatMap(each -> each.list(KAVLINGE).stream()).toList();
  }

  private void open(String query) {
    var path = "kavlinge/enkater/" + round.id();
    if (query.isEmpty()) {
      UI.getCurrent().navigate(path);
    } else {
      var area = query.substring(query.indexOf('=') + 1);
      UI.getCurrent()
          .navigate(path, com.vaadin.flow.router.QueryParameters.of(AnalysisPaths.AREA, area));
    }
  }

  private <T extends Component> T view(Class<T> type) {
    return find(type).single();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively()
        + component.getChildren().map(AnalysisViewsTest::textOf).collect(Collectors.joining(" "));
  }
}
