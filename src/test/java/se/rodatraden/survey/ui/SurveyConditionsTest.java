package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.DatabaseTest;

/// Conditions in the editor: made of earlier answers, read as sentences, and never upside down.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyConditionsTest extends SurveyEditorTest {

  @Test
  void a_condition_is_made_of_earlier_answers_and_reads_as_a_sentence() {
    open("?fraga=say");
    RadioButtonGroup<Boolean> always = radio("När visas frågan?");
    always.setValue(false);
    Select<QuestionDraft> question = select("Svaret på");
    question.setValue(draft().find("safe").orElseThrow());
    Select<ChoiceDraft> value = select("Med");
    value.setValue(draft().find("safe").orElseThrow().choices().options().getFirst());
    assertThat(comparisonsOf("say"))
        .singleElement()
        .satisfies(comparison -> {
          assertThat(comparison.question()).isEqualTo("safe");
          assertThat(comparison.op()).isEqualTo(Operator.EQUALS);
        });
    assertThat(textOf(view())).contains("”Hur trygg är du?” är ”Trygg”");
    press("Lägg till villkor");
    Select<Boolean> match = select("Visa när");
    match.setValue(false);
    assertThat(draft().find("say").orElseThrow().showIf()).isInstanceOf(Condition.Any.class);
    this.<Boolean>radio("När visas frågan?").setValue(true);
    assertThat(draft().find("say").orElseThrow().showIf()).isNull();
  }

  @Test
  void only_what_comes_before_is_offered_for_a_condition() {
    open("?fraga=safe");
    assertThat(textOf(view())).contains("Ett villkor kan bara bygga på en fråga som kommer före.");
    open("?fraga=when");
    this.<Boolean>radio("När visas frågan?").setValue(false);
    Select<QuestionDraft> question = select("Svaret på");
    assertThat(question.getListDataView().getItems())
        .extracting(QuestionDraft::key)
        .containsExactly("safe");
  }

  @Test
  void a_question_is_not_moved_before_what_it_depends_on() {
    open("?fraga=when");
    this.<Boolean>radio("När visas frågan?").setValue(false);
    Select<ChoiceDraft> value = select("Med");
    value.setValue(draft().find("safe").orElseThrow().choices().options().getFirst());
    var before = draft();
    workbench().part().move(-1);
    assertThat(draft()).isEqualTo(before);
    assertThat(find(Notification.class).exists()).isTrue();
    assertThat(keys()).startsWith("safe", "when");
  }
}
