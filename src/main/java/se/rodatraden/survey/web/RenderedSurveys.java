package se.rodatraden.survey.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.place.MapContext;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.ScriptData;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.QuestionnaireJson;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.SurveyRound;

/// Open surveys put into words and JSON once per language, and kept: thousands open the same one
/// within minutes of an invitation.
@Component
class RenderedSurveys {

  /// Names of places and the like may change without the round changing.
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Municipalities municipalities;
  private final MapContexts maps;
  private final Texts texts;
  private final Clock clock;
  private final ConcurrentHashMap<Key, Rendered> kept = new ConcurrentHashMap<>();

  RenderedSurveys(Municipalities municipalities, MapContexts maps, Texts texts, Clock clock) {
    this.municipalities = municipalities;
    this.maps = maps;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param language asked for; Swedish where the survey has not been translated to it
  Rendered of(AskedRound asked, Locale language) {
    var spoken = asked.round().title().languageIn(language);
    var now = clock.instant();
    return Objects.requireNonNull(
        kept.compute(
            new Key(asked.round().slug(), spoken),
            (key, old) ->
                old != null && old.asked() == asked && old.until().isAfter(now)
                    ? old
                    : render(asked, Locale.forLanguageTag(spoken), now.plus(KEPT))));
  }

  private Rendered render(AskedRound asked, Locale language, Instant until) {
    var municipality = municipalities.get(asked.round().municipality());
    var bounds = asked.questionnaire().bounds();
    var map =
        asked.questionnaire().questions().stream().anyMatch(Question.Places.class::isInstance)
            ? maps.of(municipality, language)
            : new MapContext(List.of(), List.of(), MapContext.Bounds.SWEDEN, null);
    var api =
        json(asked, municipality, new SurveyDocument.Context(null, null, bounds, null), language);
    var withMap = new SurveyDocument.Context(map.outlines(), map.places(), bounds, map.tiles());
    var page = ScriptData.embeddable(json(asked, municipality, withMap, language));
    return new Rendered(
        asked, municipality, askedBy(municipality, language), api, eTag(api), page, until);
  }

  private String json(
      AskedRound asked,
      Municipality municipality,
      SurveyDocument.Context context,
      Locale language) {
    var round = asked.round();
    var document =
        new SurveyDocument(
            round.slug(),
            round.questionnaireVersion(),
            lower(round.status()),
            lower(widest(round)),
            round.modes().stream().map(RenderedSurveys::lower).toList(),
            Texts.inOrder(round.title().languages()),
            language.toLanguageTag(),
            round.title(),
            asked.questionnaire().intro(),
            asked.questionnaire().pages(),
            round.requiresCode(),
            round.madeUp(),
            askedBy(municipality, language),
            new SurveyDocument.Asker(municipality.name(), "/" + municipality.slug()),
            municipality.localPoliceArea().name(),
            round.asked().until(),
            asked.questionnaire().minutes(),
            "/%s/enkater/%s".formatted(municipality.slug(), round.slug()),
            "/%s/flode.atom".formatted(municipality.slug()),
            context);
    return QuestionnaireJson.inLanguage(document, language);
  }

  /// A round that anyone may answer is called open, whatever else it is.
  private static RoundMode widest(SurveyRound round) {
    return Stream.of(RoundMode.OPEN, RoundMode.MEETING)
        .filter(round.modes()::contains)
        .findFirst()
        .orElse(RoundMode.SAMPLE);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String askedBy(Municipality municipality, Locale language) {
    return texts.text(texts.supported(language), "survey.answer.asked_by", municipality.name());
  }

  /// Weak, since the server compresses nothing that has a strong tag.
  private static String eTag(String json) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Key(String slug, String language) {}

  /// @param api the JSON that the API answers with
  /// @param page the JSON that the page carries: with a map, and unable to end its script element
  record Rendered(
      AskedRound asked,
      Municipality municipality,
      String askedBy,
      String api,
      String eTag,
      String page,
      Instant until) {}
}
