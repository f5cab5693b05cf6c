package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.Where;

/// What a finding says, and where.
final class FindingWords {

  private FindingWords() {}

  static String of(Component view, Texts texts, QuestionnaireDraft draft, Finding finding) {
    var what = finding.in(texts, Words.locale());
    return place(view, draft, finding.where())
        .map(place -> view.getTranslation("survey.finding.at", place, what))
        .orElse(what);
  }

  /// Empty for the questionnaire as a whole.
  static Optional<String> place(Component view, QuestionnaireDraft draft, Where where) {
    return switch (Chosen.at(where)) {
      case Chosen.Introduction introduction ->
          switch (where.part()) {
            case TITLE -> Optional.of(view.getTranslation("survey.settings.title"));
            case INTRO -> Optional.of(view.getTranslation("survey.edit.introduction"));
            default -> Optional.empty();
          };
      case Chosen.OfPage(var id) ->
          draft
              .findPage(id)
              .map(
                  page -> view.getTranslation("survey.edit.page", draft.pages().indexOf(page) + 1));
      case Chosen.OfQuestion(var key) ->
          draft.find(key).map(question -> named(view, draft, question));
    };
  }

  /// By number and words, as far as it has them.
  private static String named(Component view, QuestionnaireDraft draft, QuestionDraft question) {
    var text = question.wording().text().swedish();
    var isNumbered = question.kind().isAsked() && draft.parentOf(question.key()).isEmpty();
    var number =
        isNumbered
            ? view.getTranslation("survey.edit.question", Numbering.of(draft, question.key()))
            : "";
    if (text.isEmpty()) {
      return isNumbered ? number : view.getTranslation("survey.edit.unwritten");
    }
    return isNumbered ? view.getTranslation("survey.finding.question", number, text) : text;
  }
}
