package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.QuestionDraft.Limits;
import se.rodatraden.survey.QuestionDraft.Meaning;
import se.rodatraden.survey.QuestionDraft.Wording;
import tools.jackson.databind.node.JsonNodeFactory;

class QuestionnaireDraftTest {

  private static final Questionnaire EVERY_KIND =
      QuestionnaireJson.read(
          """
          {"intro": {"sv": "Varför", "en": "Why"}, "minutes": 4, "languages": ["sv", "en"], "pages": [
           {"id": "p1", "title": {"sv": "Ett"}, "questions": [
            {"kind": "singleChoice", "key": "a", "concept": "c-a", "core": true, "text": {"sv": "A?"}, "help": {"sv": "h"}, "required": true, "shuffled": true, "maxLength": 50,
             "options": [{"key": "x", "text": {"sv": "X"}}, {"key": "o", "text": {"sv": "Annat"}, "other": true}, {"key": "s", "text": {"sv": "Nu"}, "stop": {"sv": "Ring 112"}}]},
            {"kind": "multiChoice", "key": "b", "text": {"sv": "B?"}, "min": 1, "max": 2, "options": [{"key": "x", "text": {"sv": "X"}}, {"key": "n", "text": {"sv": "Inget"}, "exclusive": true}, {"key": "v", "text": {"sv": "Vet inte"}, "exclusive": true, "dontKnow": true}]},
            {"kind": "scale", "key": "c", "text": {"sv": "C?"}, "options": [{"key": "1", "text": {"sv": "Ett"}}, {"key": "2", "text": {"sv": "Två"}}]},
            {"kind": "matrix", "key": "d", "text": {"sv": "D?"}, "rows": [{"key": "r", "text": {"sv": "R"}}], "options": [{"key": "1", "text": {"sv": "Ett"}}, {"key": "2", "text": {"sv": "Två"}}]},
            {"kind": "ranking", "key": "e", "text": {"sv": "E?"}, "max": 1, "options": [{"key": "1", "text": {"sv": "Ett"}}, {"key": "2", "text": {"sv": "Två"}}]}]},
           {"id": "p2", "questions": [
            {"kind": "text", "key": "f", "text": {"sv": "F?"}, "maxLength": 300, "showIf": {"any": [{"question": "a", "op": "equals", "value": "x"}]}},
            {"kind": "number", "key": "g", "text": {"sv": "G?"}, "min": 0.5, "max": 10.0, "showIf": {"all": [{"question": "f", "op": "answered"}]}},
            {"kind": "date", "key": "h", "text": {"sv": "H?"}},
            {"kind": "places", "key": "i", "text": {"sv": "I?"}, "maxPlaces": 3, "sub": [
              {"kind": "singleChoice", "key": "j", "text": {"sv": "J?"}, "options": [{"key": "1", "text": {"sv": "Ett"}}, {"key": "2", "text": {"sv": "Två"}}]}]},
            {"kind": "area", "key": "k", "text": {"sv": "K?"}, "areas": [{"key": "norr", "text": {"sv": "Norr", "en": "Norr"}}]},
            {"kind": "information", "key": "l", "text": {"sv": "Tack"}}]}]}
          """);

  private static final QuestionnaireDraft DRAFT = QuestionnaireDraft.of(EVERY_KIND);

  @Test
  void a_draft_holds_all_that_a_questionnaire_does_and_gives_it_back() {
    assertThat(DRAFT.questionnaire()).isEqualTo(EVERY_KIND);
    assertThat(DraftJson.read(DraftJson.write(DRAFT))).isEqualTo(DRAFT);
  }

  @Test
  void what_is_not_written_shows_as_such_and_an_unfinished_condition_does_not_count() {
    var key = DraftKeys.newQuestion(DRAFT);
    var unfinished =
        QuestionDraft.of(QuestionKind.TEXT, key)
            .shownIf(
                new Condition.All(
                    List.of(
                        new Comparison("a", Operator.EQUALS, null),
                        new Comparison("f", Operator.ANSWERED, null))));
    var asked = DRAFT.inserted("p2", 6, unfinished).questionnaire().find(key).orElseThrow();
    assertThat(asked.text().byLanguage()).containsExactly(java.util.Map.entry("sv", "…"));
    assertThat(asked.help()).isNull();
    assertThat(asked.showIf())
        .isEqualTo(new Condition.All(List.of(new Comparison("f", Operator.ANSWERED, null))));
    var empty =
        unfinished.shownIf(new Condition.Any(List.of(new Comparison("", Operator.EQUALS, null))));
    assertThat(empty.finishedCondition()).isNull();
  }

  @Test
  void another_kind_loses_nothing_until_the_round_opens() {
    var asText = DRAFT.with(DRAFT.find("c").orElseThrow().withKind(QuestionKind.TEXT));
    assertThat(asText.questionnaire().find("c").orElseThrow()).isInstanceOf(Question.Text.class);
    var back = asText.with(asText.find("c").orElseThrow().withKind(QuestionKind.SCALE));
    assertThat(back).isEqualTo(DRAFT);
  }

  @Test
  void marks_that_another_kind_has_no_use_for_are_taken_off() {
    var options =
        DRAFT.find("b").orElseThrow().withKind(QuestionKind.SINGLE_CHOICE).choices().options();
    assertThat(options)
        .extracting(OptionRole::of)
        .containsExactly(OptionRole.ORDINARY, OptionRole.ORDINARY, OptionRole.DONT_KNOW);
    assertThat(options).noneMatch(ChoiceDraft::exclusive);
    assertThat(DRAFT.find("a").orElseThrow().withKind(QuestionKind.RANKING).choices().options())
        .extracting(OptionRole::of)
        .containsOnly(OptionRole.ORDINARY);
  }

  @Test
  void a_question_moves_past_its_neighbour_and_on_to_the_next_page() {
    assertThat(keysOn(DRAFT.moved("b", -1), "p1")).startsWith("b", "a");
    var over = DRAFT.moved("e", 1);
    assertThat(keysOn(over, "p1")).containsExactly("a", "b", "c", "d");
    assertThat(keysOn(over, "p2")).startsWith("e", "f");
    assertThat(over.moved("e", -1)).isEqualTo(DRAFT);
    assertThat(DRAFT.moved("a", -1)).isEqualTo(DRAFT);
    assertThat(DRAFT.moved("l", 1)).isEqualTo(DRAFT);
    assertThat(DRAFT.moved("j", 1)).as("what is asked about a place stays there").isEqualTo(DRAFT);
  }

  @Test
  void questions_are_put_in_and_taken_out_also_of_those_about_a_place() {
    var two = DRAFT.insertedAfter("j", QuestionDraft.of(QuestionKind.TEXT, "m"));
    assertThat(two.find("i").orElseThrow().sub())
        .extracting(QuestionDraft::key)
        .containsExactly("j", "m");
    assertThat(two.parentOf("m").orElseThrow().key()).isEqualTo("i");
    assertThat(two.moved("m", -1).find("i").orElseThrow().sub())
        .extracting(QuestionDraft::key)
        .containsExactly("m", "j");
    assertThat(two.without("m")).isEqualTo(DRAFT);
    assertThat(DRAFT.without("i").find("j")).isEmpty();
  }

  @Test
  void pages_are_added_moved_and_taken_out() {
    var page = new PageDraft(DraftKeys.newPage(DRAFT), DraftText.EMPTY, List.of());
    var three = DRAFT.withPageAfter("p1", page);
    assertThat(three.pages()).extracting(PageDraft::id).containsExactly("p1", "sida-1", "p2");
    assertThat(three.movedPage("sida-1", 1).pages())
        .extracting(PageDraft::id)
        .containsExactly("p1", "p2", "sida-1");
    assertThat(three.withoutPage("sida-1")).isEqualTo(DRAFT);
    assertThat(DRAFT.withPageAfter(null, page).pages().getLast()).isEqualTo(page);
  }

  @Test
  void a_condition_may_look_at_what_stands_before() {
    assertThat(keys(DRAFT.questionsBefore("c"))).containsExactly("a", "b");
    assertThat(keys(DRAFT.questionsBefore("f"))).containsExactly("a", "b", "c", "d", "e");
    var two = DRAFT.insertedAfter("j", QuestionDraft.of(QuestionKind.TEXT, "m"));
    assertThat(keys(two.questionsBefore("m"))).endsWith("h", "j").doesNotContain("i");
  }

  @Test
  void a_new_question_is_named_after_its_text_and_conditions_follow() {
    var key = DraftKeys.newQuestion(DRAFT);
    assertThat(key).isEqualTo("fraga-1");
    var text = DraftText.swedish("Hur trygg är du på kvällen?");
    var asked =
        DRAFT.inserted(
            "p1",
            0,
            QuestionDraft.of(QuestionKind.TEXT, key).with(new Wording(text, DraftText.EMPTY)));
    var looking =
        asked.with(
            asked
                .find("h")
                .orElseThrow()
                .shownIf(new Condition.All(List.of(new Comparison(key, Operator.ANSWERED, null)))));
    var named = DraftKeys.named(looking, key);
    assertThat(keysOn(named, "p1")).startsWith("hur-trygg-ar-du-pa-kvallen");
    assertThat(comparisonsOf(named, "h"))
        .extracting(Comparison::question)
        .containsExactly("hur-trygg-ar-du-pa-kvallen");
    assertThat(DraftKeys.named(named, "hur-trygg-ar-du-pa-kvallen"))
        .as("a name stays, whatever the text becomes")
        .isEqualTo(named);
  }

  @Test
  void new_options_are_named_after_their_texts_and_conditions_follow() {
    var scale = DRAFT.find("c").orElseThrow();
    var options =
        List.of(
            new ChoiceDraft("svar-1", DraftText.swedish("Trygg")),
            new ChoiceDraft("svar-2", DraftText.swedish("Trygg!")),
            new ChoiceDraft("svar-3", DraftText.EMPTY));
    var value = JsonNodeFactory.instance.stringNode("svar-2");
    var draft =
        DRAFT
            .with(scale.with(scale.choices().withOptions(options)))
            .with(
                DRAFT
                    .find("f")
                    .orElseThrow()
                    .shownIf(
                        new Condition.Any(List.of(new Comparison("c", Operator.EQUALS, value)))));
    var named = DraftKeys.optionsNamed(draft, "c");
    assertThat(named.find("c").orElseThrow().choices().options())
        .extracting(ChoiceDraft::key)
        .containsExactly("trygg", "trygg-2", "svar-3");
    assertThat(comparisonsOf(named, "f").getFirst().value())
        .isEqualTo(JsonNodeFactory.instance.stringNode("trygg-2"));
  }

  @Test
  void a_copy_has_keys_of_its_own() {
    var copy = DraftKeys.copy(DRAFT.find("i").orElseThrow(), DRAFT);
    assertThat(copy.key()).isEqualTo("i-2");
    assertThat(copy.sub()).extracting(QuestionDraft::key).containsExactly("j-2");
    assertThat(DRAFT.insertedAfter("i", copy).questionnaire().questions()).hasSize(12);
  }

  @Test
  void comparability_is_of_answers_first_and_of_words_second() {
    var scale = DRAFT.find("c").orElseThrow();
    assertThat(Comparability.of(scale, scale.with(new Meaning("x", true))))
        .isEqualTo(Comparability.SAME);
    var reworded = scale.with(new Wording(DraftText.swedish("Annorlunda?"), DraftText.EMPTY));
    assertThat(Comparability.of(scale, reworded)).isEqualTo(Comparability.OTHER_WORDING);
    assertThat(Comparability.of(scale, scale.withKind(QuestionKind.SINGLE_CHOICE)))
        .isEqualTo(Comparability.OTHER_ANSWERS);
    var fewer = scale.with(scale.choices().withOptions(scale.choices().options().subList(0, 1)));
    assertThat(Comparability.of(scale, fewer)).isEqualTo(Comparability.OTHER_ANSWERS);
  }

  @Test
  void a_correction_may_change_words_and_nothing_else() {
    var scale = DRAFT.find("c").orElseThrow();
    var spelt = DRAFT.with(scale.with(new Wording(DraftText.swedish("Rättat?"), DraftText.EMPTY)));
    assertThat(Skeleton.isSame(EVERY_KIND, spelt.questionnaire())).isTrue();
    var required = new Limits(true, false, null, null, null, null);
    for (var more :
        List.of(
            DRAFT.with(scale.with(required)),
            DRAFT.moved("c", 1),
            DRAFT.without("c"),
            DRAFT.withLanguages(List.of("sv", "ar")),
            DRAFT.with(scale.with(new Wording(scale.wording().text(), DraftText.swedish("Ny")))),
            DraftKeys.renamed(DRAFT, "c", "z"))) {
      assertThat(Skeleton.isSame(EVERY_KIND, more.questionnaire())).isFalse();
    }
  }

  private static List<Comparison> comparisonsOf(QuestionnaireDraft draft, String key) {
    var condition = draft.find(key).orElseThrow().showIf();
    return condition == null ? List.of() : condition.comparisons();
  }

  private static List<String> keysOn(QuestionnaireDraft draft, String page) {
    return keys(draft.findPage(page).orElseThrow().questions());
  }

  private static List<String> keys(List<QuestionDraft> questions) {
    return questions.stream().map(QuestionDraft::key).toList();
  }
}
