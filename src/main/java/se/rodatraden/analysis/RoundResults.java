package se.rodatraden.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.SurveyRound;

/// A round's results, of all who answered or of those in one area.
///
/// @param municipalitySlug its name in addresses
/// @param respondents how many have answered, in all areas
/// @param areas that results can be asked for
/// @param area the one these results are for, null for all
public record RoundResults(
    SurveyRound round,
    String municipalitySlug,
    int respondents,
    List<Choice> areas,
    @Nullable Choice area,
    List<QuestionResult> questions) {

  public RoundResults {
    areas = List.copyOf(areas);
    questions = List.copyOf(questions);
  }

  /// @param items empty for what is not counted by option: words, places, numbers, days
  public record QuestionResult(Question question, List<ItemResult> items) {
    public QuestionResult {
      items = List.copyOf(items);
    }
  }
}
