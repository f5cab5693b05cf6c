package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.QUESTIONNAIRE;
import static se.rodatraden.jooq.Tables.QUESTIONNAIRE_DRAFT;
import static se.rodatraden.jooq.Tables.SURVEY;
import static se.rodatraden.jooq.Tables.SURVEY_CHANNEL;
import static se.rodatraden.survey.Refused.assertRefused;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyDraftsTest {

  private static final LocalizedText TITLE =
      LocalizedText.of("Trygghet i Kävlinge", "Safety in Kävlinge");

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyFixtures fixtures;
  @Autowired Templates templates;
  @Autowired DSLContext database;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private void signIn(MunicipalityCode municipality, Party party, Role role) {
    Fixtures.store(database, Fixtures.signIn(municipality, party, role));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void an_empty_survey_is_a_draft_with_a_page_and_settings_that_hold() {
    var made = drafts.get(KAVLINGE, create(new NewSurvey.FromNothing(TITLE)));
    var round = made.round();
    assertThat(round.status()).isEqualTo(RoundStatus.DRAFT);
    assertThat(round.title()).isEqualTo(TITLE);
    assertThat(round.name()).isEqualTo("Trygghet i Kävlinge");
    assertThat(round.slug()).isEqualTo("trygghet-i-kavlinge");
    assertThat(round.modes()).containsExactly(RoundMode.OPEN);
    assertThat(round.minimumBase()).isEqualTo(10);
    assertThat(made.draft().pages()).hasSize(1);
    assertThat(made.draft().questions()).isEmpty();
    assertThat(made.earlier()).isNull();
    assertThat(audited(round.id())).containsExactly("survey_round.created");
  }

  @Test
  void addresses_are_told_apart_and_name_the_municipality() {
    create(new NewSurvey.FromNothing(TITLE));
    assertThat(drafts.suggestSlug(KAVLINGE, TITLE)).isEqualTo("trygghet-i-kavlinge-2");
    assertThat(drafts.suggestSlug(KAVLINGE, LocalizedText.swedish("Otrygga platser?")))
        .isEqualTo("kavlinge-otrygga-platser");
  }

  @Test
  void a_ready_questionnaire_is_taken_over_as_a_draft() {
    var template = templates.list().getFirst();
    var made = drafts.get(KAVLINGE, create(new NewSurvey.FromTemplate(TITLE, template.key())));
    assertThat(made.draft().questionnaire())
        .isEqualTo(templates.get(KAVLINGE, template.key()).questionnaire());
  }

  @Test
  void a_file_is_taken_over_as_a_draft() {
    var made =
        drafts.get(KAVLINGE, create(new NewSurvey.FromFile(TITLE, SurveyFixtures.QUESTIONNAIRE)));
    assertThat(made.draft().questionnaire()).isEqualTo(SurveyFixtures.QUESTIONNAIRE);
  }

  @Test
  void an_earlier_round_gives_its_questions_and_locks_its_core() {
    var earlier = fixtures.addOpen();
    var made = drafts.get(KAVLINGE, create(new NewSurvey.FromRound(TITLE, earlier.id())));
    assertThat(made.round().survey()).isEqualTo(earlier.survey());
    assertThat(made.round().questionnaireVersion())
        .isGreaterThan(earlier.questionnaireVersion())
        .isEqualTo(made.round().firstVersion());
    assertThat(made.draft().questionnaire().pages())
        .isEqualTo(SurveyFixtures.QUESTIONNAIRE.pages());
    assertThat(made.isLocked("safe")).isTrue();
    assertThat(made.isLocked("say")).isFalse();
  }

  @Test
  void a_draft_is_no_earlier_round_and_neither_is_one_of_another_municipality() {
    var draft = create(new NewSurvey.FromNothing(TITLE));
    assertRefused("not.found", () -> create(new NewSurvey.FromRound(TITLE, draft)));
    var elsewhere =
        fixtures.add(
            FLEN,
            RoundStatus.OPEN,
            Set.of(RoundMode.OPEN),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2100, 1, 1));
    assertRefused("not.found", () -> create(new NewSurvey.FromRound(TITLE, elsewhere.id())));
  }

  @Test
  void questions_are_saved_also_unfinished_and_one_sitting_is_one_entry_in_the_trail() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    var written = withQuestion(drafts.get(KAVLINGE, id).draft());
    var saved = drafts.save(KAVLINGE, id, 1, written);
    assertThat(saved.name()).isEqualTo("Test Testsson");
    var more = withQuestion(written);
    drafts.save(KAVLINGE, id, 2, more);
    assertThat(drafts.get(KAVLINGE, id).draft()).isEqualTo(more);
    assertThat(drafts.get(KAVLINGE, id).draftVersion()).isEqualTo(3);
    assertThat(audited(id)).containsExactly("survey_round.created");

    signIn(KAVLINGE, Party.POLICE, Role.POLICE_OFFICER);
    drafts.save(KAVLINGE, id, 3, written);
    assertThat(audited(id))
        .containsExactly("survey_round.created", "survey_round.questions_edited");
  }

  @Test
  void whoever_saves_second_is_told_who_was_first_and_changes_nothing() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    var first = withQuestion(drafts.get(KAVLINGE, id).draft());
    drafts.save(KAVLINGE, id, 1, first);
    signIn(KAVLINGE, Party.POLICE, Role.POLICE_OFFICER);
    assertThatThrownBy(() -> drafts.save(KAVLINGE, id, 1, QuestionnaireDraft.empty()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem()).isInstanceOf(SurveyProblem.SavedMeanwhile.class);
              assertThat(((SurveyProblem.SavedMeanwhile) e.problem()).by())
                  .isEqualTo("Test Testsson");
            });
    assertThat(drafts.get(KAVLINGE, id).draft()).isEqualTo(first);
  }

  @Test
  void a_condition_that_looks_ahead_and_a_key_twice_are_not_even_saved() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    var page = QuestionnaireDraft.empty().pages().getFirst().id();
    var two =
        QuestionnaireDraft.empty()
            .inserted(
                page,
                0,
                QuestionDraft.of(QuestionKind.TEXT, "a")
                    .shownIf(
                        new Condition.All(List.of(new Comparison("b", Operator.ANSWERED, null)))))
            .inserted(page, 1, QuestionDraft.of(QuestionKind.TEXT, "b"));
    assertRefused("questionnaire.draft_refused", () -> drafts.save(KAVLINGE, id, 1, two));
    var twice =
        QuestionnaireDraft.empty()
            .inserted(page, 0, QuestionDraft.of(QuestionKind.TEXT, "a"))
            .inserted(page, 1, QuestionDraft.of(QuestionKind.DATE, "a"));
    assertRefused("questionnaire.draft_refused", () -> drafts.save(KAVLINGE, id, 1, twice));
    drafts.save(KAVLINGE, id, 1, two.moved("a", 1));
  }

  @Test
  void settings_are_changed_and_a_stale_change_is_refused() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    var settings = settings("kavlinge-prov", 7, RoundMode.SAMPLE, RoundMode.MEETING);
    drafts.settle(KAVLINGE, id, 1, settings);
    var round = drafts.get(KAVLINGE, id).round();
    assertThat(round.slug()).isEqualTo("kavlinge-prov");
    assertThat(round.name()).isEqualTo("Våren");
    assertThat(round.minimumBase()).isEqualTo(7);
    assertThat(round.modes()).containsExactly(RoundMode.SAMPLE, RoundMode.MEETING);
    assertThat(round.asked()).isEqualTo(settings.asked());
    assertRefused("changed.meanwhile", () -> drafts.settle(KAVLINGE, id, 1, settings));
    drafts.settle(KAVLINGE, id, 2, settings("kavlinge-prov", 10));
    assertThat(drafts.get(KAVLINGE, id).round().modes()).isEmpty();
  }

  @Test
  void an_address_must_be_well_formed_and_free_and_a_figure_rest_on_enough() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    for (var bad : List.of("", "ab", "Stor", "å-ä", "a--b", "-ab", "ab-", "a b", "x".repeat(81))) {
      assertRefused(
          "survey_round.slug_malformed", () -> drafts.settle(KAVLINGE, id, 1, settings(bad, 10)));
    }
    var taken = fixtures.addOpen().slug();
    assertRefused(
        "survey_round.slug_taken", () -> drafts.settle(KAVLINGE, id, 1, settings(taken, 10)));
    assertRefused(
        "survey_round.minimum_base_too_small",
        () -> drafts.settle(KAVLINGE, id, 1, settings("kavlinge-prov", 4)));
    drafts.settle(KAVLINGE, id, 1, settings("kavlinge-prov", 5));
  }

  @Test
  void an_address_of_another_municipality_is_taken_too() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    var elsewhere =
        fixtures.add(
            FLEN, RoundStatus.DRAFT, Set.of(), LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1));
    assertRefused(
        "survey_round.slug_taken",
        () -> drafts.settle(KAVLINGE, id, 1, settings(elsewhere.slug(), 10)));
  }

  @Test
  void the_settings_of_an_open_round_are_fixed_and_it_is_not_deleted() {
    var open = fixtures.addOpen();
    assertRefused(
        "survey_round.wrong_status",
        () -> drafts.settle(KAVLINGE, open.id(), 1, settings("kavlinge-prov", 10)));
    assertRefused("survey_round.wrong_status", () -> drafts.delete(KAVLINGE, open.id(), 1));
    assertRefused("not.found", () -> drafts.get(KAVLINGE, open.id()));
  }

  @Test
  void a_deleted_draft_leaves_nothing_behind_but_its_entry_in_the_trail() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    assertRefused("changed.meanwhile", () -> drafts.delete(KAVLINGE, id, 7));
    drafts.delete(KAVLINGE, id, 1);
    assertThat(database.fetchCount(SURVEY, SURVEY.MUNICIPALITY_CODE.eq(KAVLINGE))).isZero();
    assertThat(database.fetchCount(QUESTIONNAIRE, QUESTIONNAIRE.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isZero();
    assertThat(
            database.fetchCount(
                QUESTIONNAIRE_DRAFT, QUESTIONNAIRE_DRAFT.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isZero();
    assertThat(database.fetchCount(SURVEY_CHANNEL, SURVEY_CHANNEL.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isZero();
    assertThat(audited(id)).endsWith("survey_round.deleted");
  }

  @Test
  void a_deleted_draft_leaves_the_earlier_round_as_it_was() {
    var earlier = fixtures.addOpen();
    var id = create(new NewSurvey.FromRound(TITLE, earlier.id()));
    drafts.delete(KAVLINGE, id, 1);
    assertThat(database.fetchCount(SURVEY, SURVEY.MUNICIPALITY_CODE.eq(KAVLINGE))).isOne();
    assertThat(database.fetchCount(QUESTIONNAIRE, QUESTIONNAIRE.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isOne();
  }

  @Test
  void police_officers_and_administrators_write_too_and_readers_see_no_draft() {
    for (var role : List.of(Role.POLICE_OFFICER, Role.ADMINISTRATOR)) {
      signIn(KAVLINGE, Party.POLICE, role);
      assertThat(drafts.get(KAVLINGE, create(new NewSurvey.FromNothing(TITLE)))).isNotNull();
    }
    var id = create(new NewSurvey.FromNothing(TITLE));
    for (var role : List.of(Role.READER, Role.SIGNATORY, Role.WALK_LEADER)) {
      signIn(KAVLINGE, Party.MUNICIPALITY, role);
      assertThatThrownBy(() -> drafts.get(KAVLINGE, id)).isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void a_draft_is_out_of_reach_from_another_municipality() {
    var id = create(new NewSurvey.FromNothing(TITLE));
    signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> drafts.get(KAVLINGE, id)).isInstanceOf(AccessDeniedException.class);
    assertRefused("not.found", () -> drafts.get(FLEN, id));
    assertRefused("not.found", () -> drafts.save(FLEN, id, 1, QuestionnaireDraft.empty()));
    assertRefused("not.found", () -> drafts.delete(FLEN, id, 1));
  }

  private SurveyRoundId create(NewSurvey begin) {
    return drafts.create(KAVLINGE, begin);
  }

  private static QuestionnaireDraft withQuestion(QuestionnaireDraft draft) {
    return draft.inserted(
        draft.pages().getFirst().id(),
        0,
        QuestionDraft.of(QuestionKind.SINGLE_CHOICE, DraftKeys.newQuestion(draft)));
  }

  private static RoundSettings settings(String slug, int base, RoundMode... modes) {
    return new RoundSettings(
        TITLE,
        "Våren",
        slug,
        new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31)),
        Set.of(modes),
        base);
  }

  private List<String> audited(SurveyRoundId id) {
    return database
        .select(AUDIT_ENTRY.ACTION)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(AUDIT_ENTRY.SUBJECT_ID.eq(id.value()))
        .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
        .fetch(AUDIT_ENTRY.ACTION);
  }
}
