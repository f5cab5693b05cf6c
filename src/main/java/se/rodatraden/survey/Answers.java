package se.rodatraden.survey;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How the JSON of answers is read.
final class Answers {

  /// Nobody writes to it.
  static final ObjectNode NONE = JsonNodeFactory.instance.objectNode();

  private Answers() {}

  /// Nothing, blank text, an empty list and an empty object are all "not answered".
  static boolean isAnswered(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return false;
    }
    if (value.isString()) {
      return !isBlank(value.stringValue());
    }
    return !value.isContainer() || !value.isEmpty();
  }

  /// White space as the respondent's browser sees it.
  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isSpaceChar(c) || "\t\n\u000b\f\r\uFEFF".indexOf(c) >= 0);
  }

  /// The chosen option of `"key"` or `{"option": "key", "text": "…"}`.
  static JsonNode withoutText(JsonNode value) {
    var option = value.get("option");
    return value.isObject() && option != null ? option : value;
  }
}
