package se.rodatraden.web;

import java.util.UUID;

/// What a resident may send to the demo survey and the demo walk.
final class DemoAnswers {

  static final String SURVEY = "/api/v1/surveys/kavlinge-trygghet";
  static final String RESPONSES = SURVEY + "/responses";
  static final String WALK = "/api/v1/walks/flen-kvall";

  /// One value of every kind of question.
  static final String ANSWERS =
      """
      {"trygg-kvall": "ganska-otrygg", "trygg-dag": "mycket-trygg",
       "trygg-platser": {"station-dag": "trygg", "station-kvall": "otrygg"}, "avstar": "nagon-gang",
       "otrygga-platser": [{"lat": 55.793, "lon": 13.113, "sub": {"varfor": ["morkt"]}}],
       "orsaker": ["belysning", "skrap"], "utsatt": ["stold"], "anmalt": "ja",
       "atgarder": ["belysning", "synlig-polis"], "beratta": "Lampan är trasig.",
       "omrade": "furulund"}\
      """;

  private DemoAnswers() {}

  static String submission() {
    return submission(UUID.randomUUID(), ANSWERS);
  }

  static String submission(UUID id, String answers) {
    return """
    {"submissionId": "%s", "questionnaireVersion": 1, "language": "sv", "channel": "web", "answers": %s}\
    """
        .formatted(id, answers);
  }

  static String observation(double lat, double lon, String observedAt) {
    return """
    {"position": {"lat": %s, "lon": %s, "accuracy_m": 8}, "observedAt": "%s", "valence": "unsafe",
     "category": "lighting", "severity": 2, "description": "Lampan är trasig."}\
    """
        .formatted(lat, lon, observedAt);
  }
}
