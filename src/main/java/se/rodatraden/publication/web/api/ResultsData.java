package se.rodatraden.publication.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.ChannelCount;
import se.rodatraden.analysis.Item;
import se.rodatraden.analysis.ItemResult;
import se.rodatraden.analysis.RoundResults;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// What is public of a survey round: all results once it is published, until then only what an
/// adopted picture has cited. The same as the page shows, with the same care for small numbers.
/// Results are of one channel at a time.
///
/// @param modes `open` where anyone could answer, which is never representative
/// @param channel that `respondents`, `countedOnly` and `questions` are of; absent until it is
///   published
/// @param channels all that the round has; absent until it is published
/// @param respondents how many have answered; absent until it is published
/// @param countedOnly answers too few to be kept; absent until it is published
/// @param questions absent until it is published
/// @param cited what adopted pictures rest on, frozen as it was when cited
record ResultsData(
    MunicipalityData.Brief municipality,
    String slug,
    LocalizedText title,
    List<RoundMode> modes,
    RoundStatus status,
    LocalDate opensOn,
    LocalDate closesOn,
    @Nullable RoundMode channel,
    @Nullable List<Channel> channels,
    @Nullable Integer respondents,
    @Nullable Integer countedOnly,
    @Nullable List<Question> questions,
    List<EvidenceData.Cited> cited,
    boolean madeUp,
    Map<String, String> links) {

  /// @param links `results`: those of this channel
  record Channel(RoundMode channel, int respondents, int countedOnly, Map<String, String> links) {

    static Channel of(ChannelCount count, SurveyRound round, Telling telling) {
      var results = telling.addresses().results(round.municipality(), round.slug(), count.mode());
      return new Channel(
          count.mode(), count.respondents(), count.countedOnly(), Map.of("results", results));
    }
  }

  /// A question that is counted by option; what is answered in words or places is not published.
  record Question(String key, LocalizedText text, List<Counted> items) {}

  /// A question as a whole, a row of a matrix, or a reading of a ranking.
  ///
  /// @param part key of the row of a matrix
  /// @param withheld true where too few answered for anything to be shown
  /// @param base how many answered and knew; absent where withheld
  /// @param options in the questionnaire's order; absent where withheld
  /// @param dontKnow how many said that they do not know, in no share; absent where withheld
  record Counted(
      String key,
      @Nullable String part,
      @Nullable LocalizedText partText,
      Item.Reading reading,
      boolean withheld,
      @Nullable Integer base,
      @Nullable List<Option> options,
      @Nullable List<DontKnow> dontKnow) {

    static Counted of(ItemResult result) {
      return switch (result) {
        case ItemResult.Withheld withheld -> withheld(withheld.item());
        case ItemResult.Waiting waiting -> withheld(waiting.item());
        case ItemResult.Shown shown ->
            new Counted(
                shown.item().key(),
                shown.item().part(),
                shown.item().partText(),
                shown.item().reading(),
                false,
                shown.base(),
                shown.options().stream()
                    .map(each ->
                        new Option(
                            each.option().key(), each.option().text(), each.count(), each.share()))
                    .toList(),
                shown.dontKnow().stream()
                    .map(each ->
                        new DontKnow(each.option().key(), each.option().text(), each.count()))
                    .toList());
      };
    }

    private static Counted withheld(Item item) {
      return new Counted(
          item.key(), item.part(), item.partText(), item.reading(), true, null, null, null);
    }
  }

  /// @param share of those who answered, 0–1
  record Option(String key, LocalizedText text, int count, double share) {}

  /// An option that says nothing about what is asked.
  record DontKnow(String key, LocalizedText text, int count) {}

  static ResultsData of(
      SurveyRound round,
      @Nullable RoundResults published,
      List<EvidenceData.Cited> cited,
      Telling telling) {
    return new ResultsData(
        telling.brief(),
        round.slug(),
        round.title(),
        round.modes().stream().sorted().toList(),
        round.status(),
        round.asked().from(),
        round.asked().until(),
        published == null ? null : published.mode(),
        published == null ? null : channels(published, telling),
        published == null ? null : published.respondents(),
        published == null ? null : published.channel().countedOnly(),
        published == null ? null : questions(published),
        cited,
        round.madeUp(),
        MunicipalityDetails.Survey.of(round, telling).links());
  }

  private static List<Channel> channels(RoundResults published, Telling telling) {
    return published.channels().stream()
        .map(count -> Channel.of(count, published.round(), telling))
        .toList();
  }

  private static List<Question> questions(RoundResults published) {
    return published.questions().stream()
        .filter(asked -> !asked.items().isEmpty())
        .map(asked ->
            new Question(
                asked.question().key(),
                asked.question().text(),
                asked.items().stream().map(Counted::of).toList()))
        .toList();
  }
}
