package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.QUESTIONNAIRE_DRAFT;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;
import static se.rodatraden.survey.Refused.assertRefused;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.OpeningReport.SettingFinding;
import se.rodatraden.survey.QuestionDraft.Wording;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyOpeningTest {

  private static final LocalizedText TITLE =
      LocalizedText.of("Trygghet i Kävlinge", "Safety in Kävlinge");

  private static final Questionnaire COMPLETE =
      QuestionnaireJson.read(
          """
          {"intro": {"sv": "Därför"}, "minutes": 2, "languages": ["sv"], "pages": [{"id": "p1", "questions": [
            {"kind": "singleChoice", "key": "safe", "concept": "trygghet", "core": true, "text": {"sv": "Hur tryg är du?"},
             "options": [{"key": "yes", "text": {"sv": "Trygg"}}, {"key": "no", "text": {"sv": "Otrygg"}}]},
            {"kind": "text", "key": "why", "text": {"sv": "Varför?"}, "showIf": {"all": [{"question": "safe", "op": "equals", "value": "no"}]}}]}]}
          """);

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyOpening opening;
  @Autowired SurveyCorrections corrections;
  @Autowired Surveys surveys;
  @Autowired BallotBox box;
  @Autowired AskedRounds askedRounds;
  @Autowired DSLContext database;
  @Autowired Clock clock;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_complete_draft_opens_and_asks_what_was_written() {
    var id = draft(COMPLETE);
    assertThat(opening.check(KAVLINGE, id).mayOpen()).isTrue();
    open(id);
    var asked = surveys.get(KAVLINGE, id);
    assertThat(asked.round().status()).isEqualTo(RoundStatus.OPEN);
    assertThat(asked.questionnaire()).isEqualTo(COMPLETE);
    assertThat(
            database.fetchCount(
                QUESTIONNAIRE_DRAFT, QUESTIONNAIRE_DRAFT.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isZero();
    Fixtures.signOut();
    assertThat(box.cast(asked.round().slug(), submission("{\"safe\": \"yes\"}")).again()).isFalse();
  }

  @Test
  void an_empty_draft_does_not_open_and_is_told_why() {
    var id = drafts.create(KAVLINGE, new NewSurvey.FromNothing(TITLE));
    var report = opening.check(KAVLINGE, id);
    assertThat(report.mayOpen()).isFalse();
    assertThat(report.questions())
        .extracting(Finding::code)
        .contains(Finding.Code.NO_QUESTIONS, Finding.Code.INTRO_MISSING);
    assertRefused("survey_round.not_ready", () -> open(id));
    assertThat(surveys.get(KAVLINGE, id).round().status()).isEqualTo(RoundStatus.DRAFT);
  }

  @Test
  void a_missing_swedish_text_and_a_missing_translation_each_point_at_their_question() {
    var id = draft(COMPLETE);
    var before = drafts.get(KAVLINGE, id);
    var unwritten =
        before
            .draft()
            .with(
                before
                    .draft()
                    .find("why")
                    .orElseThrow()
                    .with(new Wording(DraftText.EMPTY.with("en", "Why?"), DraftText.EMPTY)))
            .withLanguages(List.of("sv", "en"));
    drafts.save(KAVLINGE, id, before.draftVersion(), unwritten);
    var findings = opening.check(KAVLINGE, id).questions();
    assertThat(findings)
        .filteredOn(finding -> "why".equals(finding.where().question()))
        .extracting(Finding::language)
        .contains("sv");
    assertThat(findings)
        .filteredOn(finding -> "safe".equals(finding.where().question()))
        .extracting(Finding::code, Finding::language)
        .contains(org.assertj.core.groups.Tuple.tuple(Finding.Code.TRANSLATION_MISSING, "en"));
    assertThat(opening.check(KAVLINGE, id).mayOpen()).isFalse();
  }

  @Test
  void dates_gone_by_and_no_way_in_stop_the_opening_and_a_short_time_is_a_hint() {
    var today = LocalDate.now(clock);
    var id = draft(COMPLETE);
    settle(id, new Period(today.minusDays(9), today.minusDays(1)), Set.of(RoundMode.OPEN));
    assertThat(opening.check(KAVLINGE, id).settings()).containsExactly(SettingFinding.DATES_PASSED);
    settle(id, new Period(today, today.plusDays(20)), Set.of());
    assertThat(opening.check(KAVLINGE, id).settings()).containsExactly(SettingFinding.NO_WAY_IN);
    assertRefused("survey_round.not_ready", () -> open(id));
    settle(id, new Period(today, today.plusDays(2)), Set.of(RoundMode.OPEN, RoundMode.SAMPLE));
    assertThat(opening.check(KAVLINGE, id).settings())
        .containsExactly(
            SettingFinding.DATES_SHORT, SettingFinding.SEVERAL_WAYS_IN, SettingFinding.NO_CODES);
    open(id);
  }

  @Test
  void only_what_the_person_saw_is_opened() {
    var id = draft(COMPLETE);
    var seen = drafts.get(KAVLINGE, id);
    drafts.save(KAVLINGE, id, seen.draftVersion(), seen.draft().with(DraftText.swedish("Nytt"), 3));
    assertRefused(
        "questionnaire.saved_meanwhile",
        () -> opening.open(KAVLINGE, id, seen.round().version(), seen.draftVersion()));
    assertRefused(
        "changed.meanwhile",
        () -> opening.open(KAVLINGE, id, seen.round().version() + 1, seen.draftVersion() + 1));
  }

  @Test
  void a_round_is_opened_once() {
    var id = draft(COMPLETE);
    open(id);
    assertRefused("not.found", () -> opening.open(KAVLINGE, id, 2, 1));
    corrections.begin(KAVLINGE, id);
    assertRefused("survey_round.wrong_status", () -> opening.open(KAVLINGE, id, 2, 1));
  }

  @Test
  void a_round_made_of_an_earlier_one_keeps_its_core_and_may_change_the_rest() {
    var first = draft(COMPLETE);
    open(first);
    var second = drafts.create(KAVLINGE, new NewSurvey.FromRound(TITLE, first));
    var made = drafts.get(KAVLINGE, second);
    var question = made.draft().find("safe").orElseThrow();
    var reworded =
        made.draft().with(question.with(new Wording(DraftText.swedish("Trygg?"), DraftText.EMPTY)));
    drafts.save(KAVLINGE, second, 1, reworded);
    assertThat(opening.check(KAVLINGE, second).questions())
        .extracting(Finding::code)
        .contains(Finding.Code.CORE_CHANGED);
    drafts.save(KAVLINGE, second, 2, made.draft().without("why").without("safe"));
    assertThat(opening.check(KAVLINGE, second).questions())
        .extracting(Finding::code)
        .contains(Finding.Code.CORE_MISSING);
    drafts.save(KAVLINGE, second, 3, made.draft().without("why"));
    open(second);
    assertThat(surveys.get(KAVLINGE, first).questionnaire().find("why")).isPresent();
    assertThat(surveys.get(KAVLINGE, second).questionnaire().find("why")).isEmpty();
  }

  @Test
  void a_spelling_is_corrected_while_open_and_answers_to_both_versions_are_taken() {
    var id = draft(COMPLETE);
    open(id);
    corrections.begin(KAVLINGE, id);
    corrections.begin(KAVLINGE, id);
    var begun = drafts.get(KAVLINGE, id);
    assertThat(begun.isCorrection()).isTrue();
    var question = begun.draft().find("safe").orElseThrow();
    drafts.save(
        KAVLINGE,
        id,
        begun.draftVersion(),
        begun
            .draft()
            .with(
                question.with(
                    new Wording(DraftText.swedish("Hur trygg är du?"), DraftText.EMPTY))));
    corrections.apply(KAVLINGE, id, begun.draftVersion() + 1);

    var asked = surveys.get(KAVLINGE, id);
    assertThat(asked.questionnaire().find("safe").orElseThrow().text().byLanguage())
        .containsEntry("sv", "Hur trygg är du?");
    assertThat(asked.round().firstVersion()).isEqualTo(1);
    assertThat(asked.round().questionnaireVersion()).isEqualTo(2);
    Fixtures.signOut();
    var slug = asked.round().slug();
    for (int version = 1; version <= 2; version++) {
      assertThat(box.cast(slug, to(version)).again()).isFalse();
    }
    assertRefused("questionnaire.unknown", () -> box.cast(slug, to(3)));
    assertRefused("questionnaire.unknown", () -> box.cast(slug, to(0)));

    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.FIRST_QUESTIONNAIRE_VERSION, 2)
        .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(id))
        .execute();
    askedRounds.forget(new RoundChanged(KAVLINGE, id, slug));
    assertRefused("questionnaire.changed", () -> box.cast(slug, to(1)));
  }

  private static Submission to(int version) {
    var sent = submission("{\"safe\": \"yes\"}");
    return new Submission(sent.submissionId(), version, "sv", null, "web", sent.answers());
  }

  @Test
  void a_correction_of_more_than_words_is_refused_and_nothing_changes() {
    var id = draft(COMPLETE);
    open(id);
    corrections.begin(KAVLINGE, id);
    var begun = drafts.get(KAVLINGE, id);
    drafts.save(KAVLINGE, id, 1, begun.draft().without("why"));
    assertRefused(
        "questionnaire.corrects_more_than_texts", () -> corrections.apply(KAVLINGE, id, 2));
    assertRefused("questionnaire.saved_meanwhile", () -> corrections.discard(KAVLINGE, id, 1));
    corrections.discard(KAVLINGE, id, 2);
    assertThat(surveys.get(KAVLINGE, id).questionnaire()).isEqualTo(COMPLETE);
    assertRefused("not.found", () -> drafts.get(KAVLINGE, id));
  }

  @Test
  void a_draft_is_not_corrected_and_a_closed_round_neither() {
    var id = draft(COMPLETE);
    assertRefused("survey_round.wrong_status", () -> corrections.begin(KAVLINGE, id));
    open(id);
    surveys.close(KAVLINGE, id, surveys.get(KAVLINGE, id).round().version());
    assertRefused("survey_round.wrong_status", () -> corrections.begin(KAVLINGE, id));
  }

  @Test
  void a_reader_opens_and_corrects_nothing() {
    var id = draft(COMPLETE);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> opening.check(KAVLINGE, id),
            () -> opening.open(KAVLINGE, id, 1, 1),
            () -> corrections.begin(KAVLINGE, id))) {
      assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }
  }

  private SurveyRoundId draft(Questionnaire questionnaire) {
    var id = drafts.create(KAVLINGE, new NewSurvey.FromFile(TITLE, questionnaire));
    var today = LocalDate.now(clock);
    settle(id, new Period(today, today.plusDays(20)), Set.of(RoundMode.OPEN));
    return id;
  }

  private void settle(SurveyRoundId id, Period asked, Set<RoundMode> modes) {
    var round = drafts.get(KAVLINGE, id).round();
    drafts.settle(
        KAVLINGE,
        id,
        round.version(),
        new RoundSettings(TITLE, round.name(), "test-" + id, asked, modes, 10));
  }

  private void open(SurveyRoundId id) {
    var seen = drafts.get(KAVLINGE, id);
    opening.open(KAVLINGE, id, seen.round().version(), seen.draftVersion());
  }
}
