package se.rodatraden.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// What residents can take part in right now: open surveys and walks.
@Component
class Invitations {

  private static final int MOST_WALKS = 20;

  private final Surveys surveys;
  private final Walks walks;
  private final Texts texts;

  Invitations(Surveys surveys, Walks walks, Texts texts) {
    this.surveys = surveys;
    this.walks = walks;
    this.texts = texts;
  }

  List<Invitation> list(Municipality municipality, Words words, Locale locale) {
    var invitations = new ArrayList<Invitation>();
    for (var round : surveys.listOpen(municipality.code())) {
      invitations.add(toSurvey(municipality, round, words, locale));
    }
    walks.listPublic(municipality.code(), 0, MOST_WALKS).stream()
        .filter(walk -> walk.status() == WalkStatus.OPEN)
        .forEach(walk -> invitations.add(toWalk(municipality, walk, words, locale)));
    return invitations;
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

  private Invitation toWalk(
      Municipality municipality, WalkSummary walk, Words words, Locale locale) {
    return new Invitation(
        walk.title().in(locale),
        text(locale, "publication.ask.walk.note", words.day(walk.startsAt())),
        "/vandring/" + walk.joinCode(),
        text(locale, "publication.ask.walk"),
        "/%s/vandringar/%s".formatted(municipality.slug(), walk.id()),
        walk.madeUp());
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
