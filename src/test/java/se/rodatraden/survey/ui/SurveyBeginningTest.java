package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.Templates;
import se.rodatraden.survey.xlsform.XlsForms;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Where a survey is begun: with a ready questionnaire, an earlier round, a file or nothing.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyBeginningTest extends SpringBrowserlessTest {

  @Autowired SurveyDrafts drafts;
  @Autowired Surveys surveys;
  @Autowired Templates templates;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_survey_is_begun_with_a_ready_questionnaire_under_its_title() {
    open("kavlinge/enkater/ny");
    var template = templates.list().getFirst();
    assertThat(textOf(find(NewSurveyView.class).single()))
        .contains(template.title().in(Texts.SWEDISH), "En tom enkät", "En fil (XLSForm)");
    assertThat(title().getValue()).isEqualTo(template.title().in(Texts.SWEDISH));
    press("Börja");
    assertThat(find(EditSurveyView.class).exists()).isTrue();
    var made = onlyDraft();
    assertThat(made.title()).isEqualTo(template.title());
    assertThat(drafts.get(KAVLINGE, made.id()).draft().questions()).isNotEmpty();
  }

  @Test
  void a_title_is_asked_for() {
    open("kavlinge/enkater/ny");
    choose(Beginning.Nothing.class);
    title().clear();
    press("Börja");
    assertThat(title().isInvalid()).isTrue();
    assertThat(surveys.list(KAVLINGE)).isEmpty();
    title().setValue("Vår enkät");
    press("Börja");
    assertThat(onlyDraft().name()).isEqualTo("Vår enkät");
  }

  @Test
  void another_round_begins_with_the_one_that_the_address_names() {
    var earlier = fixtures.addOpen();
    open("kavlinge/enkater/ny?fran=" + earlier.id());
    assertThat(title().getValue()).isEqualTo("Trygghet i Kävlinge");
    press("Börja");
    assertThat(onlyDraft().survey()).isEqualTo(earlier.survey());
    assertThat(onlyDraft().title()).isEqualTo(earlier.title());
  }

  @Test
  void a_file_is_taken_in_whole_or_not_at_all_with_the_rows_that_are_wrong() {
    open("kavlinge/enkater/ny");
    choose(Beginning.File.class);
    var upload = find(XlsFormUpload.class).single();
    title().setValue("Ur fil");
    press("Börja");
    assertThat(textOf(upload)).contains("Välj en fil först.");
    assertThat(surveys.list(KAVLINGE)).isEmpty();

    upload.show(
        XlsForms.read(
            "detta är inget kalkylblad".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(textOf(upload)).contains("Inget har lästs in.");
    assertThat(find(NativeTableRow.class).all()).hasSizeGreaterThan(1);
    press("Börja");
    assertThat(surveys.list(KAVLINGE)).isEmpty();

    upload.show(XlsForms.read(XlsForms.write(SurveyFixtures.TITLE, SurveyFixtures.QUESTIONNAIRE)));
    assertThat(textOf(upload)).contains("Filen är läst: 6 frågor på en sida.");
    press("Börja");
    assertThat(drafts.get(KAVLINGE, onlyDraft().id()).draft().questionnaire())
        .isEqualTo(SurveyFixtures.QUESTIONNAIRE);
  }

  private SurveyRound onlyDraft() {
    return surveys.list(KAVLINGE).stream()
        .filter(round -> round.status() == RoundStatus.DRAFT)
        .reduce((one, other) -> {
          throw new AssertionError("one draft was expected");
        })
        .orElseThrow();
  }

  private void open(String address) {
    var parts = address.split("\\?", -1);
    UI.getCurrent().navigate("");
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
  }

  @SuppressWarnings("unchecked")
  private void choose(Class<? extends Beginning> kind) {
    RadioButtonGroup<Beginning> group = find(RadioButtonGroup.class).single();
    group.setValue(
        group.getListDataView().getItems().filter(kind::isInstance).findFirst().orElseThrow());
  }

  private TextField title() {
    return field("Rubrik");
  }

  private TextField field(String label) {
    return find(TextField.class).withCaption(label).single();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
