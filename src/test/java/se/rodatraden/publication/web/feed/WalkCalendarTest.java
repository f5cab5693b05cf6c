package se.rodatraden.publication.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import se.rodatraden.walk.Walk;

class WalkCalendarTest {

  private static final Instant NOW = Instant.parse("2026-05-04T00:00:00Z");
  private static final String TRICKY =
      "Kväll, torget; \\ snedstreck\noch en ny rad 🙂 " + "å".repeat(90);

  @Test
  void a_walk_starts_at_its_time_in_sweden_in_winter_and_in_summer() {
    var text = calendar(walk("w", "2026-01-15T17:30:00Z"), walk("s", "2026-07-15T16:30:00Z"));
    assertThat(text)
        .contains("DTSTART;TZID=Europe/Stockholm:20260115T183000\r\n")
        .contains("DTSTART;TZID=Europe/Stockholm:20260715T183000\r\n")
        .containsOnlyOnce("BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n");
  }

  @Test
  void a_walk_ends_when_it_is_said_to_and_is_confirmed() {
    assertThat(calendar(walk("w", "2026-01-15T17:30:00Z")))
        .contains("DTEND;TZID=Europe/Stockholm:20260115T203000\r\n")
        .contains("SEQUENCE:1\r\n")
        .contains("STATUS:CONFIRMED\r\n")
        .doesNotContain("CANCELLED");
  }

  @Test
  void a_walk_that_is_called_off_cancels_the_event_it_was() throws Exception {
    var text = calendar(walk("uid-1@1261.rodatraden", "2026-07-15T16:30:00Z", 3, true));
    var read = new CalendarBuilder().build(new StringReader(text));
    assertThat(read.validate().getEntries()).isEmpty();
    VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
    assertThat(value(event, Property.UID)).isEqualTo("uid-1@1261.rodatraden");
    assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
  }

  @Test
  void what_is_written_is_read_back_as_it_was() throws IOException, ParserException {
    var text = calendar(walk("uid-1@1261.rodatraden", "2026-07-15T16:30:00Z"));
    assertThat(text.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    var read = new CalendarBuilder().build(new StringReader(text));
    assertThat(read.validate().getEntries()).isEmpty();
    VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
    assertThat(value(event, Property.SUMMARY)).isEqualTo(TRICKY);
    assertThat(value(event, Property.UID)).isEqualTo("uid-1@1261.rodatraden");
    assertThat(value(event, Property.LOCATION)).isEqualTo("Stationen, entrén");
    assertThat(value(event, Property.URL)).isEqualTo("http://localhost/kavlinge/vandringar/x");
    DtStart<ZonedDateTime> start = event.getDateTimeStart();
    assertThat(start.getDate().toInstant()).isEqualTo("2026-07-15T16:30:00Z");
  }

  @Test
  void a_calendar_without_walks_is_a_calendar() throws IOException, ParserException {
    var read = new CalendarBuilder().build(new StringReader(calendar()));
    assertThat(read.validate().getEntries()).isEmpty();
    assertThat(read.getComponents("VEVENT")).isEmpty();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static WalkCalendar.Entry walk(String uid, String startsAt) {
    return walk(uid, startsAt, 1, false);
  }

  private static WalkCalendar.Entry walk(
      String uid, String startsAt, int revision, boolean calledOff) {
    return new WalkCalendar.Entry(
        uid,
        TRICKY,
        "Se hur det känns.",
        "Stationen, entrén",
        Instant.parse(startsAt),
        Instant.parse(startsAt).plus(Walk.USUAL_LENGTH),
        revision,
        calledOff,
        "http://localhost/kavlinge/vandringar/x");
  }

  private static String calendar(WalkCalendar.Entry... walks) {
    return new WalkCalendar("Trygghetsvandringar", "Trygghetsvandring", NOW, List.of(walks)).text();
  }
}
