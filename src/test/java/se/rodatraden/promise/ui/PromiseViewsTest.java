package se.rodatraden.promise.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.promise.PromiseFixtures.HERE;
import static se.rodatraden.promise.PromiseFixtures.WALKS;
import static se.rodatraden.promise.PromiseFixtures.activity;
import static se.rodatraden.promise.PromiseFixtures.goal;
import static se.rodatraden.promise.PromiseFixtures.promise;
import static se.rodatraden.test.Fixtures.FLEN;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import se.rodatraden.identity.Role;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.PromiseDraft;
import se.rodatraden.promise.PromiseFixtures;
import se.rodatraden.promise.PromiseStatus;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.Today;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class PromiseViewsTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Promises promises;
  @Autowired PromiseWork work;
  @Autowired Today today;

  private PromiseId id;

  @BeforeEach
  void aDraftWithWalks() {
    PromiseFixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    var problem = PromiseFixtures.addProblem(database, HERE, "Mörka gångvägar");
    id = promises.create(HERE, promise("Tryggare Kävlinge", today.get()));
    promises.tie(HERE, id, get().version(), List.of(problem));
    promises.addActivity(HERE, id, get().version(), activity("Vandringar", WALKS));
    promises.addGoal(HERE, id, get().version(), goal("Tryggheten ska öka", null));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void both_parties_sign_and_it_is_published_and_an_effort_is_logged_and_undone() {
    signIn(Party.POLICE, Role.SIGNATORY);
    open(address());
    assertThat(textOfView()).contains("Har inte undertecknat");
    press("Underteckna");
    confirm();
    assertThat(get().awaited()).containsExactly(Party.MUNICIPALITY);
    signIn(Party.MUNICIPALITY, Role.SIGNATORY, Role.COORDINATOR);
    open(address());
    press("Underteckna");
    confirm();
    assertThat(get().status()).isEqualTo(PromiseStatus.SIGNED);
    press("Publicera");
    confirm();
    assertThat(get().status()).isEqualTo(PromiseStatus.PUBLISHED);

    assertThat(textOfView())
        .contains("0 av minst 2 trygghetsvandringar", "Varav på kvällen 0 av minst 1");
    press("Logga insats");
    test(find(Checkbox.class).withCaption("Kväll").single()).click();
    press("Logga");
    assertThat(textOfView())
        .contains("1 av minst 2 trygghetsvandringar", "Varav på kvällen 1 av minst 1");
    press("Ångra");
    assertThat(textOfView()).contains("0 av minst 2 trygghetsvandringar");
  }

  @Test
  void the_document_tells_the_thread_and_where_it_is_cut() {
    open(address());
    assertThat(textOfView())
        .contains(
            "Tryggare Kävlinge",
            "Mörka gångvägar",
            "Utanför löftet",
            "Trafik",
            "Pandemin kan ändra arbetet.",
            "Valborg (varje år)",
            "Ingen har sagt vad målet ska läsas av i.");
    assertThat(buttons("Logga insats")).as("a draft takes in no efforts").isEmpty();
    open("testby/loften");
    assertThat(textOfView())
        .contains(
            "Tryggare Kävlinge",
            "Väntar på underskrift: Kommunen och Polisen",
            "Målet ”Tryggheten ska öka” saknar något att läsas av i");
  }

  @Test
  void a_number_below_one_is_not_logged() {
    bothSign();
    open(address());
    press("Logga insats");
    find(IntegerField.class).single().setValue(0);
    press("Logga");
    assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
    assertThat(get().activities().getFirst().efforts()).isEmpty();
  }

  @Test
  void a_new_promise_is_written_and_what_is_missing_is_asked_for() {
    open("testby/loften/nytt");
    press("Spara");
    var title = find(TextArea.class).withCaption("Rubrik").single();
    assertThat(title.isInvalid()).isTrue();
    assertThat(promises.list(HERE)).hasSize(1);
    title.setValue("Nytt löfte");
    find(TextArea.class).withCaption("Det här lovar vi").single().setValue("Vi lovar.");
    find(com.vaadin.flow.component.datepicker.DatePicker.class)
        .all()
        .forEach(day -> day.setValue(today.get()));
    press("Spara");
    assertThat(promises.list(HERE)).hasSize(2);
    assertThat(find(H1.class).single().getText()).isEqualTo("Redigera löfte");
  }

  @Test
  void an_activity_is_added_with_a_quota_of_its_kind() {
    open(address() + "/redigera");
    find(TextArea.class).withCaption("Rubrik").single().setValue("Ännu inte sparat");
    press("Lägg till en aktivitet");
    find(TextArea.class).withCaption("Vad ska göras?").single().setValue("Inför EST");
    buttons("Spara").getLast().click();
    assertThat(get().activities())
        .extracting(activity -> activity.draft().text().in(Texts.SWEDISH))
        .containsExactly("Vandringar", "Inför EST");
    assertThat(find(TextArea.class).withCaption("Rubrik").single().getValue())
        .as("what is being written stays")
        .isEqualTo("Ännu inte sparat");
    buttons("Spara").getFirst().click();
    assertThat(get().draft().title().in(Texts.SWEDISH)).isEqualTo("Ännu inte sparat");
    assertThat(get().activities()).hasSize(2);
  }

  @Test
  void a_change_that_is_refused_is_said_in_the_dialog_and_the_text_stays() {
    open(address() + "/redigera");
    press("Lägg till en aktivitet");
    promises.addGoal(HERE, id, get().version(), goal("Ett mål till", null));
    var text = find(TextArea.class).withCaption("Vad ska göras?").single();
    text.setValue("Inför EST");
    buttons("Spara").getLast().click();
    assertThat(find(Component.class).withClassName("form-refusal").single().getElement().getText())
        .contains("Någon annan har ändrat");
    assertThat(text.getValue()).isEqualTo("Inför EST");
    assertThat(get().activities()).hasSize(1);
  }

  @Test
  void a_signed_promise_can_only_have_its_ties_set_right() {
    bothSign();
    open(address() + "/redigera");
    assertThat(textOfView()).contains("Text, mål och aktiviteter ändras därför inte längre");
    assertThat(find(PromiseForm.class).exists()).isFalse();
    assertThat(find(TiesEditor.class).exists()).isTrue();
  }

  @Test
  void the_home_view_says_whose_signature_is_awaited_and_what_is_cut() {
    signIn(Party.POLICE, Role.SIGNATORY);
    assertThat(work.list(HERE))
        .extracting(WaitingWork.Item::textKey)
        .containsExactly("promise.waiting.sign", "promise.break.indicator");
    signIn(Party.MUNICIPALITY, Role.WALK_LEADER);
    assertThat(work.list(HERE)).isEmpty();
  }

  @Test
  void the_home_view_speaks_the_chosen_language_whatever_the_browser_prefers() {
    var english =
        new PromiseDraft(
            null,
            LocalizedText.of("Tryggare torg", "Safer squares"),
            LocalizedText.swedish("Vi lovar."),
            promise("Löfte", today.get()).validity(),
            null,
            null,
            null,
            List.of());
    promises.create(HERE, english);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      assertThat(work.list(HERE))
          .extracting(Object::toString)
          .anyMatch(it -> it.contains("Tryggare torg"));
      UI.getCurrent().setLocale(Texts.ENGLISH);
      assertThat(work.list(HERE))
          .extracting(Object::toString)
          .anyMatch(it -> it.contains("Safer squares"));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @Test
  void nobody_sees_anything_without_signing_in() {
    Fixtures.signOut();
    for (var each : List.of("testby/loften", address(), address() + "/redigera")) {
      open(each);
      assertThatNothingIsShown();
    }
  }

  @Test
  void a_reader_reads_but_is_given_nothing_to_change() {
    signIn(Party.MUNICIPALITY, Role.READER);
    open("testby/loften");
    assertThat(textOfView()).contains("Tryggare Kävlinge").doesNotContain("Skriv ett nytt löfte");
    open(address());
    assertThat(textOfView()).contains("Tryggare Kävlinge").doesNotContain("Redigera");
    assertThat(buttons("Underteckna")).isEmpty();
    open(address() + "/redigera");
    assertThatNothingIsShown();
  }

  @Test
  void a_coordinator_sees_all_three() {
    open("testby/loften");
    assertThat(find(PromisesView.class).exists()).isTrue();
    open(address());
    assertThat(find(PromiseView.class).exists()).isTrue();
    open(address() + "/redigera");
    assertThat(find(EditPromiseView.class).exists()).isTrue();
  }

  @Test
  void somebody_from_another_municipality_sees_none() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    for (var each : List.of("testby/loften", address(), address() + "/redigera")) {
      open(each);
      assertThatNothingIsShown();
    }
    open("flen/loften/" + id);
    assertThatNothingIsShown();
  }

  private void assertThatNothingIsShown() {
    assertThat(find(PromisesView.class).exists()).isFalse();
    assertThat(find(PromiseView.class).exists()).isFalse();
    assertThat(find(EditPromiseView.class).exists()).isFalse();
  }

  private void bothSign() {
    for (var party : Party.values()) {
      signIn(party, Role.SIGNATORY);
      open(address());
      press("Underteckna");
      confirm();
    }
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private String address() {
    return "testby/loften/" + id;
  }

  private Promise get() {
    return promises.get(HERE, id);
  }

  private void open(String address) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(address);
  }

  private List<Button> buttons(String text) {
    return find(Button.class).withText(text).all();
  }

  private void press(String text) {
    test(buttons(text).getLast()).click();
  }

  private void confirm() {
    test(find(ConfirmDialog.class).single()).confirm();
  }

  private static String textOfView() {
    var text = new StringBuilder();
    collect(UI.getCurrent(), text);
    return text.toString();
  }

  private static void collect(Component component, StringBuilder text) {
    text.append(component.getElement().getText()).append('\n');
    component.getChildren().forEach(child -> collect(child, text));
  }

  private void signIn(Party party, Role... roles) {
    Fixtures.store(database, Fixtures.signIn(HERE, party, roles));
  }
}
