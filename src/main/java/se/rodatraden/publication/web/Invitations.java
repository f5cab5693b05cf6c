package se.rodatraden.publication.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Today;
import se.rodatraden.publication.ComingWalks;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.OpenedMap;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// What residents can take part in: open surveys, maps and walks, and walks that are to come.
@Component
class Invitations {

  private static final int MOST_WALKS = 20;

  private final Surveys surveys;
  private final OpenMaps maps;
  private final Walks walks;
  private final WalkLight light;
  private final Today today;
  private final Texts texts;

  Invitations(
      Surveys surveys, OpenMaps maps, Walks walks, WalkLight light, Today today, Texts texts) {
    this.maps = maps;
    this.surveys = surveys;
    this.walks = walks;
    this.light = light;
    this.today = today;
    this.texts = texts;
  }

  List<Invitation> list(Municipality municipality, Words words, Locale locale) {
    var invitations = new ArrayList<Invitation>();
    for (var round : surveys.listOpen(municipality.code())) {
      invitations.add(toSurvey(municipality, round, words, locale));
    }
    for (var opened : maps.listOpen(municipality.code())) {
      invitations.add(toMap(opened, words, locale));
    }
    coming(municipality)
        .forEach(walk -> invitations.add(toWalk(municipality, walk, words, locale)));
    return invitations;
  }

  /// Whole, for they tell where people meet.
  private List<Walk> coming(Municipality municipality) {
    var coming =
        ComingWalks.among(walks.listPublic(municipality.code(), 0, MOST_WALKS), today.get());
    return walks
        .listPublic(municipality.code(), coming.stream().map(WalkSummary::id).toList())
        .stream()
        .sorted(Comparator.comparing(Walk::startsAt))
        .toList();
  }

  private Invitation toSurvey(
      Municipality municipality, SurveyRound round, Words words, Locale locale) {
    return new Invitation(
        round.title().in(locale),
        text(locale, "publication.ask.survey.note", words.date(round.asked().until())),
        "/svara/" + round.slug(),
        text(locale, "publication.ask.survey"),
        "/%s/enkater/%s".formatted(municipality.slug(), round.slug()),
        round.madeUp());
  }

  private Invitation toMap(OpenedMap opened, Words words, Locale locale) {
    return new Invitation(
        opened.walk().title().in(locale),
        text(locale, "publication.ask.map.note", words.date(opened.map().closesOn())),
        "/karta/" + opened.map().code(),
        text(locale, "publication.ask.map"),
        null,
        opened.walk().madeUp());
  }

  /// Those that take in notes are joined; the others are read about.
  private Invitation toWalk(Municipality municipality, Walk walk, Words words, Locale locale) {
    var page = "/%s/vandringar/%s".formatted(municipality.slug(), walk.id());
    var isOpen = walk.status() == WalkStatus.OPEN;
    return new Invitation(
        walk.title().in(locale),
        isOpen
            ? text(locale, "publication.ask.walk.note", words.day(walk.startsAt()))
            : whenAndWhere(walk, words, locale),
        isOpen ? "/vandring/" + walk.joinCode() : page,
        text(locale, isOpen ? "publication.ask.walk" : "publication.ask.walk.read"),
        isOpen ? page : null,
        walk.madeUp());
  }

  private String whenAndWhere(Walk walk, Words words, Locale locale) {
    var when = words.dayWithWeekday(walk.startsAt(), walk.endsAt());
    var place = walk.meetingPlace();
    var note =
        place == null
            ? text(locale, "publication.ask.walk.note", when)
            : text(locale, "publication.ask.walk.coming", when, place);
    return note + " " + light.inWords(walk, locale);
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.text(texts.supported(locale), key, arguments);
  }

  /// @param call what the button says
  /// @param results page that shows what came of it, null where there is none
  record Invitation(
      String title,
      String note,
      String path,
      String call,
      @Nullable String results,
      boolean madeUp) {}
}
