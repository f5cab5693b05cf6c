package se.rodatraden.survey.ui;

import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionnaireDraft;

/// Numbers that people count questions by: information has none, nor what is asked about a place.
final class Numbering {

  private Numbering() {}

  static int of(QuestionnaireDraft draft, String key) {
    int number = 0;
    for (var page : draft.pages()) {
      for (var question : page.questions()) {
        number += question.kind().isAsked() ? 1 : 0;
        if (question.key().equals(key)) {
          return number;
        }
      }
    }
    throw new IllegalArgumentException("a question must be on a page, was \"%s\"".formatted(key));
  }

  static long count(QuestionnaireDraft draft) {
    return draft.pages().stream()
        .flatMap(page -> page.questions().stream())
        .map(QuestionDraft::kind)
        .filter(kind -> kind.isAsked())
        .count();
  }
}
