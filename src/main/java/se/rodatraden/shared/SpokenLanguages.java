package se.rodatraden.shared;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Languages that residents are spoken to in, beside Swedish, and how they are called and written.
public final class SpokenLanguages {

  /// Those that municipalities ask for, the national minority languages among them.
  public static final List<String> OFFERED =
      List.of(
          "en", "ar", "so", "fi", "fa", "ti", "uk", "pl", "ckb", "bs", "sq", "es", "de", "ru", "tr",
          "th", "se", "fit", "rom", "yi");

  private static final Set<String> FROM_RIGHT_TO_LEFT =
      Set.of("ar", "fa", "ckb", "he", "ur", "ps", "prs", "ug", "yi", "dv", "sd");

  private SpokenLanguages() {}

  public static boolean isFromRightToLeft(String language) {
    return FROM_RIGHT_TO_LEFT.contains(language);
  }

  /// As HTML says it: `ltr` or `rtl`.
  public static String direction(String language) {
    return isFromRightToLeft(language) ? "rtl" : "ltr";
  }

  /// The language's name in another, e.g. "arabiska".
  public static String name(String language, Locale in) {
    return Locale.forLanguageTag(language).getDisplayLanguage(in);
  }
}
