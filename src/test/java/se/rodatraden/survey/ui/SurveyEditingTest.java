package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Who may write in the editor, and what: together, in an open round, and from elsewhere.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyEditingTest extends SurveyEditorTest {

  @Test
  void whoever_comes_second_is_told_and_fetches_what_was_saved() {
    open("?fraga=safe");
    var seen = drafts.get(KAVLINGE, id);
    drafts.save(KAVLINGE, id, seen.draftVersion(), seen.draft().with(DraftText.swedish("Nytt"), 5));
    area("Frågan").setValue("Mitt");
    assertThat(textOf(view())).contains("Test Testsson sparade frågorna klockan");
    assertThat(swedish("safe")).isEqualTo("Hur trygg är du?");
    press("Hämta den sparade versionen");
    open("?fraga=safe");
    area("Frågan").setValue("Mitt nu");
    assertThat(swedish("safe")).isEqualTo("Mitt nu");
    assertThat(draft().intro().swedish()).isEqualTo("Nytt");
  }

  @Test
  void an_open_rounds_words_can_be_corrected_and_nothing_else() {
    var open = fixtures.addOpen();
    corrections.begin(KAVLINGE, open.id());
    open(open.id(), "?fraga=safe");
    assertThat(textOf(view())).contains("Enkäten är öppen");
    assertThat(area("Frågan").isReadOnly()).isFalse();
    assertThat(find(Button.class).withText("Lägg till alternativ").exists()).isFalse();
    assertThat(find(Button.class).withText("Ta bort").exists()).isFalse();
    assertThat(find(Select.class).withCaption("Typ av fråga").single().isReadOnly()).isTrue();
    workbench().part().addAfter();
    workbench().part().copy();
    workbench().part().move(1);
    assertThat(drafts.get(KAVLINGE, open.id()).draft().questionnaire())
        .isEqualTo(SurveyFixtures.QUESTIONNAIRE);
    area("Frågan").setValue("Hur trygg är du? Rättat");
    assertThat(
            drafts
                .get(KAVLINGE, open.id())
                .draft()
                .find("safe")
                .orElseThrow()
                .wording()
                .text()
                .swedish())
        .endsWith("Rättat");
  }

  @Test
  void a_reader_and_somebody_from_elsewhere_see_no_editor() {
    signIn(Party.MUNICIPALITY, Role.READER);
    open("");
    assertThat(find(EditSurveyView.class).exists()).isFalse();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    open("");
    assertThat(find(EditSurveyView.class).exists()).isFalse();
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(address().replace("kavlinge", "flen"));
    assertThat(find(EditSurveyView.class).exists()).isFalse();
  }
}
