package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
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
import se.rodatraden.test.GeoReportServer;
import se.rodatraden.test.GeoReportServer.Mood;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.fault.FaultService;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.MeasureDraft;
import se.rodatraden.walk.protocol.MeasureStatus;
import se.rodatraden.walk.protocol.Measures;
import se.rodatraden.walk.protocol.ProtocolFixtures;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;

@DatabaseTest
class FaultViewTest extends SpringBrowserlessTest {

  private static final ObservationId LAMP = new ObservationId(new UUID(6, 1));

  private final GeoReportServer receiver = GeoReportServer.get();

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Measures followed;
  @Autowired Clock clock;

  @BeforeEach
  void oneAcceptedPoint() {
    receiver.reset();
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(
        walk(WalkStatus.CLOSED),
        List.of(new Observation(LAMP, WALK, 1, false, dark("Lampan är trasig"))));
  }

  @AfterEach
  void signOut() {
    receiver.reset();
    Fixtures.signOut();
  }

  private void openAs(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
    UI.getCurrent().navigate("flen/vandringar/%s/protokoll".formatted(WALK));
  }

  private String text() {
    return find(ProtocolView.class).single().getElement().getTextRecursively();
  }

  private String dialog() {
    return find(FormDialog.class).single().getElement().getTextRecursively();
  }

  private void press(String button) {
    test(find(Button.class).withText(button).single()).click();
  }

  @SuppressWarnings("unchecked")
  private void chooseLighting() {
    ComboBox<FaultService> service = find(ComboBox.class, find(FormDialog.class).single()).single();
    service.setValue(
        service
            .getListDataView()
            .getItems()
            .filter(each -> each.code().equals("017"))
            .findFirst()
            .orElseThrow());
  }

  private String shown() {
    return find(DescriptionList.class, find(FormDialog.class).single())
        .single()
        .getElement()
        .getTextRecursively();
  }

  @Test
  void a_point_is_handed_over_after_it_has_been_shown_what_goes_out() {
    openAs(Role.COORDINATOR);
    press("Felanmäl");
    assertThat(shown()).contains("Inget än");
    chooseLighting();
    find(TextArea.class, find(FormDialog.class).single()).single().setValue("Släckt vid dörren");
    assertThat(shown())
        .contains("service_code", "017", "lat", "long", "Släckt vid dörren")
        .doesNotContain(GeoReportServer.API_KEY);
    assertThat(receiver.posted()).isEmpty();
    press("Skicka anmälan");
    assertThat(receiver.posted()).hasSize(1);
    assertThat(text()).contains("Felanmäld", "Ärende 638344", "Åtgärdas inom 14 dagar");
    assertThat(find(Anchor.class).all().stream().map(Anchor::getHref).toList())
        .contains("https://felanmalan.example.se/arenden/638344");
    receiver.setStatus("closed");
    press("Hämta läget");
    assertThat(text()).contains("avslutat", "Lagat");
  }

  @Test
  void a_second_report_needs_to_be_said() {
    openAs(Role.POLICE_OFFICER);
    press("Felanmäl");
    chooseLighting();
    press("Skicka anmälan");
    press("Felanmäl igen");
    chooseLighting();
    press("Skicka anmälan");
    assertThat(dialog()).contains("Punkten är redan anmäld");
    assertThat(receiver.posted()).hasSize(1);
    find(Checkbox.class, find(FormDialog.class).single()).single().setValue(true);
    press("Skicka anmälan");
    assertThat(receiver.posted()).hasSize(2);
  }

  @Test
  void a_refusal_stays_in_the_dialog_and_can_be_mended_there() {
    openAs(Role.COORDINATOR);
    press("Felanmäl");
    chooseLighting();
    receiver.setMood(Mood.REFUSES);
    press("Skicka anmälan");
    assertThat(dialog()).contains("lat ligger utanför kommunen");
    assertThat(text()).contains("Inte mottagen");
    receiver.setMood(Mood.NUMBER);
    press("Skicka anmälan");
    assertThat(text()).contains("Ärende 638344");
  }

  @Test
  void where_it_is_not_known_whether_it_arrived_another_needs_to_be_said() {
    openAs(Role.COORDINATOR);
    press("Felanmäl");
    chooseLighting();
    receiver.setMood(Mood.HANGS_UP);
    press("Skicka anmälan");
    assertThat(text()).contains("Osäkert om den kom fram");
    receiver.setMood(Mood.NUMBER);
    press("Skicka anmälan");
    assertThat(dialog()).contains("Punkten är redan anmäld");
    assertThat(receiver.posted()).hasSize(1);
    assertThat(find(Checkbox.class, find(FormDialog.class).single()).single().isVisible()).isTrue();
  }

  @Test
  void where_nobody_says_what_they_take_no_form_opens() {
    openAs(Role.COORDINATOR);
    receiver.setMood(Mood.FAILS);
    press("Felanmäl");
    assertThat(find(FormDialog.class).exists()).isFalse();
    assertThat(find(Notification.class).exists()).isTrue();
  }

  private void openMeasuresAs(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    var due = SwedishTime.today(clock).plusDays(9);
    protocols.decide(FLEN, WALK, LAMP, 1, ProtocolFixtures.promise(Control.OWN, due));
    publishing.publish(FLEN, WALK, 2);
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
    UI.getCurrent().navigate("flen/" + WalkEntries.MEASURES_PATH);
  }

  private String measures() {
    return find(MeasuresView.class).single().getElement().getTextRecursively();
  }

  @Test
  void the_point_behind_a_measure_is_handed_over_from_the_list_of_measures() {
    openMeasuresAs(Role.COORDINATOR);
    press("Felanmäl");
    assertThat(find(TextArea.class, find(FormDialog.class).single()).single().getValue())
        .contains("Lampan är trasig");
    chooseLighting();
    press("Skicka anmälan");
    assertThat(receiver.posted()).hasSize(1);
    assertThat(measures()).contains("Felanmäld", "Ärende 638344");
    UI.getCurrent().navigate("flen/vandringar/%s/protokoll".formatted(WALK));
    assertThat(text()).contains("Ärende 638344");
    assertThat(find(Button.class).withText("Felanmäl").exists()).isFalse();
  }

  @Test
  void what_is_done_is_handed_over_no_more_and_a_reader_hands_over_no_measure() {
    openMeasuresAs(Role.READER);
    assertThat(measures()).contains("Byt lamporna");
    assertThat(find(Button.class).withText("Felanmäl").exists()).isFalse();
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    var measure = followed.list(FLEN).getFirst();
    followed.follow(
        FLEN,
        measure.id(),
        measure.version(),
        new MeasureDraft(MeasureStatus.DONE, SwedishTime.today(clock), "Bytt", null));
    UI.getCurrent()
        .navigate("flen/" + WalkEntries.MEASURES_PATH, QueryParameters.of("urval", "all"));
    assertThat(measures()).contains("Byt lamporna");
    assertThat(find(Button.class).withText("Felanmäl").exists()).isFalse();
  }

  @Test
  @SuppressWarnings("unchecked")
  void what_a_receiver_demands_is_said_in_the_dialog() {
    openAs(Role.COORDINATOR);
    press("Felanmäl");
    ComboBox<FaultService> service = find(ComboBox.class, find(FormDialog.class).single()).single();
    service.setValue(
        service
            .getListDataView()
            .getItems()
            .filter(each -> each.code().equals("031"))
            .findFirst()
            .orElseThrow());
    assertThat(shown()).contains("Hur djupt är hålet?");
    for (var words : List.of("Ett hål", "Ett djupt hål", "Ett djupt hål vid entrén")) {
      find(TextArea.class, find(FormDialog.class).single()).single().setValue(words);
      assertThat(shown()).contains("Hur djupt är hålet?");
    }
    assertThat(receiver.seen())
        .as("it is asked once, not while somebody writes")
        .filteredOn(each -> each.path().endsWith("/services/031.json"))
        .hasSize(1);
    press("Skicka anmälan");
    assertThat(dialog()).contains("Mottagaren kräver fler uppgifter");
    assertThat(receiver.posted()).isEmpty();
  }

  @Test
  void a_reader_hands_over_nothing() {
    openAs(Role.READER);
    assertThat(find(Button.class).withText("Felanmäl").exists()).isFalse();
  }
}
