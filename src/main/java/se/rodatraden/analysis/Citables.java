package se.rodatraden.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// How a result is pointed at: `round/item/option`, or `round/item/option/area`. Of a round with
/// several channels the round is followed by the channel, `round@open`; with only one there is
/// nothing to tell apart, and what was cited before channels were kept is found again.
final class Citables {

  private static final Pattern SEPARATOR = Pattern.compile("/");
  private static final String CHANNEL = "@";

  private Citables() {}

  static Citable of(
      SurveyRound round,
      RoundMode channel,
      String municipalitySlug,
      Item item,
      Choice option,
      @Nullable Choice area,
      Citation.Figure figure) {
    var key = WireKey.of(channel);
    var several = round.modes().size() > 1;
    var pointed = several ? round.id() + CHANNEL + key : round.id().value();
    var reference = List.of(pointed, item.key(), option.key());
    var anchor = several ? key + "-" + item.question() : item.question();
    var citation =
        new Citation(
            title(item, option, area),
            figure,
            null,
            area == null ? null : area.text().in(Locale.of(LocalizedText.REQUIRED_LANGUAGE)),
            round.status() == RoundStatus.OPEN ? null : round.asked().until(),
            "/%s/enkater/%s#%s".formatted(municipalitySlug, round.slug(), anchor),
            round.madeUp());
    return new Citable(
        round.municipality(),
        CitableKind.SURVEY_RESULT,
        String.join("/", reference) + (area == null ? "" : "/" + area.key()),
        citation);
  }

  /// In every language that the question has been put in.
  private static LocalizedText title(Item item, Choice option, @Nullable Choice area) {
    var texts = new TreeMap<String, String>();
    for (var language : item.text().languages()) {
      var locale = Locale.forLanguageTag(language);
      var parts = new ArrayList<String>();
      parts.add(item.text().in(locale));
      if (item.partText() != null) {
        parts.add(item.partText().in(locale));
      }
      parts.add(option.text().in(locale));
      var title = String.join(" – ", parts);
      texts.put(language, area == null ? title : title + ", " + area.text().in(locale));
    }
    return new LocalizedText(texts);
  }

  /// @param channel as it is written, null where none is
  /// @param area null for all
  record Reference(
      SurveyRoundId round,
      @Nullable String channel,
      String item,
      String option,
      @Nullable String area) {

    static Optional<Reference> parse(String reference) {
      var parts = SEPARATOR.split(reference, -1);
      if (parts.length < 3 || parts.length > 4) {
        return Optional.empty();
      }
      var end = parts[0].indexOf(CHANNEL);
      var round = end < 0 ? parts[0] : parts[0].substring(0, end);
      if (!ShortId.isValid(round)) {
        return Optional.empty();
      }
      return Optional.of(
          new Reference(
              new SurveyRoundId(round),
              end < 0 ? null : parts[0].substring(end + CHANNEL.length()),
              parts[1],
              parts[2],
              parts.length == 4 ? parts[3] : null));
    }

    /// The one channel that is meant; empty where the round has none of that name, or has several
    /// and none is named.
    Optional<RoundMode> channelOf(SurveyRound asked) {
      if (channel == null) {
        return asked.modes().size() == 1 ? asked.modes().stream().findFirst() : Optional.empty();
      }
      return WireKey.find(RoundMode.class, channel).filter(asked.modes()::contains);
    }
  }
}
