package se.rodatraden.publication.web.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.jspecify.annotations.Nullable;
import se.rodatraden.publication.ComingWalks;

/// Walks as a calendar after RFC 5545, in Swedish time.
///
/// @param name of the calendar, for people
/// @param stamp when it was put together
record WalkCalendar(String name, String category, Instant stamp, List<Entry> entries) {

  /// The library counts characters where the standard counts octets, so lines are folded here.
  private static final int UNFOLDED = 1 << 20;

  WalkCalendar {
    entries = List.copyOf(entries);
  }

  /// @param uid lasting
  /// @param revision more than before whenever something in it has changed
  /// @param calledOff it will not be held: whoever has it in a calendar drops it
  /// @param place where people meet
  /// @param page to read more on
  record Entry(
      String uid,
      String title,
      String description,
      @Nullable String place,
      Instant startsAt,
      Instant endsAt,
      int revision,
      boolean calledOff,
      String page) {}

  String text() {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Röda tråden//Trygghetsvandringar//SV"));
    calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
    calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(swedishTime());
    entries.forEach(entry -> calendar.add(event(entry)));
    var text = new StringWriter();
    try {
      new CalendarOutputter(true, UNFOLDED).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException("text can be written to a string", e);
    }
    return ContentLines.fold(text.toString());
  }

  private VEvent event(Entry entry) {
    var event = new VEvent(false);
    event.add(new Uid(entry.uid()));
    event.add(new DtStamp(stamp));
    event.add(new DtStart<>(entry.startsAt().atZone(ComingWalks.SWEDEN)));
    event.add(new DtEnd<>(entry.endsAt().atZone(ComingWalks.SWEDEN)));
    event.add(new Sequence(entry.revision()));
    event.add(new Status(entry.calledOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    event.add(new Summary(entry.title()));
    event.add(new Description(entry.description()));
    var place = entry.place();
    if (place != null) {
      event.add(new Location(place));
    }
    event.add(new Url(URI.create(entry.page())));
    event.add(new Categories(new TextList(List.of(category))));
    return event;
  }

  /// As in the whole union since 1996. The library's own table answers for Stockholm with Berlin's
  /// name, which no calendar would find again.
  private static VTimeZone swedishTime() {
    var winter = new Standard();
    winter.add(new DtStart<>(LocalDateTime.of(1996, 10, 27, 3, 0)));
    winter.add(new RRule<>("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
    winter.add(new TzOffsetFrom("+0200"));
    winter.add(new TzOffsetTo("+0100"));
    winter.add(new TzName("CET"));
    var summer = new Daylight();
    summer.add(new DtStart<>(LocalDateTime.of(1996, 3, 31, 2, 0)));
    summer.add(new RRule<>("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
    summer.add(new TzOffsetFrom("+0100"));
    summer.add(new TzOffsetTo("+0200"));
    summer.add(new TzName("CEST"));
    return new VTimeZone(
        new PropertyList(List.of(new TzId(ComingWalks.SWEDEN.getId()))),
        new ComponentList<Observance>(List.of(winter, summer)));
  }
}
