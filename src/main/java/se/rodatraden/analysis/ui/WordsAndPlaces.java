package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.rodatraden.analysis.Results;
import se.rodatraden.analysis.RoundResults;
import se.rodatraden.analysis.Told;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.PointedAt;
import se.rodatraden.survey.Question;
import tools.jackson.databind.JsonNode;

/// What respondents wrote and where they pointed, by one channel: for officials only.
@org.springframework.stereotype.Component
class WordsAndPlaces {

  private final Results results;
  private final MapContexts maps;
  private final Assets assets;
  private final MapSettings mapSettings;

  WordsAndPlaces(Results results, MapContexts maps, Assets assets, MapSettings mapSettings) {
    this.results = results;
    this.maps = maps;
    this.assets = assets;
    this.mapSettings = mapSettings;
  }

  List<Component> of(
      Municipality municipality, RoundResults found, Question question, QuestionSection section) {
    var shown = new ArrayList<Component>();
    if (question instanceof Question.Places places) {
      shown.addAll(map(municipality, found, places, section));
    }
    if (takesWords(question)) {
      var texts =
          results.listTexts(municipality.code(), found.round().id(), found.mode(), question.key());
      shown.addAll(words(texts, section));
    }
    return shown;
  }

  private static boolean takesWords(Question question) {
    return question instanceof Question.Text || question.choices().stream().anyMatch(Choice::other);
  }

  private static List<Component> words(Told<String> texts, QuestionSection section) {
    return switch (texts) {
      case Told.Shown<String>(var all) -> all.isEmpty() ? List.of() : List.of(words(all, section));
      case Told.Withheld<String>(var minimum) ->
          List.of(explanation(section, "analysis.words.withheld", minimum));
      case Told.Waiting<String>() -> List.of(explanation(section, "analysis.words.later"));
    };
  }

  private static Component explanation(QuestionSection section, String why, Object... arguments) {
    return QuestionSection.explanation(section.getTranslation(why, arguments));
  }

  private static Component words(List<String> texts, QuestionSection section) {
    var list = new UnorderedList();
    list.addClassName("analysis-words");
    texts.forEach(text -> list.add(new ListItem(text)));
    return new Details(section.getTranslation("analysis.words", texts.size()), list);
  }

  private List<Component> map(
      Municipality municipality,
      RoundResults found,
      Question.Places question,
      QuestionSection section) {
    var places =
        results.listPlaces(municipality.code(), found.round().id(), found.mode(), question.key());
    return switch (places) {
      case Told.Shown<PointedAt>(var all) -> map(municipality, all, question, section);
      case Told.Withheld<PointedAt>(var minimum) ->
          List.of(explanation(section, "analysis.places.withheld", minimum));
      case Told.Waiting<PointedAt>() -> List.of(explanation(section, "analysis.places.later"));
    };
  }

  private List<Component> map(
      Municipality municipality,
      List<PointedAt> places,
      Question.Places question,
      QuestionSection section) {
    var count = new Paragraph(section.getTranslation("analysis.places", places.size()));
    if (places.isEmpty()) {
      return List.of(count);
    }
    var context = maps.of(municipality, section.locale());
    var map = new PlaceMap(assets, mapSettings);
    map.addClassName("analysis-map");
    map.setOutlines(
        context.outlines().stream()
            .map(each -> new PlaceMap.Outline(each.key(), each.name(), each.geometry()))
            .toList());
    map.setPlaces(
        context.places().stream()
            .map(each ->
                new PlaceMap.NamedPlace(
                    each.key(), each.name(), each.kind(), GeoPosition.of(each.lat(), each.lon())))
            .toList());
    map.setMarkers(places.stream().map(place -> marker(question, place, section)).toList());
    return List.of(count, map);
  }

  private static PlaceMap.Marker marker(
      Question.Places question, PointedAt place, QuestionSection section) {
    var said =
        question.sub().stream()
            .flatMap(asked -> said(asked, place.answers().path(asked.key()), section.locale()))
            .toList();
    var label = said.isEmpty() ? section.getTranslation("analysis.place") : String.join(", ", said);
    return new PlaceMap.Marker(
        place.id().toString(), label, PlaceMap.Tone.NEUTRAL, null, place.position());
  }

  private static Stream<String> said(Question asked, JsonNode answer, Locale locale) {
    var options =
        switch (asked) {
          case Question.SingleChoice q -> q.options();
          case Question.Scale q -> q.options();
          case Question.MultiChoice q -> q.options();
          default -> List.<Choice>of();
        };
    var given =
        answer.isArray() ? StreamSupport.stream(answer.spliterator(), false) : Stream.of(answer);
    return given.flatMap(one -> inWords(options, one, locale)).filter(text -> !text.isBlank());
  }

  private static Stream<String> inWords(List<Choice> options, JsonNode answer, Locale locale) {
    if (answer.isObject()) {
      return Stream.of(answer.path("text").asString(""));
    }
    var text = answer.asString("");
    return Stream.of(
        options.stream()
            .filter(option -> option.key().equals(text))
            .map(option -> option.text().in(locale))
            .findFirst()
            .orElse(text));
  }
}
