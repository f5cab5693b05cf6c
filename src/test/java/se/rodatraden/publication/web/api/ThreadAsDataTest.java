package se.rodatraden.publication.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.analysis.Results;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.Evidences;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.picture.Problems;
import se.rodatraden.promise.PromiseFixtures;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.Signing;
import se.rodatraden.promise.Today;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.ApiDescription;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a promise to the answers behind it and back, as a program follows it.
@DatabaseTest
@AutoConfigureMockMvc
class ThreadAsDataTest {

  private static final String DATA = "/api/v1/municipalities/1261";

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired SurveyFixtures fixtures;
  @Autowired BallotBox box;
  @Autowired Surveys surveys;
  @Autowired Results results;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired Adoptions adoptions;
  @Autowired Promises promises;
  @Autowired Signing signing;
  @Autowired Today today;

  private SurveyRound round;
  private PromiseId promise;

  /// Fourteen of twenty are unsafe; two of them say more about when.
  @BeforeEach
  void answerAndPromise() {
    round = fixtures.addOpen();
    for (int i = 0; i < 20; i++) {
      var safe = i < 14 ? "no" : "yes";
      var more = i < 2 ? ", \"when\": {\"night\": \"no\"}" : "";
      box.cast(round.slug(), submission("{\"safe\": \"%s\"%s}".formatted(safe, more)));
    }
    fixtures.openBoxes();
    promise = promiseAnswering(adoptedProblem());
    Fixtures.signOut();
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private ProblemId adoptedProblem() {
    signIn(Party.MUNICIPALITY);
    var picture = pictures.create(KAVLINGE, new PictureDraft(text("Lägesbild"), text("Så är det")));
    var problem = problems.add(KAVLINGE, picture, ProblemDraft.titled(text("Otrygghet")));
    var cited = results.find(KAVLINGE, round.id() + "/safe/no").orElseThrow();
    evidences.cite(KAVLINGE, problem, cited, text("Sju av tio är otrygga."));
    for (var party : Party.values()) {
      signIn(party);
      adoptions.adopt(KAVLINGE, picture, pictures.get(KAVLINGE, 1).contentsVersion());
    }
    return problem;
  }

  private PromiseId promiseAnswering(ProblemId problem) {
    signIn(Party.MUNICIPALITY);
    var id = promises.create(KAVLINGE, PromiseFixtures.promise("Löfte", today.get()));
    promises.addActivity(
        KAVLINGE, id, version(id), PromiseFixtures.activity("Vandra", PromiseFixtures.WALKS));
    promises.tie(KAVLINGE, id, version(id), List.of(problem));
    for (var party : Party.values()) {
      signIn(party);
      signing.sign(KAVLINGE, id, version(id));
    }
    signing.publish(KAVLINGE, id, version(id));
    return id;
  }

  private int version(PromiseId id) {
    return promises.get(KAVLINGE, id).version();
  }

  private void publishResults() {
    signIn(Party.MUNICIPALITY);
    surveys.close(KAVLINGE, round.id(), round.version());
    surveys.publish(KAVLINGE, round.id(), round.version() + 1);
    Fixtures.signOut();
  }

  private void signIn(Party party) {
    Fixtures.store(
        database, Fixtures.signIn(KAVLINGE, party, Role.COORDINATOR, Role.SIGNATORY, Role.READER));
  }

  private static LocalizedText text(String swedish) {
    return LocalizedText.swedish(swedish);
  }

  @Test
  void a_promise_leads_to_the_figure_behind_it_and_the_survey_leads_back() {
    var told = read(DATA + "/promises/" + promise);
    var evidence = told.at("/problems/0/evidence/0");
    assertThat(evidence.get("kind").stringValue()).isEqualTo("surveyResult");
    assertThat(evidence.at("/figure/count").intValue()).isEqualTo(14);
    assertThat(evidence.at("/figure/base").intValue()).isEqualTo(20);
    var survey = read(evidence.at("/links/source").stringValue());
    var cited = survey.at("/cited/0");
    assertThat(cited.get("evidence")).isEqualTo(evidence);
    assertThat(cited.at("/problem/answeredBy/0/links/self")).isEqualTo(told.at("/links/self"));
    assertThat(read(cited.at("/problem/links/picture").stringValue()).at("/problems/0/title/sv"))
        .isEqualTo(told.at("/problems/0/title/sv"));
  }

  @Test
  void until_it_is_published_a_survey_tells_only_what_the_picture_cites() {
    var survey = read(results());
    assertThat(survey.get("cited")).hasSize(1);
    assertThat(survey.has("questions")).isFalse();
    assertThat(survey.has("respondents")).isFalse();
  }

  @Test
  void when_published_it_tells_all_that_enough_have_answered_and_withholds_the_rest() {
    publishResults();
    var survey = read(results());
    assertThat(survey.get("respondents").intValue()).isEqualTo(20);
    var safe = survey.at("/questions/0/items/0");
    assertThat(safe.get("withheld").booleanValue()).isFalse();
    assertThat(safe.at("/options/1/count").intValue()).isEqualTo(14);
    assertThat(safe.at("/options/1/share").doubleValue()).isEqualTo(0.7);
    var night = survey.at("/questions/1/items/1");
    assertThat(night.get("part").stringValue()).isEqualTo("night");
    assertThat(night.get("withheld").booleanValue()).isTrue();
    assertThat(night.has("base")).isFalse();
    assertThat(night.has("options")).isFalse();
  }

  @Test
  void the_table_has_a_row_for_each_option_and_says_what_is_withheld() {
    publishResults();
    var lines = body(results() + "?format=csv").lines().toList();
    assertThat(lines).filteredOn(line -> line.contains(",safe,")).hasSize(2);
    assertThat(lines)
        .anyMatch(line -> line.contains(",no,Otrygg </script>,14,20,0.7,false,true,open"))
        .anyMatch(line ->
            line.contains(",when,")
                && line.endsWith(",night,Natt,chose,,,,,,true,true,open,false"));
  }

  @Test
  void published_results_and_the_thread_are_as_the_api_is_described() {
    publishResults();
    var api = ApiDescription.of(body(ApiDescription.ADDRESS));
    for (var path :
        List.of(
            results(),
            DATA,
            DATA + "/promises",
            DATA + "/promises/" + promise,
            DATA + "/picture")) {
      api.assertFits("GET", path, 200, "application/json", body(path));
    }
  }

  @Test
  void a_draft_is_not_to_be_had() {
    signIn(Party.MUNICIPALITY);
    var draft = promises.create(KAVLINGE, PromiseFixtures.promise("Utkast", today.get()));
    pictures.create(KAVLINGE, new PictureDraft(text("Utkast"), text("Inte klart")));
    Fixtures.signOut();
    assertThat(web.get().uri(DATA + "/promises/" + draft)).hasStatus(404);
    assertThat(web.get().uri(DATA + "/picture/2")).hasStatus(404);
    assertThat(body(DATA) + body(DATA + "/promises") + body(DATA + "/picture"))
        .doesNotContain("Utkast");
  }

  @Test
  void the_news_tell_of_the_promise_and_of_the_results_when_they_are_public() {
    assertThat(body("/kavlinge/flode.atom"))
        .contains("Löfte: Löfte")
        .doesNotContain("Enkätresultat:");
    publishResults();
    assertThat(body("/kavlinge/flode.atom"))
        .contains("Enkätresultat: Trygghet i Kävlinge", "/kavlinge/enkater/" + round.slug());
  }

  private String results() {
    return DATA + "/surveys/" + round.slug() + "/results";
  }

  private JsonNode read(String address) {
    return JsonMapper.shared().readTree(body(address));
  }

  private String body(String address) {
    var answer = web.get().uri(address.replaceFirst("https?://[^/]+", "")).exchange();
    assertThat(answer).as(address).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
