package se.rodatraden.shared;

/// JSON that stands in a page, inside a script element.
public final class ScriptData {

  private ScriptData() {}

  /// The same JSON, in which no text can end the element it stands in.
  public static String embeddable(String json) {
    return json.replace("<", "\\u003c");
  }
}
