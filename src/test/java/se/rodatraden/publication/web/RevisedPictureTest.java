package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.picture.Problems;
import se.rodatraden.promise.Break;
import se.rodatraden.promise.Breaks;
import se.rodatraden.promise.PromiseFixtures;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.Signing;
import se.rodatraden.promise.Today;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// A picture is revised while a promise that answers one of its problems runs.
@DatabaseTest
class RevisedPictureTest {

  private static final String UNANSWERED = "Inget publicerat löfte besvarar det här problemet.";

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Adoptions adoptions;
  @Autowired Promises promises;
  @Autowired Signing signing;
  @Autowired Breaks breaks;
  @Autowired Today today;

  private ProblemId first;
  private PromiseId promise;

  @BeforeEach
  void aPromiseAnswersAProblemThatTwoPicturesTakeOver() {
    Fixtures.addMunicipalities(database);
    signIn(Party.MUNICIPALITY);
    var picture = pictures.create(KAVLINGE, titled("Första bilden"));
    first =
        problems.add(
            KAVLINGE, picture, ProblemDraft.titled(LocalizedText.swedish("Mörka gångvägar")));
    adopt(1);
    promise =
        promises.create(
            KAVLINGE, PromiseFixtures.promise("Ljusare Kävlinge", LocalDate.of(2026, 1, 1)));
    tieTo(first);
    revise(2);
    revise(3);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void every_version_of_the_picture_says_which_promise_answers_the_problem() {
    publish();
    for (var page :
        List.of("/kavlinge/lagesbild", "/kavlinge/lagesbild/1", "/kavlinge/lagesbild/2")) {
      assertThat(body(page)).as(page).contains("Ljusare Kävlinge").doesNotContain(UNANSWERED);
    }
  }

  @Test
  void the_promise_leads_to_the_problem_once_as_the_newest_picture_has_it() {
    publish();
    var newest = pictures(3).getFirst();
    assertThat(body("/kavlinge/loften/" + promise))
        .containsOnlyOnce("id=\"problem-")
        .contains("/kavlinge/lagesbild/3#problem-" + newest);
  }

  @Test
  void a_tie_changed_in_public_is_told_with_its_day_and_those_before_are_not() {
    publish();
    var today = SwedishTime.write(this.today.get(), Texts.SWEDISH);
    assertThat(body("/kavlinge/loften/" + promise))
        .contains("Publicerades " + today)
        .doesNotContain("Vilka problem löftet besvarar ändrades");
    signIn(Party.MUNICIPALITY);
    tieTo(first);
    assertThat(body("/kavlinge/loften/" + promise))
        .contains("Publicerades " + today, "Vilka problem löftet besvarar ändrades " + today);
  }

  @Test
  void no_break_is_told_of_a_problem_that_was_taken_over() {
    signIn(Party.MUNICIPALITY);
    assertThat(breaks.list(KAVLINGE)).noneMatch(Break.ProblemUnanswered.class::isInstance);
    assertThat(promises.listAnswering(KAVLINGE, pictures(3).getFirst())).hasSize(1);
  }

  @Test
  void a_tie_to_the_newest_reaches_back_to_the_first() {
    signIn(Party.MUNICIPALITY);
    promises.tie(KAVLINGE, promise, version(), List.of());
    assertThat(breaks.list(KAVLINGE)).anyMatch(Break.ProblemUnanswered.class::isInstance);
    tieTo(pictures(3).getFirst());
    assertThat(promises.listAnswering(KAVLINGE, first)).hasSize(1);
    assertThat(promises.get(KAVLINGE, promise).problems())
        .containsExactlyInAnyOrder(first, pictures(2).getFirst(), pictures(3).getFirst());
  }

  private List<ProblemId> pictures(int number) {
    signIn(Party.MUNICIPALITY);
    return pictures.get(KAVLINGE, number).problems().stream().map(problem -> problem.id()).toList();
  }

  private void tieTo(ProblemId problem) {
    promises.tie(KAVLINGE, promise, version(), List.of(problem));
  }

  private void revise(int number) {
    signIn(Party.MUNICIPALITY);
    pictures.createFromLatestAdopted(KAVLINGE, titled("Bild " + number));
    adopt(number);
  }

  private void adopt(int number) {
    for (var party : Party.values()) {
      signIn(party);
      var picture = pictures.get(KAVLINGE, number);
      adoptions.adopt(KAVLINGE, picture.id(), picture.contentsVersion());
    }
    signIn(Party.MUNICIPALITY);
  }

  private void publish() {
    signIn(Party.MUNICIPALITY);
    promises.addActivity(
        KAVLINGE, promise, version(), PromiseFixtures.activity("Lampor", PromiseFixtures.WALKS));
    for (var party : Party.values()) {
      signIn(party);
      signing.sign(KAVLINGE, promise, version());
    }
    signing.publish(KAVLINGE, promise, version());
    Fixtures.signOut();
  }

  private int version() {
    return promises.get(KAVLINGE, promise).version();
  }

  private void signIn(Party party) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, party, Role.COORDINATOR, Role.SIGNATORY));
  }

  private static PictureDraft titled(String title) {
    return new PictureDraft(LocalizedText.swedish(title), LocalizedText.swedish("Så är det."));
  }

  private String body(String path) {
    Fixtures.signOut();
    var page = web.get().uri(path).accept("text/html").exchange();
    assertThat(page).hasStatusOk();
    return new String(
        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
