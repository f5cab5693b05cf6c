package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.BoxOpening;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class SourcePagesTest {

  private static final Pattern PERCENT = Pattern.compile("(\\d+)[\\s\\u00a0]%");

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired SurveyFixtures fixtures;
  @Autowired BallotBox box;
  @Autowired BoxOpening opening;
  @Autowired Surveys surveys;
  @Autowired Results results;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired Adoptions adoptions;

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_share_on_the_half_is_the_same_in_the_results_and_where_it_is_cited() {
    var round = answered(2, 16);
    publishAndCite(round, "no");
    Fixtures.signOut();

    assertThat(percentages("/kavlinge/enkater/" + round.slug()))
        .as("both answers in the table, then the one that is cited")
        .containsExactly(88, 13, 13);
    assertThat(percentages("/kavlinge/lagesbild")).containsExactly(13);
  }

  private SurveyRound answered(int unsafe, int all) {
    Fixtures.signOut();
    var round = fixtures.addOpen();
    cast(round, unsafe, "no");
    cast(round, all - unsafe, "yes");
    fixtures.openBoxes();
    return round;
  }

  private void cast(SurveyRound round, int times, String safe) {
    for (int i = 0; i < times; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"%s\"}".formatted(safe)));
    }
  }

  @Test
  void the_few_that_were_left_at_the_end_are_told_by_number_and_by_nothing_else() {
    var round = fixtures.addOpen();
    cast(round, 50, "yes");
    assertThat(opening.openDue()).isEqualTo(50);
    cast(round, 5, "no");
    signIn(Party.MUNICIPALITY);
    surveys.close(KAVLINGE, round.id(), round.version());
    Fixtures.signOut();
    opening.openDue();
    signIn(Party.MUNICIPALITY);
    surveys.publish(KAVLINGE, round.id(), round.version() + 1);
    Fixtures.signOut();

    assertThat(page("/kavlinge/enkater/" + round.slug()))
        .contains("50 personer har svarat", "5 svar har bara räknats", "(50 svarade")
        .doesNotContain("(55 svarade");
    assertThat(percentages("/kavlinge/enkater/" + round.slug())).containsExactly(100, 0);
    assertThat(page("/api/v1/municipalities/1261/surveys/" + round.slug() + "/results"))
        .contains("\"countedOnly\":5", "\"respondents\":50", "\"base\":50");
  }

  private void publishAndCite(SurveyRound round, String answer) {
    Fixtures.store(database, signIn(Party.MUNICIPALITY));
    surveys.close(KAVLINGE, round.id(), round.version());
    surveys.publish(KAVLINGE, round.id(), round.version() + 1);
    var picture =
        pictures.create(
            KAVLINGE,
            new PictureDraft(
                LocalizedText.swedish("Lägesbild"), LocalizedText.swedish("Så ser det ut.")));
    var problem =
        problems.add(KAVLINGE, picture, ProblemDraft.titled(LocalizedText.swedish("Otrygghet")));
    var cited = results.find(KAVLINGE, round.id() + "/safe/" + answer).orElseThrow();
    evidences.cite(KAVLINGE, problem, cited, LocalizedText.swedish("Så många är otrygga."));
    for (var party : Party.values()) {
      Fixtures.store(database, signIn(party));
      adoptions.adopt(KAVLINGE, picture, pictures.get(KAVLINGE, 1).contentsVersion());
    }
  }

  private static se.rodatraden.identity.SignedInPerson signIn(Party party) {
    return Fixtures.signIn(KAVLINGE, party, Role.COORDINATOR, Role.SIGNATORY);
  }

  private String page(String path) {
    var page = web.get().uri(path).exchange();
    assertThat(page).hasStatusOk();
    return body(page);
  }

  private List<Integer> percentages(String path) {
    return PERCENT
        .matcher(page(path))
        .results()
        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
    return new String(
        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
