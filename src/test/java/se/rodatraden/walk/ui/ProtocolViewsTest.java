package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.AnsweredBy;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.Effect;
import se.rodatraden.walk.protocol.Feasibility;
import se.rodatraden.walk.protocol.MeasureStatus;
import se.rodatraden.walk.protocol.Measures;
import se.rodatraden.walk.protocol.ProtocolFixtures;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;
import se.rodatraden.walk.protocol.Verdict;

@DatabaseTest
class ProtocolViewsTest extends SpringBrowserlessTest {

  private static final ObservationId LAMP = new ObservationId(new UUID(6, 1));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Measures measures;
  @Autowired Clock clock;

  @BeforeEach
  void oneAcceptedPoint() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(
        walk(WalkStatus.CLOSED),
        List.of(new Observation(LAMP, WALK, 1, false, dark("Lampan är trasig"))));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Party party, Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, party, role));
  }

  private void openProtocol() {
    open("flen/vandringar/%s/protokoll".formatted(WALK));
  }

  private void open(String address) {
    var parts = address.split("\\?", 2);
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
  }

  private LocalDate today() {
    return SwedishTime.today(clock);
  }

  private static String textIn(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String text() {
    return textIn(find(ProtocolView.class).single());
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String label, T value) {
    RadioButtonGroup<T> group =
        find(RadioButtonGroup.class, find(FormDialog.class).single())
            .withPropertyValue(RadioButtonGroup::getLabel, label)
            .single();
    group.setValue(value);
  }

  private void save() {
    test(find(Button.class).withText("Spara").single()).click();
  }

  @Test
  void a_coordinator_decides_about_a_point_and_publishes_the_protocol() {
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    openProtocol();
    assertThat(text()).contains("1 punkt, 1 utan beslut", "Beslut saknas", "Inget beslut än");
    assertThat(find(Button.class).withText("Publicera protokollet").single().isEnabled()).isFalse();
    test(find(Button.class).withText("Besluta").single()).click();
    save();
    assertThat(textIn(find(FormDialog.class).single())).contains("Välj ett beslut");
    choose("Beslut", Verdict.WILL_BE_DONE);
    choose("Är det möjligt?", Feasibility.POSSIBLE);
    choose("Vem råder över det?", Control.OWN);
    choose("Är effekten känd?", Effect.UNKNOWN);
    choose("Vem svarar för det?", AnsweredBy.MUNICIPALITY);
    find(TextArea.class)
        .withPropertyValue(TextArea::getLabel, "Vad ska göras eller undersökas?")
        .single()
        .setValue("Byt lampan");
    find(TextField.class)
        .withPropertyValue(TextField::getLabel, "Enhet")
        .single()
        .setValue("Gata och park");
    find(DatePicker.class).single().setValue(today().plusDays(10));
    save();
    assertThat(text()).contains("inga utan beslut", "Ska göras", "Byt lampan", "Gata och park");
    test(find(Button.class).withText("Publicera protokollet").single()).click();
    test(find(Button.class).withText("Publicera protokollet").all().getLast()).click();
    assertThat(publishing.findPublished(FLEN, WALK)).isPresent();
    assertThat(text()).contains("Version 1", "Publicera en ny version");
  }

  @Test
  void a_no_asks_for_the_reason_and_for_nothing_else() {
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    openProtocol();
    test(find(Button.class).withText("Besluta").single()).click();
    choose("Beslut", Verdict.WILL_NOT_BE_DONE);
    assertThat(find(DatePicker.class).all()).isEmpty();
    assertThat(find(TextArea.class).withPropertyValue(TextArea::getLabel, "Varför inte?").all())
        .hasSize(1);
  }

  @Test
  void signatories_sign_for_what_is_shared() {
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    protocols.decide(
        FLEN, WALK, LAMP, 1, ProtocolFixtures.promise(Control.SHARED, today().plusDays(10)));
    signIn(Party.POLICE, Role.SIGNATORY);
    openProtocol();
    assertThat(find(Button.class).withText("Besluta").all()).isEmpty();
    test(find(Button.class).withText("Skriv under för: Polisen").single()).click();
    test(find(Button.class).withText("Skriv under").single()).click();
    assertThat(protocols.get(FLEN, WALK).awaited()).containsExactly(Party.MUNICIPALITY);
    assertThat(text()).contains("Test Testsson, Testare");
  }

  @Test
  void a_reader_reads_the_protocol_and_decides_nothing() {
    signIn(Party.MUNICIPALITY, Role.READER);
    openProtocol();
    assertThat(text()).contains("Lampan är trasig");
    assertThat(find(Button.class).withText("Besluta").all()).isEmpty();
    assertThat(find(Button.class).withText("Publicera protokollet").all()).isEmpty();
  }

  @Test
  void nobody_else_reads_it() {
    Fixtures.signOut();
    open("flen/atgarder");
    assertThat(find(MeasuresView.class).exists()).isFalse();
    openProtocol();
    assertThat(find(ProtocolView.class).exists()).isFalse();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    openProtocol();
    assertThat(find(ProtocolView.class).exists()).isFalse();
    open("flen/atgarder");
    assertThat(find(MeasuresView.class).exists()).isFalse();
  }

  @Test
  void a_measure_is_followed_until_it_is_done() {
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    open("flen/atgarder");
    assertThat(textIn(find(MeasuresView.class).single())).contains("Här finns inga åtgärder än.");
    protocols.decide(FLEN, WALK, LAMP, 1, ProtocolFixtures.promise(Control.OWN, today()));
    publishing.publish(FLEN, WALK, 2);
    open("flen/atgarder");
    test(find(Button.class).withText("Följ upp").single()).click();
    choose("Hur långt har det kommit?", MeasureStatus.DONE);
    save();
    assertThat(textIn(find(FormDialog.class).single())).contains("Skriv vad som blev gjort");
    find(TextArea.class)
        .withPropertyValue(TextArea::getLabel, "Vad blev gjort?")
        .single()
        .setValue("Ny lampa");
    find(DatePicker.class).single().setValue(today());
    save();
    assertThat(measures.list(FLEN).getFirst().followed().status()).isEqualTo(MeasureStatus.DONE);
    assertThat(find(MeasureCard.class).all()).as("it is no longer ongoing").isEmpty();
    open("flen/atgarder?urval=finished");
    assertThat(textIn(find(MeasureCard.class).single())).contains("Klar", "Ny lampa");
  }

  @Test
  void a_reader_does_not_follow_up() {
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    protocols.decide(FLEN, WALK, LAMP, 1, ProtocolFixtures.promise(Control.OWN, today()));
    publishing.publish(FLEN, WALK, 2);
    signIn(Party.MUNICIPALITY, Role.READER);
    open("flen/atgarder");
    assertThat(find(MeasureCard.class).all()).hasSize(1);
    assertThat(find(Button.class).withText("Följ upp").all()).isEmpty();
  }
}
