package se.rodatraden.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.SurveyRound;

/// What came by one of a round's channels, of all who answered or of those in one area. There are
/// no results of several channels together.
///
/// @param municipalitySlug its name in addresses
/// @param channel the one these results are of
/// @param channels all that the round has, in the order of [RoundMode]
/// @param isComplete no more answers can come; until then nothing is told by area
/// @param areas that results can be asked for
/// @param area the one these results are for, null for all
public record RoundResults(
    SurveyRound round,
    String municipalitySlug,
    ChannelCount channel,
    List<ChannelCount> channels,
    boolean isComplete,
    List<Choice> areas,
    @Nullable Choice area,
    List<QuestionResult> questions) {

  public RoundResults {
    channels = List.copyOf(channels);
    areas = List.copyOf(areas);
    questions = List.copyOf(questions);
  }

  public RoundMode mode() {
    return channel.mode();
  }

  /// How many have answered by this channel, in all areas.
  public int respondents() {
    return channel.respondents();
  }

  public boolean hasSeveralChannels() {
    return channels.size() > 1;
  }

  /// The round asks where people live, and will tell of it when it is complete.
  public boolean hasAreasLater() {
    return !isComplete
        && questions.stream().anyMatch(each -> each.question() instanceof Question.Area);
  }

  /// @param items empty for what is not counted by option: words, places, numbers, days
  public record QuestionResult(Question question, List<ItemResult> items) {
    public QuestionResult {
      items = List.copyOf(items);
    }
  }
}
