package se.rodatraden.picture;

import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.RoundMode;

/// A question of a survey that people answered by pointing, and one way that answers came in by:
/// never added to another, nor to what was noted on walks.
///
/// @param slug of the round
/// @param survey title of the round
/// @param key of the question
/// @param mostPlaces that one person can have pointed at
public record PlaceSource(
    SurveyRoundId round,
    RoundMode mode,
    String slug,
    LocalizedText survey,
    String key,
    LocalizedText question,
    Period asked,
    int minimumBase,
    int mostPlaces,
    boolean madeUp) {

  /// Names it in addresses and citations.
  public String reference() {
    return "%s@%s/%s".formatted(round, mode.name().toLowerCase(java.util.Locale.ROOT), key);
  }

  public Citation.Among among() {
    return switch (mode) {
      case SAMPLE -> Citation.Among.SAMPLE;
      case OPEN -> Citation.Among.OPEN;
      case MEETING -> Citation.Among.MEETING;
    };
  }

  /// Whether so many places must have been pointed at by at least the minimum base of people, each
  /// having pointed as often as one can. Only then may it be cited, and so become public.
  public boolean isFromEnoughPeople(int places) {
    var fewestPeople = (places + mostPlaces - 1) / mostPlaces;
    return fewestPeople >= Math.max(1, minimumBase);
  }
}
