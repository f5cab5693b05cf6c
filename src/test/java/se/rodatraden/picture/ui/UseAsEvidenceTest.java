package se.rodatraden.picture.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.picture.PictureFixtures.darkness;
import static se.rodatraden.picture.PictureFixtures.draft;
import static se.rodatraden.picture.PictureFixtures.surveyResult;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.PictureFixtures;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problems;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class UseAsEvidenceTest extends SpringBrowserlessTest {

  private static final Citable CITED = surveyResult(41, 120);
  private static final String USE = "Använd som underlag";

  @Autowired DSLContext database;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired CitableAction action;

  @BeforeEach
  void signIn() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    PictureFixtures.addPlaceAndSource(database);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_result_becomes_evidence_for_a_problem_and_shows_where_it_is_used() {
    var dark = problems.add(KAVLINGE, pictures.create(KAVLINGE, draft()), darkness());
    var control = showControl();
    assertThat(find(Anchor.class, control).exists()).isFalse();

    click(USE);
    assertThat(statement().getValue())
        .isEqualTo(
            CITED.citation().title().in(Texts.SWEDISH) + ": 34 % (öppen enkät, alla fick svara)");
    statement().setValue("Var tredje undviker platser.");
    click("Spara");

    var evidence = pictures.getProblem(KAVLINGE, dark).evidence().getFirst();
    assertThat(evidence.citation()).isEqualTo(CITED.citation());
    assertThat(evidence.statement().in(Texts.SWEDISH)).isEqualTo("Var tredje undviker platser.");
    assertThat(find(FormDialog.class).exists()).isFalse();
    var link = find(Anchor.class, control).single();
    assertThat(link.getText()).isEqualTo("Underlag för: Mörkt vid stationen (version 1)");
    assertThat(link.getHref()).isEqualTo("/app/kavlinge/lagesbild/1#" + PicturePaths.anchor(dark));
  }

  @Test
  void the_same_result_twice_on_one_problem_is_refused_kindly() {
    problems.add(KAVLINGE, pictures.create(KAVLINGE, draft()), darkness());
    showControl();
    click(USE);
    click("Spara");
    click(USE);
    click("Spara");
    var refusal = find(Component.class).withClassName("form-refusal").single();
    assertThat(refusal.getElement().getText()).startsWith("Det är redan underlag för problemet.");
    assertThat(refusal.getElement().getAttribute("role")).isEqualTo("alert");
  }

  @Test
  void without_a_draft_one_is_begun_and_its_first_problem_made_on_the_way() {
    showControl();
    click(USE);
    fill("Titel", "Lägesbild 2027");
    fill("Sammanfattning", "Så här.");
    click("Börja");
    click("Spara");
    assertThat(find(TextField.class).single().isInvalid()).isTrue();
    find(TextField.class).single().setValue("Mörka stråk");
    click("Spara");

    assertThat(pictures.get(KAVLINGE, 1).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.draft().title()).isEqualTo(LocalizedText.swedish("Mörka stråk"));
          assertThat(problem.hasEvidence()).isTrue();
        });
  }

  @Test
  void readers_see_where_it_is_used_but_cannot_use_it() {
    problems.add(KAVLINGE, pictures.create(KAVLINGE, draft()), darkness());
    showControl();
    click(USE);
    click("Spara");

    Fixtures.signIn(KAVLINGE, Party.POLICE, Role.READER);
    UI.getCurrent().removeAll();
    var control = showControl();
    assertThat(find(Anchor.class, control).single().getText()).contains("Mörkt vid stationen");
    assertThat(find(Button.class, control).exists()).isFalse();
  }

  @Test
  void others_see_nothing() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.WALK_LEADER);
    assertThat(action.controlFor(CITED).getChildren()).isEmpty();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThat(action.controlFor(CITED).getChildren()).isEmpty();
    Fixtures.signOut();
    assertThat(action.controlFor(CITED).getChildren()).isEmpty();
  }

  private Component showControl() {
    var control = action.controlFor(CITED);
    UI.getCurrent().add(control);
    return control;
  }

  private void click(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private void fill(String label, String value) {
    find(TextArea.class)
        .withCondition(area -> label.equals(area.getLabel()))
        .single()
        .setValue(value);
  }

  private TextArea statement() {
    return find(TextArea.class)
        .withCondition(area -> "Vad det visar, med egna ord".equals(area.getLabel()))
        .single();
  }
}
