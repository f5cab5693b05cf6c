package se.rodatraden.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
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
/// @param isComplete no more answers can come
/// @param municipalitySlug its name in addresses
record Counting(
    AskedRound asked,
    ChannelCount channel,
    List<ChannelCount> channels,
    ResponseTable table,
    boolean isComplete,
    String municipalitySlug) {

  /// @param areaKey null for all; an area that can not be asked for counts as all
  RoundResults results(@Nullable String areaKey) {
    var area = findArea(areaKey).orElse(null);
    var questions =
        asked.questionnaire().questions().stream()
            .map(question ->
                new QuestionResult(
                    question, Item.of(question).stream().map(item -> result(item, area)).toList()))
            .toList();
    return new RoundResults(
        asked.round(), municipalitySlug, channel, channels, isComplete, areas(), area, questions);
  }

  /// None while answers come in: an area can grow by one person between two looks.
  private List<Choice> areas() {
    return isComplete ? table.areas() : List.of();
  }

  private Optional<Choice> findArea(@Nullable String key) {
    return areas().stream().filter(area -> area.key().equals(key)).findFirst();
  }

  /// Result of the whole, or of an area.
  private ItemResult result(Item item, @Nullable Choice area) {
    var tally = table.tally(item);
    var minimum = asked.round().minimumBase();
    if (!isComplete && !isShownWhileOpen(item, tally)) {
      return new ItemResult.Waiting(item);
    }
    return isShown(tally, area) ? shown(item, tally, area) : new ItemResult.Withheld(item, minimum);
  }

  private ItemResult shown(Item item, Tally tally, @Nullable Choice area) {
    int where = area == null ? -1 : table.indexOfArea(area.key());
    int base = tally.baseIn(where);
    var options = new ArrayList<OptionResult>();
    var dontKnow = new ArrayList<ItemResult.DontKnow>();
    for (int i = 0; i < item.options().size(); i++) {
      var option = item.options().get(i);
      int count = tally.countIn(i, where);
      if (option.dontKnow()) {
        dontKnow.add(new ItemResult.DontKnow(option, count));
      } else {
        options.add(result(item, option, area, count, base));
      }
    }
    return new ItemResult.Shown(item, base, options, dontKnow);
  }

  private boolean isShownWhileOpen(Item item, Tally tally) {
    var isAskedOfAll =
        asked.questionnaire().find(item.question()).stream()
            .allMatch(question -> question.showIf() == null);
    return Disclosure.isShownWhileOpen(isAskedOfAll, tally.answeredIn(-1), table.respondents());
  }

  private boolean isShown(Tally tally, @Nullable Choice area) {
    var minimum = asked.round().minimumBase();
    if (!Disclosure.isEnough(tally.baseIn(-1), minimum)) {
      return false;
    }
    return area == null
        || Disclosure.shownAreas(tally.base(), tally.answered(), minimum)
            .get(table.indexOfArea(area.key()));
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

  /// What was said to a question in words or by pointing, if it may be shown; else it is not read.
  ///
  /// @param by at least so many; asked for only where it decides
  <T> Told<T> told(String questionKey, IntSupplier by, Supplier<List<T>> all) {
    var question = asked.questionnaire().find(questionKey).orElse(null);
    if (question == null) {
      return new Told.Shown<>(List.of());
    }
    if (!isComplete && question.showIf() != null) {
      return new Told.Waiting<>();
    }
    var minimum = asked.round().minimumBase();
    return Disclosure.isEnough(table.askedOf(question), minimum)
            || Disclosure.isEnough(by.getAsInt(), minimum)
        ? new Told.Shown<>(all.get())
        : new Told.Withheld<>(minimum);
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
