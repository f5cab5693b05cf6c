package se.rodatraden.survey;

/// How large the answers to a questionnaire are made to look: the same for everyone, whether they
/// write pages or nothing, so that the size of a sealed ballot tells nothing of who wrote most.
///
/// Counted so that whoever fills every free text to its limit with running text fits, once it is
/// compressed. Signs at random take more, and the few words beside "other" are not counted: who
/// writes such to the limits everywhere can still need a larger size than the others.
final class Room {

  private static final int ANYWAY_bytes = 50;
  private static final int EACH_QUESTION_bytes = 12;

  /// What a character of running text takes, compressed, in any language of the surveys.
  private static final double EACH_CHARACTER_bytes = 0.65;

  private Room() {}

  /// One of the sizes that [Seal] knows.
  static int of(Questionnaire questionnaire) {
    double bytes = ANYWAY_bytes;
    for (var page : questionnaire.pages()) {
      for (var question : page.questions()) {
        bytes += EACH_QUESTION_bytes + written(question);
      }
    }
    return Seal.sizeFor((int) bytes);
  }

  private static double written(Question question) {
    return switch (question) {
      case Question.Text text -> EACH_CHARACTER_bytes * charactersOf(text);
      case Question.Places places ->
          ValueCheck.mostPlaces(places) * places.sub().stream().mapToDouble(Room::written).sum();
      case Question.SingleChoice chosen -> 0;
      case Question.Scale chosen -> 0;
      case Question.Matrix chosen -> 0;
      case Question.MultiChoice chosen -> 0;
      case Question.Number number -> 0;
      case Question.Day day -> 0;
      case Question.Ranking ranked -> 0;
      case Question.Area area -> 0;
      case Question.Information information -> 0;
    };
  }

  private static int charactersOf(Question.Text text) {
    return text.maxLength() == null ? ValueCheck.DEFAULT_TEXT_LENGTH : text.maxLength();
  }
}
