package se.rodatraden.survey.ui;

import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.OptionRole;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.Fixtures;

/// A draft of known questions, open in the editor, and how its fields are found.
abstract class SurveyEditorTest extends SpringBrowserlessTest {

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyCorrections corrections;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;

  SurveyRoundId id;

  @BeforeEach
  void aDraftOfKnownQuestions() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    id =
        drafts.create(
            KAVLINGE, new NewSurvey.FromFile(SurveyFixtures.TITLE, SurveyFixtures.QUESTIONNAIRE));
  }

  void signIn(Party party, Role role) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, party, role));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  void languages(String... tags) {
    languages(id, tags);
  }

  void languages(SurveyRoundId round, String... tags) {
    var seen = drafts.get(KAVLINGE, round);
    drafts.save(KAVLINGE, round, seen.draftVersion(), seen.draft().withLanguages(List.of(tags)));
  }

  String address() {
    return "kavlinge/enkater/%s/redigera".formatted(id);
  }

  void open(String query) {
    open(id, query);
  }

  void open(SurveyRoundId round, String query) {
    UI.getCurrent().navigate("");
    UI.getCurrent()
        .navigate(
            "kavlinge/enkater/%s/redigera".formatted(round),
            QueryParameters.fromString(query.replace("?", "")));
  }

  EditSurveyView view() {
    return find(EditSurveyView.class).single();
  }

  Workbench workbench() {
    return find(Workbench.class).single();
  }

  QuestionnaireDraft draft() {
    return drafts.get(KAVLINGE, id).draft();
  }

  List<String> keys() {
    return draft().pages().stream()
        .map(PageDraft::questions)
        .flatMap(List::stream)
        .map(QuestionDraft::key)
        .toList();
  }

  List<Condition.Comparison> comparisonsOf(String key) {
    var condition = draft().find(key).orElseThrow().showIf();
    return condition == null ? List.of() : condition.comparisons();
  }

  String swedish(String key) {
    return draft().find(key).orElseThrow().wording().text().swedish();
  }

  String outlineText() {
    return textOf(find(Outline.class).single());
  }

  TextArea area(String label) {
    return find(TextArea.class).withCaption(label).single();
  }

  TextField field(String name) {
    return find(TextField.class)
        .withCondition(field -> field.getAriaLabel().filter(name::equals).isPresent())
        .single();
  }

  @SuppressWarnings("unchecked")
  <T> Select<T> select(String label) {
    return find(Select.class).withCaption(label).first();
  }

  @SuppressWarnings("unchecked")
  Select<OptionRole> roleOf(int option) {
    return find(Select.class)
        .withCondition(select ->
            select
                .getAriaLabel()
                .filter(name -> ("Slag för alternativ " + option).equals(name))
                .isPresent())
        .single();
  }

  @SuppressWarnings("unchecked")
  <T> RadioButtonGroup<T> radio(String name) {
    return find(RadioButtonGroup.class)
        .withCondition(group -> group.getAriaLabel().filter(name::equals).isPresent())
        .single();
  }

  void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  void pressContaining(String text) {
    test(find(Button.class).withCondition(button -> textOf(button).contains(text)).last()).click();
  }

  void pressNamed(String name) {
    test(find(Button.class)
            .withCondition(button -> button.getAriaLabel().filter(name::equals).isPresent())
            .single())
        .click();
  }

  static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
