package se.rodatraden.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.shared.LocalizedText;

/// A concept that has been asked about, as it was put last.
///
/// @param question as it was last asked, else as a ready questionnaire puts it
/// @param asked when and how, latest first
/// @param templates ready questionnaires that have it
public record BankQuestion(
    String concept, QuestionDraft question, List<Asked> asked, List<LocalizedText> templates) {

  public BankQuestion {
    asked = List.copyOf(asked);
    templates = List.copyOf(templates);
  }

  /// One time it was asked.
  public record Asked(SurveyRound round, QuestionDraft question) {}

  /// All of the words occur in what residents read, or in the concept.
  public boolean matches(String words) {
    var haystack =
        Stream.concat(
                Stream.of(concept),
                Stream.concat(Stream.of(question), question.sub().stream())
                    .flatMap(QuestionDraft::texts)
                    .flatMap(text -> text.byLanguage().values().stream()))
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(haystack::contains);
  }
}
