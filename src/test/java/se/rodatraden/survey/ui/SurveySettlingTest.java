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
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
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
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// The views beside the editor: settings and preview.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveySettlingTest extends SpringBrowserlessTest {

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyCorrections corrections;
  @Autowired Surveys surveys;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;

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

  private void open(String address) {
    var parts = address.split("\\?", -1);
    UI.getCurrent().navigate("");
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
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

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
