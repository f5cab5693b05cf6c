package se.rodatraden.survey;

import se.rodatraden.shared.TypedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Answers with their texts as they were typed ([TypedText]).
final class TypedAnswers {

  private TypedAnswers() {}

  /// Changes these answers themselves, and mostly nothing in them.
  static ObjectNode of(ObjectNode answers) {
    tidy(answers);
    return answers;
  }

  private static JsonNode tidy(JsonNode node) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(member -> member.setValue(tidy(member.getValue())));
      case ArrayNode list -> {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, tidy(list.get(i)));
        }
      }
      case StringNode text -> {
        var typed = TypedText.of(text.stringValue());
        return typed.equals(text.stringValue()) ? text : StringNode.valueOf(typed);
      }
      default -> {}
    }
    return node;
  }
}
