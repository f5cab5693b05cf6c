package se.rodatraden.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How large the answers to a questionnaire are made to look: the same for everyone, whether they
/// write pages or nothing, so that the size of a sealed ballot tells nothing of who wrote most or
/// pointed out most places.
///
/// Counted so that whoever answers every question with as much as it takes, and fills every text to
/// its limit with running text, fits, once it is compressed. Signs at random take more: who writes
/// such to the limits everywhere can still need a larger size than the others.
final class Room {

  /// No larger, as no submission is: what is sent by the API has at most 64 kB.
  static final int LARGEST_bytes = 65_536;

  /// What the code of a compressed text takes before its first character.
  private static final int ANYWAY_bytes = 80;

  /// A name that has been written before, with the signs around it.
  private static final int EACH_NAME_bytes = 4;

  private static final int EACH_NUMBER_bytes = 12;

  /// A place with as many decimals as a device can give.
  private static final int EACH_POSITION_bytes = 23;

  /// What a character takes, compressed: of a name that has not been written before, and of running
  /// text in any language of the surveys. Arabic takes most.
  private static final double EACH_CHARACTER_bytes = 0.9;

  private Room() {}

  /// One of the sizes that [Seal] knows.
  static int of(Questionnaire questionnaire) {
    double bytes = ANYWAY_bytes;
    for (var page : questionnaire.pages()) {
      for (var question : page.questions()) {
        bytes += EACH_CHARACTER_bytes * lettersOf(question) + answerTo(question);
      }
    }
    return Seal.sizeFor((int) Math.min(bytes, LARGEST_bytes));
  }

  /// In all the names that an answer may hold, each written once.
  private static int lettersOf(Question question) {
    return question.key().length()
        + switch (question) {
          case Question.SingleChoice q -> longest(q.options());
          case Question.Scale q -> longest(q.options());
          case Question.Area q -> longest(q.areas());
          case Question.Matrix q -> all(q.rows()) + all(q.options());
          case Question.MultiChoice q -> all(q.options());
          case Question.Ranking q -> all(q.options());
          case Question.Places q -> q.sub().stream().mapToInt(Room::lettersOf).sum();
          case Question.Number q -> 0;
          case Question.Text q -> 0;
          case Question.Day q -> 0;
          case Question.Information q -> 0;
        };
  }

  /// What an answer takes, beside names that have not been written before.
  private static double answerTo(Question question) {
    return EACH_NAME_bytes
        + switch (question) {
          case Question.SingleChoice q -> chosen(1) + others(q.options(), 1, q.maxLength());
          case Question.Scale q -> chosen(1);
          case Question.Area q -> chosen(1);
          case Question.Matrix q -> chosen(2 * q.rows().size());
          case Question.MultiChoice q -> {
            int most = atMost(q.max(), q.options());
            yield chosen(most) + others(q.options(), most, q.maxLength());
          }
          case Question.Ranking q -> chosen(atMost(q.max(), q.options()));
          case Question.Places q ->
              ValueCheck.mostPlaces(q)
                  * (EACH_POSITION_bytes + q.sub().stream().mapToDouble(Room::answerTo).sum());
          case Question.Number q -> EACH_NUMBER_bytes;
          case Question.Text q -> words(q.maxLength(), ValueCheck.DEFAULT_TEXT_LENGTH);
          case Question.Day q -> EACH_NUMBER_bytes;
          case Question.Information q -> 0;
        };
  }

  private static double chosen(int names) {
    return (double) EACH_NAME_bytes * names;
  }

  private static int atMost(@Nullable Integer max, List<Choice> options) {
    return max == null ? options.size() : Math.min(max, options.size());
  }

  /// The words beside "other".
  private static double others(List<Choice> options, int most, @Nullable Integer maxLength) {
    long others = options.stream().filter(Choice::other).count();
    return Math.min(others, most) * (chosen(2) + words(maxLength, ValueCheck.DEFAULT_OTHER_LENGTH));
  }

  private static double words(@Nullable Integer maxLength, int otherwise) {
    return EACH_CHARACTER_bytes * (maxLength == null ? otherwise : maxLength);
  }

  private static int longest(List<Choice> choices) {
    return choices.stream().mapToInt(choice -> choice.key().length()).max().orElse(0);
  }

  private static int all(List<Choice> choices) {
    return choices.stream().mapToInt(choice -> choice.key().length()).sum();
  }
}
