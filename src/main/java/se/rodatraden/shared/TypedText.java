package se.rodatraden.shared;

import java.util.regex.Pattern;

/// What somebody has typed, without what nobody types: control characters, halves of emoji that a
/// limit has cut, and marks that turn the direction of the text around them. Ends of lines and tabs
/// stay, and so do the marks that a language needs (U+200E, U+200F, U+061C, the joiners).
///
/// The respondent's page does the same; both are held to `typed-text-vectors.json`.
public final class TypedText {

  private static final Pattern UNTYPED =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069]");

  private TypedText() {}

  /// @return the very same text where there is nothing to leave out
  public static String of(String text) {
    return UNTYPED.matcher(text).replaceAll("");
  }
}
