package se.rodatraden.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.ItemResult.OptionResult;
import se.rodatraden.analysis.RoundResults.QuestionResult;
import se.rodatraden.shared.Citation;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.RoundMode;

/// Counts one channel of a round from its table, and withholds what would tell of too few.
///
/// @param channels all of the round's
/// @param municipalitySlug its name in addresses
record Counting(
    AskedRound asked,
    ChannelCount channel,
    List<ChannelCount> channels,
    ResponseTable table,
    String municipalitySlug) {

  /// @param areaKey null for all; an area that is not asked for counts as all
  RoundResults results(@Nullable String areaKey) {
    var area = findArea(areaKey).orElse(null);
    var questions =
        asked.questionnaire().questions().stream()
            .map(question ->
                new QuestionResult(
                    question, Item.of(question).stream().map(item -> result(item, area)).toList()))
            .toList();
    return new RoundResults(
        asked.round(), municipalitySlug, channel, channels, table.areas(), area, questions);
  }

  Optional<Choice> findArea(@Nullable String key) {
    return table.areas().stream().filter(area -> area.key().equals(key)).findFirst();
  }

  /// Result of the whole, or of an area.
  ItemResult result(Item item, @Nullable Choice area) {
    var tally = table.tally(item);
    var minimum = asked.round().minimumBase();
    if (!isShown(tally, area)) {
      return new ItemResult.Withheld(item, minimum);
    }
    int where = area == null ? -1 : table.indexOfArea(area.key());
    int base = where < 0 ? tally.totalBase() : tally.base()[where];
    var options =
        IntStream.range(0, item.options().size())
            .mapToObj(option -> {
              int count = where < 0 ? tally.totalCount(option) : tally.count()[option][where];
              return result(item, item.options().get(option), area, count, base);
            })
            .toList();
    return new ItemResult.Shown(item, base, options);
  }

  private boolean isShown(Tally tally, @Nullable Choice area) {
    var minimum = asked.round().minimumBase();
    if (!Disclosure.isEnough(tally.totalBase(), minimum)) {
      return false;
    }
    return area == null
        || Disclosure.shownAreas(tally.base(), minimum).get(table.indexOfArea(area.key()));
  }

  private OptionResult result(
      Item item, Choice option, @Nullable Choice area, int count, int base) {
    var figure = new Citation.Figure(count, base, among());
    return new OptionResult(
        option,
        figure,
        channel.mode() == RoundMode.SAMPLE ? Interval.wilson(count, base) : null,
        Citables.of(asked.round(), channel.mode(), municipalitySlug, item, option, area, figure));
  }

  private Citation.Among among() {
    return switch (channel.mode()) {
      case SAMPLE -> Citation.Among.SAMPLE;
      case OPEN -> Citation.Among.OPEN;
      case MEETING -> Citation.Among.MEETING;
    };
  }

  /// The result that a reference points at, if it may be shown.
  Optional<OptionResult> find(Citables.Reference reference) {
    var area = findArea(reference.area());
    if (reference.area() != null && area.isEmpty()) {
      return Optional.empty();
    }
    return table
        .findItem(reference.item())
        .map(item -> result(item, area.orElse(null)))
        .filter(ItemResult.Shown.class::isInstance)
        .map(ItemResult.Shown.class::cast)
        .map(ItemResult.Shown::options)
        .orElse(List.of())
        .stream()
        .filter(result -> result.option().key().equals(reference.option()))
        .findFirst();
  }
}
