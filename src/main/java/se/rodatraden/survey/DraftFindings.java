package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Where.Part;

/// What is wrong or wanting in questions that are being written. To the rules of every
/// questionnaire come those of unfinished ones: a text without Swedish, a condition half made.
final class DraftFindings {

  private static final String SWEDISH = LocalizedText.REQUIRED_LANGUAGE;

  private DraftFindings() {}

  /// In the order of the questionnaire; nothing twice.
  static List<Finding> of(DraftedRound round, QuestionnaireDraft draft) {
    var repeated = repeatedKeys(draft);
    if (!repeated.isEmpty()) {
      return repeated;
    }
    var questionnaire = draft.questionnaire();
    var core =
        Optional.ofNullable(round.earlier())
            .filter(earlier -> !round.isCorrection())
            .map(earlier -> QuestionnaireRules.coreFindings(earlier, questionnaire))
            .orElse(List.of());
    var all = new LinkedHashSet<Finding>(core);
    all.addAll(unfinished(draft));
    all.addAll(QuestionnaireRules.findings(round.round().title(), questionnaire));
    all.removeAll(asBefore(round));
    return List.copyOf(all);
  }

  /// A correction mends no more than it is meant to: what an open round lacks already stays so.
  private static List<Finding> asBefore(DraftedRound round) {
    var earlier = round.earlier();
    return round.isCorrection() && earlier != null
        ? QuestionnaireRules.findings(round.round().title(), earlier)
        : List.of();
  }

  /// A questionnaire can not even be made of these.
  private static List<Finding> repeatedKeys(QuestionnaireDraft draft) {
    var seen = new LinkedHashSet<String>();
    return draft.questions().stream()
        .map(QuestionDraft::key)
        .filter(key -> !seen.add(key))
        .map(key ->
            new Finding(
                Finding.Code.QUESTION_KEY_REPEATED,
                new Where(null, key, null, Part.WHOLE),
                null,
                key))
        .toList();
  }

  private static List<Finding> unfinished(QuestionnaireDraft draft) {
    var found = new ArrayList<Finding>();
    addIfStarted(found, Where.INTRO, draft.intro());
    for (var page : draft.pages()) {
      addIfStarted(found, Where.page(page.id(), Part.PAGE_TITLE), page.title());
      var where = Where.page(page.id(), Part.WHOLE);
      page.questions().stream()
          .flatMap(QuestionDraft::withSub)
          .forEach(question -> addUnfinished(found, where.question(question.key()), question));
    }
    return found;
  }

  private static void addUnfinished(List<Finding> found, Where where, QuestionDraft question) {
    addIfMissing(found, where.at(Part.TEXT), question.wording().text());
    addIfStarted(found, where.at(Part.HELP), question.wording().help());
    if (question.kind() == QuestionKind.MATRIX) {
      question
          .choices()
          .rows()
          .forEach(row -> addIfMissing(found, where.choice(row.key(), Part.ROW), row.text()));
    }
    var part = question.kind() == QuestionKind.AREA ? Part.AREA : Part.OPTION;
    question
        .offered()
        .forEach(option -> {
          var at = where.choice(option.key(), part);
          addIfMissing(found, at, option.text());
          addIfStarted(found, at.at(Part.STOP), option.stop());
        });
    if (!isFinished(question.showIf())) {
      found.add(
          new Finding(Finding.Code.CONDITION_UNFINISHED, where.at(Part.CONDITION), null, null));
    }
  }

  private static boolean isFinished(@Nullable Condition condition) {
    return switch (condition) {
      case null -> true;
      case Condition.All(var all) -> all.stream().allMatch(DraftJson::isFinished);
      case Condition.Any(var any) -> any.stream().allMatch(DraftJson::isFinished);
    };
  }

  /// What may be left out is missing only where another language has it.
  private static void addIfStarted(List<Finding> found, Where where, DraftText text) {
    if (!text.isEmpty()) {
      addIfMissing(found, where, text);
    }
  }

  private static void addIfMissing(List<Finding> found, Where where, DraftText text) {
    if (text.lacks(SWEDISH)) {
      found.add(new Finding(Finding.Code.TRANSLATION_MISSING, where, SWEDISH, SWEDISH));
    }
  }
}
