package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.Templates;
import se.rodatraden.survey.xlsform.XlsForms;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// The views around the editor: beginning, settings, preview, the check before opening.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveySettlingTest extends SpringBrowserlessTest {

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyCorrections corrections;
  @Autowired Surveys surveys;
  @Autowired Templates templates;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;
  @Autowired Clock clock;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    signIn(Role.COORDINATOR);
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role));
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

  @Test
  void settings_are_saved_as_they_are_changed() {
    var id = draft();
    open("kavlinge/enkater/%s/installningar".formatted(id));
    field("Namn på omgången").setValue("Våren 2027");
    field("Adress").setValue("kavlinge-var");
    find(IntegerField.class).single().setValue(8);
    modes().setValue(Set.of(RoundMode.SAMPLE, RoundMode.OPEN));
    var round = drafts.get(KAVLINGE, id).round();
    assertThat(round.name()).isEqualTo("Våren 2027");
    assertThat(round.slug()).isEqualTo("kavlinge-var");
    assertThat(round.minimumBase()).isEqualTo(8);
    assertThat(round.modes()).containsExactly(RoundMode.SAMPLE, RoundMode.OPEN);
    assertThat(textOf(find(RoundHeader.class).single())).contains("Sparat");
  }

  @Test
  void invitations_are_a_step_of_the_work_as_soon_as_personal_codes_are_chosen() {
    open("kavlinge/enkater/%s/installningar".formatted(draft()));
    modes().setValue(Set.of(RoundMode.OPEN));
    assertThat(tabs()).doesNotContain("Inbjudningar");
    modes().setValue(Set.of(RoundMode.OPEN, RoundMode.SAMPLE));
    assertThat(tabs()).containsSubsequence("Inställningar", "Inbjudningar", "Förhandsgranska");
    modes().setValue(Set.of(RoundMode.OPEN));
    assertThat(tabs()).doesNotContain("Inbjudningar");
  }

  private List<String> tabs() {
    return find(RoundHeader.class)
        .single()
        .getElement()
        .getChildren()
        .filter(child -> child.getTag().equals("nav"))
        .flatMap(Element::getChildren)
        .map(Element::getText)
        .toList();
  }

  @Test
  void what_can_not_be_saved_says_why_where_it_is() {
    var taken = fixtures.addOpen().slug();
    var id = draft();
    open("kavlinge/enkater/%s/installningar".formatted(id));
    field("Adress").setValue(taken);
    assertThat(field("Adress").getErrorMessage()).contains("En annan enkät har adressen");
    field("Adress").setValue("Å Ä Ö");
    assertThat(field("Adress").getErrorMessage()).contains("små bokstäver a–z");
    assertThat(textOf(find(RoundHeader.class).single())).contains("Inte sparat");
    field("Adress").setValue("kavlinge-var");
    assertThat(field("Adress").isInvalid()).isFalse();
    find(IntegerField.class).single().setValue(3);
    assertThat(find(IntegerField.class).single().getErrorMessage()).contains("Minst 5 svarande");
    find(IntegerField.class).single().setValue(10);
    var last = find(DatePicker.class).withCaption("Sista svarsdag").single();
    last.setValue(LocalDate.of(2001, 1, 1));
    assertThat(last.isInvalid()).isTrue();
    assertThat(drafts.get(KAVLINGE, id).round().slug()).isEqualTo("kavlinge-var");
  }

  @Test
  void a_language_is_added_and_with_it_a_title_in_it() {
    var id = draft();
    open("kavlinge/enkater/%s/installningar".formatted(id));
    languages().setValue(Set.of("ar", "en"));
    assertThat(drafts.get(KAVLINGE, id).draft().languages())
        .containsExactlyInAnyOrder("sv", "en", "ar");
    field("Rubrik på arabiska").setValue("الأمان");
    assertThat(drafts.get(KAVLINGE, id).round().title().byLanguage())
        .containsEntry("ar", "الأمان")
        .containsEntry("sv", "Trygghet i Kävlinge");
  }

  @Test
  void a_draft_is_deleted_after_being_asked_about() {
    var id = draft();
    open("kavlinge/enkater/%s/installningar".formatted(id));
    press("Ta bort utkastet");
    assertThat(surveys.find(KAVLINGE, id)).isPresent();
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(surveys.find(KAVLINGE, id)).isEmpty();
  }

  @Test
  void an_open_round_has_no_settings_to_change() {
    var round = fixtures.addOpen();
    corrections.begin(KAVLINGE, round.id());
    open("kavlinge/enkater/%s/installningar".formatted(round.id()));
    assertThat(find(SettingsForm.class).exists()).isFalse();
  }

  @Test
  void the_preview_is_the_form_itself_in_each_language() {
    var id = draft();
    open("kavlinge/enkater/%s/forhandsgranska?fraga=safe".formatted(id));
    assertThat(find(SurveyPreview.class).single().getElement().getAttribute("src"))
        .isEqualTo("/forhandsvisning");
    @SuppressWarnings("unchecked")
    Select<String> language = find(Select.class).withCaption("Språk").single();
    assertThat(language.getListDataView().getItems()).contains("sv");
    assertThat(find(RadioButtonGroup.class).withCaption("Visa som på").exists()).isTrue();
  }

  @Test
  void the_check_leads_to_what_is_to_be_mended_and_then_opens() {
    var id = draft();
    var seen = drafts.get(KAVLINGE, id);
    drafts.save(KAVLINGE, id, 1, seen.draft().withLanguages(List.of("en")));
    open("kavlinge/enkater/%s/oppna".formatted(id));
    assertThat(textOf(find(Checklist.class).single())).contains("Behöver ändras");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .anyMatch(href -> href.endsWith("/redigera?fraga=seen&sprak=en"));
    assertThat(button("Öppna enkäten").isEnabled()).isFalse();

    drafts.save(KAVLINGE, id, 2, seen.draft().withLanguages(List.of()));
    open("kavlinge/enkater/%s/oppna".formatted(id));
    assertThat(textOf(find(Checklist.class).single())).doesNotContain("Behöver ändras");
    press("Öppna enkäten");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(surveys.get(KAVLINGE, id).round().status()).isEqualTo(RoundStatus.OPEN);
  }

  @Test
  void a_correction_shows_what_it_changes_and_is_made_or_discarded() {
    var round = fixtures.addOpen();
    corrections.begin(KAVLINGE, round.id());
    var address = "kavlinge/enkater/%s/oppna".formatted(round.id());
    open(address);
    assertThat(button("Inför rättelsen").isEnabled()).isFalse();
    var seen = drafts.get(KAVLINGE, round.id());
    drafts.save(KAVLINGE, round.id(), 1, withIntro(seen.draft(), "Berätta hur tryggt det är här."));
    open(address);
    assertThat(textOf(find(CorrectionChanges.class).single()))
        .contains("Berätta hur tryggt det är.", "Berätta hur tryggt det är här.");
    press("Inför rättelsen");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(DraftText.of(surveys.get(KAVLINGE, round.id()).questionnaire().intro()).swedish())
        .isEqualTo("Berätta hur tryggt det är här.");

    corrections.begin(KAVLINGE, round.id());
    open(address);
    press("Kasta rättelsen");
    test(find(ConfirmDialog.class).single()).confirm();
    open(address);
    assertThat(find(OpeningView.class).exists()).isFalse();
  }

  private static QuestionnaireDraft withIntro(QuestionnaireDraft draft, String swedish) {
    return draft.with(draft.intro().with("sv", swedish), draft.minutes());
  }

  @Test
  void a_reader_sees_none_of_it() {
    var id = draft();
    signIn(Role.READER);
    for (var address :
        List.of(
            "ny",
            id + "/redigera",
            id + "/installningar",
            id + "/forhandsgranska",
            id + "/oppna")) {
      open("kavlinge/enkater/" + address);
      assertThat(find(RoundHeader.class).exists()).as(address).isFalse();
      assertThat(find(NewSurveyView.class).exists()).as(address).isFalse();
    }
  }

  /// Whose questions are complete.
  private SurveyRoundId draft() {
    return drafts.create(
        KAVLINGE, new NewSurvey.FromFile(SurveyFixtures.TITLE, SurveyFixtures.QUESTIONNAIRE));
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

  @SuppressWarnings("unchecked")
  private CheckboxGroup<RoundMode> modes() {
    return find(CheckboxGroup.class).withCaption("Hur kan man svara?").single();
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<String> languages() {
    return find(CheckboxGroup.class).withCaption("Språk utöver svenska").single();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
