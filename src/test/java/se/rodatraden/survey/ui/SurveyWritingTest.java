package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.OptionRole;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionKind;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// The editor of a survey, from the first question on.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyWritingTest extends SpringBrowserlessTest {

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyCorrections corrections;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;

  private SurveyRoundId id;

  @BeforeEach
  void aDraftOfKnownQuestions() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    id =
        drafts.create(
            KAVLINGE, new NewSurvey.FromFile(SurveyFixtures.TITLE, SurveyFixtures.QUESTIONNAIRE));
  }

  private void signIn(Party party, Role role) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, party, role));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

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
    workbench().addAfterChosen();
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
    workbench().move(-1);
    assertThat(draft()).isEqualTo(before);
    assertThat(find(Notification.class).exists()).isTrue();
    assertThat(keys()).startsWith("safe", "when");
  }

  @Test
  void questions_are_copied_moved_and_removed_and_come_back() {
    open("?fraga=safe");
    workbench().copyChosen();
    assertThat(keys()).startsWith("safe", "safe-2", "when");
    assertThat(draft().find("safe-2").orElseThrow().meaning().core()).isFalse();
    workbench().move(1);
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

  @Test
  void a_question_from_the_bank_comes_with_its_concept_and_says_that_it_compares() {
    fixtures.addOpen();
    var empty = drafts.create(KAVLINGE, new NewSurvey.FromNothing(SurveyFixtures.TITLE));
    open(empty, "");
    workbench().addAfterChosen();
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
    workbench().addAfterChosen();
    workbench().copyChosen();
    workbench().move(1);
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

  private void languages(String... tags) {
    languages(id, tags);
  }

  private void languages(SurveyRoundId round, String... tags) {
    var seen = drafts.get(KAVLINGE, round);
    drafts.save(KAVLINGE, round, seen.draftVersion(), seen.draft().withLanguages(List.of(tags)));
  }

  private String address() {
    return "kavlinge/enkater/%s/redigera".formatted(id);
  }

  private void open(String query) {
    open(id, query);
  }

  private void open(SurveyRoundId round, String query) {
    UI.getCurrent().navigate("");
    UI.getCurrent()
        .navigate(
            "kavlinge/enkater/%s/redigera".formatted(round),
            QueryParameters.fromString(query.replace("?", "")));
  }

  private EditSurveyView view() {
    return find(EditSurveyView.class).single();
  }

  private Workbench workbench() {
    return find(Workbench.class).single();
  }

  private QuestionnaireDraft draft() {
    return drafts.get(KAVLINGE, id).draft();
  }

  private List<String> keys() {
    return draft().pages().stream()
        .map(PageDraft::questions)
        .flatMap(List::stream)
        .map(QuestionDraft::key)
        .toList();
  }

  private List<Condition.Comparison> comparisonsOf(String key) {
    var condition = draft().find(key).orElseThrow().showIf();
    return condition == null ? List.of() : condition.comparisons();
  }

  private String swedish(String key) {
    return draft().find(key).orElseThrow().wording().text().swedish();
  }

  private String outlineText() {
    return textOf(find(Outline.class).single());
  }

  private TextArea area(String label) {
    return find(TextArea.class).withCaption(label).single();
  }

  private TextField field(String name) {
    return find(TextField.class)
        .withCondition(field -> field.getAriaLabel().filter(name::equals).isPresent())
        .single();
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(String label) {
    return find(Select.class).withCaption(label).first();
  }

  @SuppressWarnings("unchecked")
  private Select<OptionRole> roleOf(int option) {
    return find(Select.class)
        .withCondition(select ->
            select
                .getAriaLabel()
                .filter(name -> ("Slag för alternativ " + option).equals(name))
                .isPresent())
        .single();
  }

  @SuppressWarnings("unchecked")
  private <T> RadioButtonGroup<T> radio(String name) {
    return find(RadioButtonGroup.class)
        .withCondition(group -> group.getAriaLabel().filter(name::equals).isPresent())
        .single();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private void pressContaining(String text) {
    test(find(Button.class).withCondition(button -> textOf(button).contains(text)).last()).click();
  }

  private void pressNamed(String name) {
    test(find(Button.class)
            .withCondition(button -> button.getAriaLabel().filter(name::equals).isPresent())
            .single())
        .click();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
