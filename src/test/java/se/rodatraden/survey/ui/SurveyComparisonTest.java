package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.DatabaseTest;

/// What the editor takes over so that rounds can be compared: the bank, concepts, the locked core.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyComparisonTest extends SurveyEditorTest {

  @Test
  void a_question_from_the_bank_comes_with_its_concept_and_says_that_it_compares() {
    fixtures.addOpen();
    var empty = drafts.create(KAVLINGE, new NewSurvey.FromNothing(SurveyFixtures.TITLE));
    open(empty, "");
    workbench().part().addAfter();
    pressContaining("Hämta ur frågebanken");
    find(TextField.class)
        .withCaption("Sök bland frågor och svar")
        .single()
        .setValue("hur trygg är du");
    pressNamed("Infoga Hur trygg är du?");
    var inserted = drafts.get(KAVLINGE, empty).draft().questions().getFirst();
    assertThat(inserted.meaning().concept()).isEqualTo("trygghet-prov");
    assertThat(textOf(view())).contains("Ställdes i Testomgång", "jämförbar.");
    area("Frågan").setValue("Är du trygg?");
    open(empty, "?fraga=" + drafts.get(KAVLINGE, empty).draft().questions().getFirst().key());
    assertThat(textOf(view())).contains("samma svar men andra ord");
  }

  @Test
  void a_concept_is_chosen_or_made_up() {
    open("?fraga=when");
    ComboBox<String> concept = find(ComboBox.class).withCaption("Mäter").single();
    concept.setValue("trygghet-prov");
    assertThat(draft().find("when").orElseThrow().meaning().concept()).isEqualTo("trygghet-prov");
    find(Checkbox.class).withCaption("Kärnfråga").single().setValue(true);
    assertThat(draft().find("when").orElseThrow().meaning().core()).isTrue();
  }

  @Test
  void the_core_of_an_earlier_round_is_locked_but_may_be_translated_on() {
    var earlier = fixtures.addOpen();
    var next = drafts.create(KAVLINGE, new NewSurvey.FromRound(SurveyFixtures.TITLE, earlier.id()));
    languages(next, "en", "ar");
    open(next, "?fraga=safe&sprak=ar");
    assertThat(textOf(view())).contains("hör till kärnan");
    assertThat(area("Frågan på svenska").isReadOnly()).isTrue();
    assertThat(find(Button.class).withText("Ta bort").exists()).isFalse();
    area("Frågan på arabiska").setValue("ما مدى شعورك بالأمان؟");
    assertThat(
            drafts.get(KAVLINGE, next).draft().find("safe").orElseThrow().wording().text().in("ar"))
        .startsWith("ما مدى");
    open(next, "?fraga=say");
    assertThat(area("Frågan").isReadOnly()).isFalse();
  }
}
