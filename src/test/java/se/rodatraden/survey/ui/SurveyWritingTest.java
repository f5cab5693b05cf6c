package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.OptionRole;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionKind;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.DatabaseTest;

/// Questions, options, pages and translations in the editor of a survey.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyWritingTest extends SurveyEditorTest {

  @Test
  void the_outline_leads_to_every_question_and_says_what_is_special_about_it() {
    open("");
    assertThat(outlineText())
        .contains("Inledning", "Hur trygg är du?", "Skala", "måste besvaras", "kärna", "Varför?");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("/app/" + address() + "?fraga=safe", "/app/" + address() + "?fraga=why");
    assertThat(textOf(view())).contains("Sparat");
  }

  @Test
  void a_text_is_saved_as_it_is_written_and_can_be_undone() {
    open("?fraga=safe");
    area("Frågan").setValue("Hur trygg känner du dig?");
    area("Frågan").setValue("Hur trygg känner du dig hemma?");
    assertThat(swedish("safe")).isEqualTo("Hur trygg känner du dig hemma?");
    assertThat(outlineText()).contains("Hur trygg känner du dig hemma?");
    press("Ångra");
    assertThat(swedish("safe")).as("all that was typed, at once").isEqualTo("Hur trygg är du?");
    assertThat(area("Frågan").getValue()).isEqualTo("Hur trygg är du?");
    assertThat(find(Button.class).withText("Ångra").single().isEnabled()).isFalse();
  }

  @Test
  void a_question_of_a_kind_is_added_after_the_chosen_one_and_named_when_it_is_left() {
    open("?fraga=safe");
    workbench().part().addAfter();
    pressContaining("Rangordning");
    assertThat(keys()).containsSubsequence("safe", "fraga-1", "when");
    area("Frågan").setValue("Vad är viktigast?");
    field("Alternativ 1").setValue("Ljus");
    open("?fraga=when");
    assertThat(keys()).containsSubsequence("safe", "vad-ar-viktigast", "when");
    var question = draft().find("vad-ar-viktigast").orElseThrow();
    assertThat(question.kind()).isEqualTo(QuestionKind.RANKING);
    assertThat(question.choices().options())
        .extracting(ChoiceDraft::key)
        .containsExactly("ljus", "svar-2");
  }

  @Test
  void options_are_added_moved_given_roles_and_taken_away() {
    open("?fraga=seen");
    press("Lägg till alternativ");
    field("Alternativ 4").setValue("Vet inte");
    roleOf(4).setValue(OptionRole.DONT_KNOW);
    pressNamed("Flytta upp Alternativ 4");
    pressNamed("Ta bort Alternativ 1");
    var options = draft().find("seen").orElseThrow().choices().options();
    assertThat(options)
        .extracting(option -> option.text().swedish())
        .containsExactly("Mörker", "Vet inte", "Annat");
    assertThat(options.get(1).dontKnow()).isTrue();
    assertThat(options.get(1).exclusive()).as("several may be chosen").isTrue();
  }

  @Test
  void a_stop_begins_with_words_to_change() {
    open("?fraga=why");
    press("Lägg till alternativ");
    roleOf(2).setValue(OptionRole.STOP);
    area("Besked till den som väljer alternativet").setValue("Ring 112 nu.");
    assertThat(draft().find("why").orElseThrow().choices().options().get(1).stop())
        .isEqualTo(DraftText.swedish("Ring 112 nu."));
  }

  @Test
  void options_are_taken_over_from_another_question() {
    open("?fraga=why");
    Select<QuestionDraft> borrow = select("Ta över alternativ från en annan fråga");
    borrow.setValue(draft().find("safe").orElseThrow());
    assertThat(draft().find("why").orElseThrow().choices().options())
        .isEqualTo(draft().find("safe").orElseThrow().choices().options());
  }

  @Test
  void a_translation_stands_beside_and_what_is_missing_shows() {
    languages("en", "ar");
    open("?fraga=seen&sprak=ar");
    assertThat(outlineText()).contains("saknar 4 texter");
    assertThat(field("Alternativ 1 på arabiska").hasClassName("is-rtl")).isTrue();
    var arabic = area("Frågan på arabiska");
    assertThat(arabic.getHelperText()).isEqualTo("Saknas");
    arabic.setValue("ماذا رأيت؟");
    assertThat(arabic.getHelperText()).isNull();
    assertThat(draft().find("seen").orElseThrow().wording().text().in("ar"))
        .isEqualTo("ماذا رأيت؟");
    assertThat(outlineText()).contains("saknar 3 texter");
    @SuppressWarnings("unchecked")
    Select<String> beside =
        find(Select.class)
            .withCondition(
                select -> select.getAriaLabel().filter("Språk att skriva på"::equals).isPresent())
            .single();
    beside.setValue("en");
    assertThat(area("Frågan på engelska").getHelperText()).isEqualTo("Saknas");
  }

  @Test
  void questions_are_copied_moved_and_removed_and_come_back() {
    open("?fraga=safe");
    workbench().part().copy();
    assertThat(keys()).startsWith("safe", "safe-2", "when");
    assertThat(draft().find("safe-2").orElseThrow().meaning().core()).isFalse();
    workbench().part().move(1);
    assertThat(keys()).startsWith("safe", "when", "safe-2");
    press("Ta bort");
    assertThat(keys()).doesNotContain("safe-2");
    press("Ångra");
    assertThat(keys()).startsWith("safe", "when", "safe-2");
  }

  @Test
  void pages_are_added_and_titled() {
    open("");
    press("Ny sida");
    find(TextField.class).withCaption("Sidans rubrik").single().setValue("Om dig");
    assertThat(draft().pages()).hasSize(2);
    assertThat(draft().pages().getLast().title().swedish()).isEqualTo("Om dig");
    assertThat(outlineText()).contains("Sida 2 · Om dig");
  }

  @Test
  void a_place_has_questions_of_its_own() {
    open("?fraga=spots");
    press("Lägg till fråga om platsen");
    assertThat(find(Button.class).all())
        .noneMatch(button -> textOf(button).contains("Platser på karta"));
    pressContaining("Fritext");
    area("Frågan").setValue("Vad kan göras?");
    assertThat(draft().find("spots").orElseThrow().sub())
        .extracting(sub -> sub.wording().text().swedish())
        .containsExactly("Varför?", "Vad kan göras?");
  }
}
