package se.rodatraden.publication.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Today;
import se.rodatraden.publication.ComingWalks;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.publication.web.Paths;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// News and coming walks of a municipality, for feed readers and calendars.
@RestController
class FeedResource {

  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final int MOST_WALKS = 500;

  private final Municipalities municipalities;
  private final News news;
  private final Walks walks;
  private final WalkLight light;
  private final Texts texts;
  private final Today today;

  FeedResource(
      Municipalities municipalities,
      News news,
      Walks walks,
      WalkLight light,
      Texts texts,
      Today today) {
    this.municipalities = municipalities;
    this.news = news;
    this.walks = walks;
    this.light = light;
    this.texts = texts;
    this.today = today;
  }

  @GetMapping(Paths.MUNICIPALITY + "/flode.atom")
  ResponseEntity<String> atom(
      @PathVariable String municipality, Locale locale, HttpServletRequest request) {
    var found = municipalities.getBySlug(municipality);
    var addresses = Addresses.of(request);
    var language = texts.supported(locale);
    var suffix = language.equals(Texts.SWEDISH) ? "" : "?lang=" + language.getLanguage();
    var self = addresses.page(found, "flode.atom") + suffix;
    var feed =
        new AtomFeed(
            News.id(found, "feed/" + language.getLanguage()),
            say(language, "publication.feed.title", found),
            say(language, "publication.feed.subtitle", found),
            say(language, "publication.feed.author", found),
            language,
            News.start(today.get()),
            self,
            addresses.page(found) + suffix,
            news.list(found, addresses, language));
    return answer(ATOM, feed.xml());
  }

  @GetMapping(Paths.MUNICIPALITY + "/vandringar.ics")
  ResponseEntity<String> calendar(
      @PathVariable String municipality, Locale locale, HttpServletRequest request) {
    var found = municipalities.getBySlug(municipality);
    var addresses = Addresses.of(request);
    var language = texts.supported(locale);
    var told = ComingWalks.told(walks.listPublic(found.code(), 0, MOST_WALKS), today.get());
    var calendar =
        new WalkCalendar(
            say(language, "publication.calendar.title", found),
            texts.text(language, "publication.calendar.category"),
            News.start(today.get()),
            entries(
                found,
                walks.listPublic(found.code(), told.stream().map(WalkSummary::id).toList()),
                addresses,
                language));
    return answer(CALENDAR, calendar.text());
  }

  /// One walk, to put in one's own calendar for as long as it is to come, or to drop from it where
  /// it is called off.
  @GetMapping(Paths.MUNICIPALITY + "/vandringar/{id}.ics")
  ResponseEntity<String> walk(
      @PathVariable String municipality,
      @PathVariable String id,
      Locale locale,
      HttpServletRequest request) {
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("walk", id).asException();
    }
    var found = municipalities.getBySlug(municipality);
    var walk = walks.getProtocol(found.code(), new WalkId(id)).walk();
    if (walk.status() == WalkStatus.CLOSED) {
      throw new CommonProblem.NotFound("walk", id).asException();
    }
    var language = texts.supported(locale);
    var calendar =
        new WalkCalendar(
            title(walk, language),
            texts.text(language, "publication.calendar.category"),
            News.start(today.get()),
            entries(found, List.of(walk), Addresses.of(request), language));
    return answer(CALENDAR, calendar.text());
  }

  private List<WalkCalendar.Entry> entries(
      Municipality municipality, List<Walk> told, Addresses addresses, Locale language) {
    var ids = told.stream().map(Walk::id).toList();
    var versions = walks.listPublicVersions(municipality.code(), ids);
    return told.stream()
        .sorted(Comparator.comparing(Walk::startsAt))
        .map(walk ->
            entry(municipality, walk, versions.getOrDefault(walk.id(), 0), addresses, language))
        .toList();
  }

  private WalkCalendar.Entry entry(
      Municipality municipality, Walk walk, int version, Addresses addresses, Locale language) {
    return new WalkCalendar.Entry(
        walk.id() + "@" + municipality.code() + ".rodatraden",
        title(walk, language),
        walk.purpose().in(language) + "\n" + light.inWords(walk, language),
        walk.meetingPlace(),
        walk.startsAt(),
        walk.endsAt(),
        version,
        walk.status() == WalkStatus.CALLED_OFF,
        addresses.walkPage(municipality, walk.id()));
  }

  private String title(Walk walk, Locale language) {
    var title = walk.title().in(language);
    var named = walk.madeUp() ? texts.text(language, "publication.calendar.made_up", title) : title;
    return walk.status() == WalkStatus.CALLED_OFF
        ? texts.text(language, "publication.calendar.called_off", named)
        : named;
  }

  private String say(Locale language, String key, Municipality municipality) {
    return texts.text(language, key, municipality.name());
  }

  private static ResponseEntity<String> answer(MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(text);
  }
}
