package se.rodatraden.survey.keying;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What was understood of what is typed on a line.
public sealed interface Typed {

  record Nothing() implements Typed {}

  /// The paper says something that nobody can read.
  record Unreadable() implements Typed {}

  /// @param echo in words, so that the person who types sees what it was taken for
  record Understood(JsonNode value, String echo) implements Typed {}

  /// @param reason key of a text below `survey.keying.wrong.`
  record NotUnderstood(String reason, List<String> details) implements Typed {
    public NotUnderstood {
      details = List.copyOf(details);
    }
  }
}
