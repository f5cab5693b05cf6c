package se.rodatraden.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.RoundMode.MEETING;
import static se.rodatraden.survey.RoundMode.OPEN;
import static se.rodatraden.survey.RoundMode.SAMPLE;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.survey.ChannelFixtures;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Officials see the channels of a round one at a time, each called by its name.
@DatabaseTest
class ChannelViewsTest extends SpringBrowserlessTest {

  @Autowired ChannelFixtures channels;
  @Autowired MessageSource texts;
  @Autowired List<WaitingWork> waiting;

  private SurveyRound round;

  @BeforeEach
  void answer() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    round = channels.addOpen(SAMPLE, OPEN, MEETING);
    channels.store(round, SAMPLE, 24, "{\"safe\": \"yes\", \"area\": \"north\"}");
    channels.store(
        round, OPEN, 36, "{\"safe\": \"no\", \"area\": \"north\", \"say\": \"Via länken\"}");
    channels.countOnly(round, MEETING, 7);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void open(Map<String, String> query) {
    UI.getCurrent().navigate("kavlinge/enkater/" + round.id(), QueryParameters.simple(query));
  }

  @Test
  void the_sample_is_shown_first_with_intervals_and_leads_to_the_others() {
    open(Map.of());
    assertThat(current().getHref())
        .isEqualTo("/app/kavlinge/enkater/" + round.id() + "?kanal=sample");
    assertThat(textOf(current())).contains("Urvalsenkät", "24 svar");
    assertThat(textOf(find(ChannelSwitch.class).single()))
        .contains("Öppen enkät", "36 svar", "Vid ett möte", "7 bara räknade", "läggs aldrig ihop");
    assertThat(textOf(view())).contains("slumpmässigt urval", "24 har svarat · Urvalsenkät");
    assertThat(columns()).contains("95 % intervall");
    assertNothingIsAdded();
  }

  @Test
  void an_open_channel_is_called_open_and_has_no_interval_but_a_reason_why() {
    open(Map.of("kanal", "open"));
    assertThat(textOf(current())).contains("Öppen enkät");
    assertThat(textOf(view()))
        .contains("36 har svarat · Öppen enkät", "Det här är en öppen enkät")
        .contains("Inget osäkerhetsintervall visas");
    assertThat(columns()).isNotEmpty().doesNotContain("95 % intervall");
    assertThat(find(Details.class).all())
        .extracting(Details::getSummaryText)
        .containsExactly("36 texter som svarande har skrivit");
    assertNothingIsAdded();
  }

  @Test
  void words_by_the_link_are_not_among_those_of_the_sample() {
    open(Map.of("kanal", "sample"));
    assertThat(find(Details.class).all()).isEmpty();
  }

  @Test
  void a_channel_of_too_few_shows_nothing_but_that_they_were_counted() {
    open(Map.of("kanal", "meeting"));
    assertThat(textOf(current())).contains("Vid ett möte");
    assertThat(textOf(view())).contains("7 svar har bara räknats", "Minst 10 måste ha svarat");
    assertThat(find(ResultTable.class).all()).isEmpty();
  }

  @Test
  void an_area_is_chosen_within_the_channel() {
    round = channels.add(KAVLINGE, RoundStatus.CLOSED, SAMPLE, OPEN);
    channels.store(round, OPEN, 36, "{\"safe\": \"no\", \"area\": \"north\"}");
    open(Map.of("kanal", "open"));
    areaFilter().setValue(areaFilter().getListDataView().getItem(0));
    assertThat(textOf(current())).contains("Öppen enkät");
    assertThat(areaFilter().getValue().key()).isEqualTo("north");
    assertThat(textOf(view())).contains("36 har svarat · Öppen enkät");
    assertThat(find(ChannelSwitch.class).single().getElement().getOuterHTML())
        .containsPattern("kanal=sample&amp;omrade=north|omrade=north&amp;kanal=sample");
  }

  @Test
  void a_channel_that_nobody_has_heard_of_counts_as_none_chosen() {
    open(Map.of("kanal", "brevduva"));
    assertThat(textOf(current())).contains("Urvalsenkät");
  }

  @Test
  void a_round_of_one_channel_has_nothing_to_switch_between() {
    round = channels.addOpen(OPEN);
    channels.store(round, OPEN, 12, "{\"safe\": \"no\"}");
    open(Map.of());
    assertThat(find(ChannelSwitch.class).all()).isEmpty();
    assertThat(textOf(view())).contains("Det här är en öppen enkät", "12 har svarat · Öppen enkät");
  }

  @Test
  void the_list_tells_of_each_channel_and_of_no_sum() {
    UI.getCurrent().navigate("kavlinge/enkater");
    assertThat(textOf(find(SurveyListView.class).single()))
        .contains("Urvalsenkät: 24 svar", "Öppen enkät: 36 svar", "Vid ett möte: 7 bara räknade");
    assertNothingIsAdded();
  }

  @Test
  void the_news_tell_of_each_channel_and_of_no_sum() {
    var news =
        waiting.stream()
            .flatMap(each -> each.list(KAVLINGE).stream())
            .filter(item -> item.textKey().startsWith("analysis."))
            .map(item ->
                texts.getMessage(item.textKey(), item.arguments().toArray(), Texts.SWEDISH));
    assertThat(news)
        .contains(
            "Enkäten Testomgång är öppen. Svar hittills · urval 24 · öppen enkät 36 · möte 0");
  }

  /// 24, 36 and 7 are told; no two of them together.
  private void assertNothingIsAdded() {
    assertThat(textOf(UI.getCurrent())).doesNotContainPattern("\\b(60|31|43|67)\\b");
  }

  private Anchor current() {
    return find(Anchor.class)
        .withCondition(link -> "page".equals(link.getElement().getAttribute("aria-current")))
        .single();
  }

  private List<String> columns() {
    return find(NativeTableHeaderCell.class).all().stream()
        .map(NativeTableHeaderCell::getText)
        .filter(Objects::nonNull)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Select<Choice> areaFilter() {
    return (Select<Choice>) find(Select.class).withClassName("analysis-area").single();
  }

  private ResultsView view() {
    return find(ResultsView.class).single();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively()
        + component.getChildren().map(ChannelViewsTest::textOf).collect(Collectors.joining(" "));
  }
}
