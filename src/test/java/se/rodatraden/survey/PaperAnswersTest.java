package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.node.ObjectNode;

@DatabaseTest
class PaperAnswersTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2100, 1, 1);

  @Autowired PaperAnswers papers;
  @Autowired SurveyFixtures surveys;
  @Autowired SampleFixtures samples;
  @Autowired DSLContext database;

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.addMunicipalities(database);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role));
  }

  private SurveyRound round(RoundStatus status, RoundMode... modes) {
    return surveys.add(KAVLINGE, status, Set.of(modes), LONG_AGO, FAR_AHEAD);
  }

  private static PaperAnswers.Keyed keyed(String answers) {
    return keyed(PaperAnswers.newId(), answers, null);
  }

  private static PaperAnswers.Keyed keyed(String id, String answers, @Nullable String code) {
    return new PaperAnswers.Keyed(
        id, code, (ObjectNode) QuestionnaireJson.STRICT.readTree(answers), 2);
  }

  private static Condition isIn(SurveyRound round) {
    return BALLOT
        .SURVEY_ROUND_ID
        .eq(round.id())
        .and(BALLOT.MUNICIPALITY_CODE.eq(round.municipality()));
  }

  @Test
  void a_paper_goes_into_the_box_and_its_batch_counts_it_without_knowing_which_it_was() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, " 2026-05-12 A ");
    papers.save(KAVLINGE, round.id(), batch, keyed("{\"safe\": \"no\"}"));
    papers.save(KAVLINGE, round.id(), batch, keyed("{\"say\": \"Lampan\"}"));
    assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(2);
    assertThat(papers.list(KAVLINGE, round.id()))
        .singleElement()
        .satisfies(counted -> {
          assertThat(counted.label()).isEqualTo("2026-05-12 A");
          assertThat(counted.papers()).isEqualTo(2);
          assertThat(counted.unreadable()).isEqualTo(4);
        });
    assertThat(database.selectFrom(BALLOT).where(isIn(round)).fetch().toString())
        .doesNotContain("2026-05-12 A");
  }

  @Test
  void the_same_paper_saved_twice_counts_once() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A");
    var paper = keyed(PaperAnswers.newId(), "{\"safe\": \"no\"}", null);
    var first = papers.save(KAVLINGE, round.id(), batch, paper);
    var again = papers.save(KAVLINGE, round.id(), batch, paper);
    assertThat(again).isEqualTo(new Receipt(first.number(), true));
    assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(1);
    assertThat(papers.list(KAVLINGE, round.id()).getFirst().papers()).isEqualTo(1);
  }

  @Test
  void required_questions_may_be_unanswered_but_what_does_not_fit_is_refused() {
    signIn(Role.POLICE_OFFICER);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A");
    papers.save(KAVLINGE, round.id(), batch, keyed("{\"say\": \"Lampan\"}"));
    assertRefused(round, batch, keyed("{\"seen\": [\"ufo\"]}"), "answers.invalid");
    assertRefused(
        round, batch, keyed("{\"spots\": [{\"lat\": 48.8, \"lon\": 2.3}]}"), "answers.invalid");
    assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(1);
  }

  @Test
  void a_paper_with_a_code_is_not_taken_among_those_without_where_the_code_would_stay_unused() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN, RoundMode.SAMPLE);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A");
    var paper = keyed(PaperAnswers.newId(), "{\"safe\": \"no\"}", "7K3M0XQ29B4TA1VV");
    assertRefused(round, batch, paper, "paper.has_code");
    assertThat(paper.toString()).doesNotContain("7K3M", "no\"", paper.id());
    assertThat(database.fetchCount(BALLOT, isIn(round))).isZero();
  }

  @Test
  void papers_of_a_batch_that_the_round_has_no_way_in_for_are_not_taken() {
    signIn(Role.COORDINATOR);
    var both = round(RoundStatus.OPEN, RoundMode.OPEN, RoundMode.MEETING);
    var batch = papers.begin(KAVLINGE, both.id(), RoundMode.MEETING, "A");
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    assertRefused(round, batch, keyed("{\"safe\": \"no\"}"), "survey_round.channel_unknown");
  }

  @Test
  void a_blank_paper_is_no_answer() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A");
    assertRefused(round, batch, keyed("{}"), "paper.empty");
    assertThat(database.fetchCount(BALLOT, isIn(round))).isZero();
  }

  @Test
  void a_paper_from_a_sample_needs_a_known_code() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.SAMPLE);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.SAMPLE, "A");
    assertRefused(
        round,
        batch,
        keyed(PaperAnswers.newId(), "{\"safe\": \"no\"}", "0000000000000000"),
        "code.unknown");
    assertThat(papers.list(KAVLINGE, round.id()).getFirst().papers()).isZero();
  }

  @Test
  void a_paper_from_a_sample_spends_its_code_and_a_second_one_with_it_is_refused() {
    signIn(Role.COORDINATOR);
    var made = samples.made(2);
    var batch = papers.begin(KAVLINGE, made.round().id(), RoundMode.SAMPLE, "A");
    var code = made.codes().getFirst().groupedCode();
    papers.save(
        KAVLINGE,
        made.round().id(),
        batch,
        keyed(PaperAnswers.newId(), "{\"safe\": \"no\"}", code));
    assertRefused(
        made.round(),
        batch,
        keyed(PaperAnswers.newId(), "{\"safe\": \"yes\"}", code),
        "code.spent");
    assertThat(papers.list(KAVLINGE, made.round().id()).getFirst().papers()).isEqualTo(1);
  }

  @Test
  void papers_are_taken_while_the_round_is_open_and_neither_before_nor_after() {
    signIn(Role.ADMINISTRATOR);
    var open = round(RoundStatus.OPEN, RoundMode.MEETING);
    var batch = papers.begin(KAVLINGE, open.id(), RoundMode.MEETING, "A");
    papers.save(KAVLINGE, open.id(), batch, keyed("{\"safe\": \"no\"}"));
    assertThat(database.fetchCount(BALLOT, isIn(open))).isEqualTo(1);
    for (var status : Set.of(RoundStatus.DRAFT, RoundStatus.CLOSED, RoundStatus.PUBLISHED)) {
      var other = round(status, RoundMode.OPEN);
      assertThatThrownBy(() -> papers.begin(KAVLINGE, other.id(), RoundMode.OPEN, "A"))
          .hasMessageContaining("survey_round.papers_not_taken");
      assertThatThrownBy(
              () -> papers.save(KAVLINGE, other.id(), batch, keyed("{\"safe\": \"no\"}")))
          .hasMessageContaining("survey_round.papers_not_taken");
    }
    var wayless = round(RoundStatus.OPEN);
    assertThatThrownBy(() -> papers.get(KAVLINGE, wayless.id()))
        .hasMessageContaining("survey_round.papers_not_taken");
  }

  @Test
  void a_batch_has_a_name_and_a_way_that_the_round_has() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    assertThatThrownBy(() -> papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "  "))
        .hasMessageContaining("paper.batch_label_missing");
    assertThatThrownBy(() -> papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "x".repeat(61)))
        .hasMessageContaining("paper.batch_label_missing");
    assertThatThrownBy(() -> papers.begin(KAVLINGE, round.id(), RoundMode.MEETING, "A"))
        .hasMessageContaining("survey_round.channel_unknown");
  }

  @Test
  void the_trail_tells_of_a_batch_once_and_of_no_paper() {
    signIn(Role.COORDINATOR);
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    var batch = papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A");
    papers.save(KAVLINGE, round.id(), batch, keyed("{\"safe\": \"no\"}"));
    papers.save(KAVLINGE, round.id(), batch, keyed("{\"safe\": \"yes\"}"));
    papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A");
    assertThat(
            database
                .select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(round.id().value()))
                .and(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(KAVLINGE))
                .fetch(AUDIT_ENTRY.ACTION))
        .containsExactly("survey_round.paper_batch_begun");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = Mode.EXCLUDE,
      names = {"COORDINATOR", "POLICE_OFFICER", "ADMINISTRATOR"})
  void others_key_nothing(Role role) {
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    signIn(role);
    assertThatThrownBy(() -> papers.get(KAVLINGE, round.id()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> papers.list(KAVLINGE, round.id()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> papers.begin(KAVLINGE, round.id(), RoundMode.OPEN, "A"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nor_do_those_of_another_municipality_and_their_rounds_are_not_found() {
    var round = round(RoundStatus.OPEN, RoundMode.OPEN);
    signIn(Role.COORDINATOR);
    assertThatThrownBy(() -> papers.get(new MunicipalityCode("0482"), round.id()))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void assertRefused(
      SurveyRound round, PaperBatch batch, PaperAnswers.Keyed paper, String code) {
    assertThatThrownBy(() -> papers.save(KAVLINGE, round.id(), batch, paper))
        .hasMessageContaining(code);
  }
}
