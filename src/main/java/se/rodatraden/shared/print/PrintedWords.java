package se.rodatraden.shared.print;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.rodatraden.shared.Texts;

/// Words as they are set on paper: what the renderer would put in the wrong order is mended.
public final class PrintedWords {

  /// Those that what stands around people's own texts is written in on paper.
  public static final List<Locale> LANGUAGES =
      List.of(Texts.SWEDISH, Texts.ENGLISH, Locale.forLanguageTag("ar"));

  /// In a text from the right, digits around an ordinary space change places: "14 114".
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d) (?=\\d)");

  /// Vowel signs, which most Arabic is written without and which the renderer cannot put in place.
  private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064B-\\u0652]");

  private static final String FROM_RIGHT = "ar";

  private PrintedWords() {}

  public static boolean isFromRight(Locale language) {
    return language.getLanguage().equals(FROM_RIGHT);
  }

  public static String set(String text, Locale language) {
    return isFromRight(language)
        ? VOWEL_SIGNS.matcher(BETWEEN_DIGITS.matcher(text).replaceAll("\u00a0")).replaceAll("")
        : text;
  }
}
