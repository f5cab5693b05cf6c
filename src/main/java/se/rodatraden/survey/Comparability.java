package se.rodatraden.survey;

import java.util.List;

/// How far answers to two questions with the same concept can be laid side by side.
public enum Comparability {
  /// Asked in the same words with the same answers.
  SAME,
  /// The same answers to other words: compare with care.
  OTHER_WORDING,
  /// Other answers to choose among, or of another kind: not comparable as they are.
  OTHER_ANSWERS;

  public static Comparability of(QuestionDraft one, QuestionDraft other) {
    var sameAnswers =
        one.kind() == other.kind()
            && keys(one.offered()).equals(keys(other.offered()))
            && keys(one.choices().rows()).equals(keys(other.choices().rows()));
    if (!sameAnswers) {
      return OTHER_ANSWERS;
    }
    return swedish(one).equals(swedish(other)) ? SAME : OTHER_WORDING;
  }

  private static List<String> keys(List<ChoiceDraft> choices) {
    return choices.stream().map(ChoiceDraft::key).toList();
  }

  private static List<String> swedish(QuestionDraft question) {
    return question.texts().map(DraftText::swedish).toList();
  }
}
