package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.RoundMode.MEETING;
import static se.rodatraden.survey.RoundMode.OPEN;
import static se.rodatraden.survey.RoundMode.SAMPLE;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.analysis.Results;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.Evidences;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.picture.Problems;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.survey.ChannelFixtures;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.ApiDescription;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// On public pages and in open data the channels of a round stand apart, each called by its name.
@DatabaseTest
class ChannelPagesTest {

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired ChannelFixtures channels;
  @Autowired Results results;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired Adoptions adoptions;

  private SurveyRound round;

  /// A quarter of the sample of 40 are unsafe, three quarters of the 60 by the link; 4 were at the
  /// meeting, and 7 more came by it that are only counted.
  @BeforeEach
  void answer() {
    round = channels.add(KAVLINGE, RoundStatus.PUBLISHED, SAMPLE, OPEN, MEETING);
    fill(round);
  }

  private void fill(SurveyRound round) {
    channels.store(round, SAMPLE, 10, "{\"safe\": \"no\"}");
    channels.store(round, SAMPLE, 30, "{\"safe\": \"yes\"}");
    channels.store(round, OPEN, 45, "{\"safe\": \"no\"}");
    channels.store(round, OPEN, 15, "{\"safe\": \"yes\"}");
    channels.store(round, MEETING, 4, "{\"safe\": \"no\"}");
    channels.countOnly(round, MEETING, 7);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void the_page_has_a_part_for_each_channel_and_none_for_all() {
    var page = page("/kavlinge/enkater/" + round.slug());
    assertThat(page)
        .contains("läggs aldrig ihop")
        .contains("Enkät till ett slumpmässigt urval", "Öppen enkät. Alla som vill får svara");
    assertThat(part(page, "sample"))
        .contains("40 personer har svarat", "(40 svarade · Slumpmässigt urval)", "25 %", ">10<")
        .doesNotContain(">45<");
    assertThat(part(page, "open"))
        .contains("60 personer har svarat", "(60 svarade · Öppen enkät)", "75 %", ">45<");
    assertThat(part(page, "meeting"))
        .contains("4 personer har svarat", "7 svar har bara räknats", "För få har svarat")
        .doesNotContain("<table");
    assertThat(page).doesNotContainPattern("\\b(100|104|111)\\b (personer|svarade)");
  }

  private static String part(String page, String channel) {
    var start = page.indexOf("id=\"kanal-" + channel + "\"");
    assertThat(start).as("part for " + channel).isPositive();
    var next = page.indexOf("id=\"kanal-", start + 1);
    return page.substring(start, next < 0 ? page.indexOf("Uppgifter som", start) : next);
  }

  @Test
  void a_page_of_one_channel_says_which_it_is_and_has_no_parts() {
    var open = channels.add(KAVLINGE, RoundStatus.PUBLISHED, OPEN);
    channels.store(open, OPEN, 20, "{\"safe\": \"yes\"}");
    assertThat(page("/kavlinge/enkater/" + open.slug()))
        .contains("Öppen enkät. Alla som vill får svara", "(20 svarade · Öppen enkät)")
        .doesNotContain("kanal-", "läggs aldrig ihop");
  }

  @Test
  void until_it_is_published_the_page_says_how_people_are_asked_and_counts_nobody() {
    var asked = channels.addOpen(SAMPLE, OPEN, MEETING);
    fill(asked);
    assertThat(page("/kavlinge/enkater/" + asked.slug()))
        .contains("Enkät till ett slumpmässigt urval", "Öppen enkät. Alla som vill får svara")
        .contains("Enkät vid ett möte")
        .doesNotContain("personer har svarat", "bara räknats", "<table");
  }

  @Test
  void data_are_of_one_channel_which_they_name_and_lead_to_the_others() {
    var first = read(data());
    assertThat(first.get("channel").stringValue()).isEqualTo("sample");
    assertThat(first.get("respondents").intValue()).isEqualTo(40);
    assertThat(first.get("countedOnly").intValue()).isZero();
    assertThat(first.at("/questions/0/items/0/base").intValue()).isEqualTo(40);
    assertThat(first.get("channels").valueStream())
        .extracting(
            each -> each.get("channel").stringValue(),
            each -> each.get("respondents").intValue(),
            each -> each.get("countedOnly").intValue())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("sample", 40, 0),
            org.assertj.core.groups.Tuple.tuple("open", 60, 0),
            org.assertj.core.groups.Tuple.tuple("meeting", 4, 7));

    var open = read(first.at("/channels/1/links/results").stringValue());
    assertThat(open.get("channel").stringValue()).isEqualTo("open");
    assertThat(open.get("respondents").intValue()).isEqualTo(60);
    assertThat(open.at("/questions/0/items/0/options/1/count").intValue()).isEqualTo(45);
    assertThat(open.get("channels")).isEqualTo(first.get("channels"));
  }

  @Test
  void a_small_channel_is_withheld_in_data_too() {
    var meeting = read(data() + "?channel=meeting");
    assertThat(meeting.get("respondents").intValue()).isEqualTo(4);
    assertThat(meeting.get("questions").valueStream())
        .isNotEmpty()
        .allSatisfy(question ->
            assertThat(question.get("items").valueStream())
                .allMatch(item -> item.get("withheld").booleanValue())
                .noneMatch(item -> item.has("base")));
  }

  @Test
  void a_table_is_of_one_channel_and_each_row_names_it() {
    assertThat(rows("")).isNotEmpty().allMatch(row -> row.endsWith(",sample,false"));
    assertThat(rows("&channel=open"))
        .isNotEmpty()
        .allMatch(row -> row.endsWith(",open,false"))
        .anyMatch(row -> row.contains(",45,60,0.75,"))
        .noneMatch(row -> row.contains(",55,100,"));
    var answer = web.get().uri(data() + "?format=csv&channel=open").exchange();
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .contains(round.slug() + "-results-open.csv");
  }

  private List<String> rows(String channel) {
    return body(data() + "?format=csv" + channel).lines().skip(1).toList();
  }

  @Test
  void a_channel_that_the_survey_does_not_have_is_not_found() {
    assertThat(web.get().uri(data() + "?channel=all")).hasStatus(404);
    assertThat(web.get().uri(data() + "?channel=OPEN")).hasStatus(404);
    var open = channels.add(KAVLINGE, RoundStatus.PUBLISHED, OPEN);
    assertThat(web.get().uri(data(open) + "?channel=sample")).hasStatus(404);
    assertThat(web.get().uri(data(open) + "?channel=open")).hasStatusOk();
  }

  @Test
  void data_of_one_channel_are_as_before_and_say_which() {
    var open = channels.add(KAVLINGE, RoundStatus.PUBLISHED, OPEN);
    channels.store(open, OPEN, 20, "{\"safe\": \"yes\"}");
    var data = read(data(open));
    assertThat(data.get("respondents").intValue()).isEqualTo(20);
    assertThat(data.at("/questions/0/items/0/options/0/count").intValue()).isEqualTo(20);
    assertThat(data.get("channel").stringValue()).isEqualTo("open");
    assertThat(data.get("channels")).hasSize(1);
  }

  @Test
  void until_it_is_published_the_data_count_nobody() {
    var asked = channels.addOpen(SAMPLE, OPEN);
    fill(channels.addOpen(SAMPLE, OPEN, MEETING));
    var data = read(data(asked) + "?channel=open");
    assertThat(data.get("modes")).hasSize(2);
    for (var member : List.of("channel", "channels", "respondents", "countedOnly", "questions")) {
      assertThat(data.has(member)).as(member).isFalse();
    }
  }

  @Test
  void the_catalogue_has_a_set_of_data_for_each_channel() {
    assertThat(page("/kavlinge/oppna-data"))
        .contains("Trygghet i Kävlinge (slumpmässigt urval)", "Trygghet i Kävlinge (öppen enkät)")
        .contains("/results?channel=open&amp;format=csv", "results-" + round.slug() + "-open");
    assertThat(body("/kavlinge/oppna-data.rdf")).contains("/results?channel=meeting");
  }

  @Test
  void a_figure_never_stands_without_those_it_is_a_share_of() {
    cite(round.id() + "@open/safe/no");
    for (var path : List.of("/kavlinge/lagesbild", "/kavlinge/enkater/" + round.slug())) {
      assertThat(page(path)).contains("45 av 60 som svarade", "öppen enkät, alla fick svara");
    }
    var page = page("/kavlinge/enkater/" + round.slug());
    assertThat(page).contains("<li id=\"open-safe\"");
    var evidence = read(data()).at("/cited/0/evidence");
    assertThat(evidence.at("/figure/channel").stringValue()).isEqualTo("open");
    assertThat(read("/api/v1/municipalities/1261/picture").at("/problems/0/evidence/0/figure"))
        .isEqualTo(evidence.get("figure"));
  }

  @Test
  void a_figure_of_a_round_with_one_channel_says_so_too() {
    var open = channels.add(KAVLINGE, RoundStatus.PUBLISHED, OPEN);
    channels.store(open, OPEN, 20, "{\"safe\": \"no\"}");
    cite(open.id() + "/safe/no");
    assertThat(page("/kavlinge/lagesbild"))
        .contains("20 av 20 som svarade", "öppen enkät, alla fick svara");
  }

  private void cite(String reference) {
    signIn(Party.MUNICIPALITY);
    var picture =
        pictures.create(
            KAVLINGE,
            new PictureDraft(
                LocalizedText.swedish("Lägesbild"), LocalizedText.swedish("Så ser det ut.")));
    var problem =
        problems.add(KAVLINGE, picture, ProblemDraft.titled(LocalizedText.swedish("Otrygghet")));
    var cited = results.find(KAVLINGE, reference).orElseThrow();
    evidences.cite(KAVLINGE, problem, cited, LocalizedText.swedish("Många är otrygga."));
    for (var party : Party.values()) {
      signIn(party);
      adoptions.adopt(KAVLINGE, picture, pictures.get(KAVLINGE, 1).contentsVersion());
    }
    Fixtures.signOut();
  }

  private void signIn(Party party) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, party, Role.COORDINATOR, Role.SIGNATORY));
  }

  @Test
  void the_data_are_as_they_are_described() {
    cite(round.id() + "@sample/safe/no");
    var api = ApiDescription.of(body(ApiDescription.ADDRESS));
    for (var query : List.of("", "?channel=sample", "?channel=open", "?channel=meeting")) {
      api.assertFits("GET", data(), 200, "application/json", body(data() + query));
    }
    var picture = "/api/v1/municipalities/1261/picture";
    api.assertFits("GET", picture, 200, "application/json", body(picture));
  }

  private String data() {
    return data(round);
  }

  private static String data(SurveyRound round) {
    return "/api/v1/municipalities/1261/surveys/" + round.slug() + "/results";
  }

  private JsonNode read(String address) {
    return JsonMapper.shared().readTree(body(address));
  }

  private String page(String path) {
    var page = web.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
    assertThat(page).as(path).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private String body(String address) {
    var answer = web.get().uri(address.replaceFirst("https?://[^/]+", "")).exchange();
    assertThat(answer).as(address).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
