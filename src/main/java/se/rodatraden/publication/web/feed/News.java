package se.rodatraden.publication.web.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.ComingWalks;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;

/// What has become public in a municipality: promises and results of surveys, the latest first.
@Component
class News {

  private final Promises promises;
  private final Surveys surveys;
  private final Texts texts;

  News(Promises promises, Surveys surveys, Texts texts) {
    this.promises = promises;
    this.surveys = surveys;
    this.texts = texts;
  }

  /// A document that tells no day at all is no news, and is left out.
  List<Item> list(Municipality municipality, Addresses addresses, Locale locale) {
    var published =
        promises.listPublished(municipality.code()).stream()
            .flatMap(promise ->
                day(promise).map(day -> item(promise, day, municipality, addresses, locale)));
    var results =
        surveys.listPublished(municipality.code()).stream()
            .map(round -> item(round, municipality, addresses, locale));
    return Stream.concat(published, results)
        .sorted(Comparator.comparing(Item::at).reversed().thenComparing(Item::id))
        .toList();
  }

  /// When it became public; for older documents the day it was signed or began to hold.
  private static Stream<LocalDate> day(Promise promise) {
    return Stream.of(
            Stream.ofNullable(promise.publishedOn()),
            promise.signedOn().stream(),
            promise.period().map(Period::from).stream())
        .flatMap(days -> days)
        .limit(1);
  }

  private Item item(
      Promise promise,
      LocalDate day,
      Municipality municipality,
      Addresses addresses,
      Locale locale) {
    return new Item(
        id(municipality, "promise/" + promise.id()),
        Kind.PROMISE,
        say(locale, "publication.feed.promise", promise.draft().title().in(locale)),
        promise.draft().text().in(locale),
        start(day),
        addresses.promisePage(municipality, promise.id()));
  }

  private Item item(
      SurveyRound round, Municipality municipality, Addresses addresses, Locale locale) {
    return new Item(
        id(municipality, "results/" + round.slug()),
        Kind.RESULTS,
        say(locale, "publication.feed.results", round.title().in(locale)),
        say(
            locale,
            round.madeUp() ? "publication.feed.results_made_up" : "publication.feed.results_text"),
        start(round.asked().until()),
        addresses.surveyPage(municipality, round.slug()));
  }

  private String say(Locale locale, String key, Object... arguments) {
    return texts.text(texts.supported(locale), key, arguments);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ComingWalks.SWEDEN).toInstant();
  }

  /// The same wherever the service is run from and however it is asked.
  static String id(Municipality municipality, String thing) {
    var name = "rodatraden/" + municipality.code() + "/" + thing;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  enum Kind {
    PROMISE,
    RESULTS
  }

  /// @param id lasting
  /// @param at the start of the day in Sweden
  record Item(String id, Kind kind, String title, String summary, Instant at, String page) {}
}
