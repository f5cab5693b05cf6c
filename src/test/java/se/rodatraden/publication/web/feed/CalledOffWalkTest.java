package se.rodatraden.publication.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.PlanFixtures;
import se.rodatraden.walk.WalkDraft;
import se.rodatraden.walk.WalkPlans;

/// What a calendar that somebody subscribes to, or once put a walk into, is told of it.
@DatabaseTest
class CalledOffWalkTest {

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired MockMvcTester web;

  private WalkId walk;

  @BeforeEach
  void aWalkIsMadeKnown() {
    Fixtures.addMunicipalities(database);
    signIn();
    walk = plans.create(FLEN, PlanFixtures.draft());
    plans.announce(FLEN, walk, 1);
  }

  private static void signIn() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private VEvent eventIn(String file) throws Exception {
    var answer = web.get().uri("/flen/" + file.formatted(walk)).exchange();
    assertThat(answer).hasStatusOk();
    signIn();
    var text = answer.getResponse().getContentAsString();
    var calendar = new CalendarBuilder().build(new StringReader(text));
    return calendar.<VEvent>getComponents("VEVENT").getFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(value(event, "SEQUENCE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vandringar.ics", "vandringar/%s.ics"})
  void what_is_called_off_cancels_the_same_event(String file) throws Exception {
    var known = eventIn(file);
    assertThat(value(known, "STATUS")).isEqualTo("CONFIRMED");
    plans.delete(FLEN, walk, plans.get(FLEN, walk).version());
    var calledOff = eventIn(file);
    assertThat(value(calledOff, "UID")).isEqualTo(value(known, "UID"));
    assertThat(value(calledOff, "STATUS")).isEqualTo("CANCELLED");
    assertThat(sequence(calledOff)).isGreaterThan(sequence(known));
    assertThat(value(calledOff, "SUMMARY")).startsWith("Inställd: ");
  }

  @Test
  void the_page_says_what_the_file_is_before_and_after() throws Exception {
    assertThat(page()).contains("Lägg in vandringen i din kalender");
    signIn();
    plans.delete(FLEN, walk, plans.get(FLEN, walk).version());
    assertThat(page())
        .contains("Kalenderfil som säger att vandringen är inställd", walk + ".ics")
        .doesNotContain("i din kalender");
  }

  private String page() throws Exception {
    var answer = web.get().uri("/flen/vandringar/" + walk).accept("text/html").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vandringar.ics", "vandringar/%s.ics"})
  void a_changed_time_is_a_later_version_of_the_same_event(String file) throws Exception {
    var known = eventIn(file);
    plans.save(FLEN, walk, plans.get(FLEN, walk).version(), anHourLater());
    var changed = eventIn(file);
    assertThat(value(changed, "UID")).isEqualTo(value(known, "UID"));
    assertThat(value(changed, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(sequence(changed)).isGreaterThan(sequence(known));
    assertThat(value(changed, "DTSTART")).isNotEqualTo(value(known, "DTSTART"));
    assertThat(value(changed, "DTEND")).isNotEqualTo(value(known, "DTEND"));
  }

  private static WalkDraft anHourLater() {
    var draft = PlanFixtures.draft();
    return new WalkDraft(
        draft.title(),
        draft.purpose(),
        draft.area(),
        draft.meetingPlace(),
        draft.startsAt().plus(Duration.ofHours(1)),
        draft.endsAt().plus(Duration.ofHours(1)),
        draft.route(),
        draft.plan());
  }
}
