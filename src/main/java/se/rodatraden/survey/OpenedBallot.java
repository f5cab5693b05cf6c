package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.shared.GeoPosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A ballot taken apart: coded answers, words and places lie apart from each other from here on, so
/// that what somebody wrote or where they pointed does not lead to what else they answered.
///
/// @param coded by question: an option's key, several, a key by row, a number, a day; for places
///   how many there were
record OpenedBallot(ObjectNode coded, List<Words> words, List<PlaceNote> places) {

  record Words(String question, String text) {}

  /// @param sub what was asked of the place
  record PlaceNote(String question, GeoPosition position, ObjectNode sub) {}

  static OpenedBallot of(Questionnaire questionnaire, ObjectNode answers) {
    var opened =
        new OpenedBallot(
            JsonNodeFactory.instance.objectNode(), new ArrayList<>(), new ArrayList<>());
    for (var question : questionnaire.questions()) {
      var value = answers.get(question.key());
      if (value != null) {
        opened.take(question, value);
      }
    }
    return opened;
  }

  private void take(Question question, JsonNode value) {
    switch (question) {
      case Question.SingleChoice q -> coded.set(q.key(), keyOf(q, value));
      case Question.MultiChoice q -> {
        var keys = coded.putArray(q.key());
        value.forEach(item -> keys.add(keyOf(q, item)));
      }
      case Question.Text q -> words.add(new Words(q.key(), value.stringValue()));
      case Question.Places q -> {
        if (!value.isEmpty()) {
          coded.put(q.key(), value.size());
        }
        value.forEach(place -> places.add(placeNote(q, place)));
      }
      case Question.Scale q -> coded.set(q.key(), value);
      case Question.Matrix q -> coded.set(q.key(), value);
      case Question.Number q -> coded.set(q.key(), value);
      case Question.Day q -> coded.set(q.key(), value);
      case Question.Ranking q -> coded.set(q.key(), value);
      case Question.Area q -> coded.set(q.key(), value);
      case Question.Information q -> {}
    }
  }

  private JsonNode keyOf(Question question, JsonNode value) {
    var text = value.get("text");
    if (Answers.isAnswered(text)) {
      words.add(new Words(question.key(), text.stringValue()));
    }
    return Answers.withoutText(value);
  }

  private static PlaceNote placeNote(Question question, JsonNode place) {
    var position = GeoPosition.of(place.get("lat").doubleValue(), place.get("lon").doubleValue());
    return new PlaceNote(
        question.key(),
        position,
        place.get("sub") instanceof ObjectNode sub ? sub : JsonNodeFactory.instance.objectNode());
  }
}
