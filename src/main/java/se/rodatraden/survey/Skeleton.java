package se.rodatraden.survey;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A questionnaire without the words of its texts: all that answers depend on, and which texts
/// there are.
final class Skeleton {

  /// Where texts stand, at any depth.
  private static final Set<String> TEXTS = Set.of("text", "help", "title", "intro", "stop");

  private Skeleton() {}

  /// The two take the same answers and have texts in the same places: only their words may differ.
  static boolean isSame(Questionnaire one, Questionnaire other) {
    return of(one).equals(of(other));
  }

  private static JsonNode of(Questionnaire questionnaire) {
    var json = QuestionnaireJson.STRICT.readTree(QuestionnaireJson.write(questionnaire));
    silence(json);
    return json;
  }

  private static void silence(JsonNode node) {
    if (node instanceof ObjectNode object) {
      TEXTS.stream().filter(object::has).forEach(text -> object.put(text, true));
    }
    node.forEach(Skeleton::silence);
  }
}
