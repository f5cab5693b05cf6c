package se.rodatraden.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A text in several languages: Swedish always, others where someone has written them.
///
/// As JSON an object by language tag, `{"sv": "…", "en": "…"}`.
///
/// @param byLanguage text by language tag (`sv`, `en`, `ar`, …)
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {

  public static final String REQUIRED_LANGUAGE = "sv";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText {
    byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
    var swedish = byLanguage.get(REQUIRED_LANGUAGE);
    if (swedish == null || swedish.isBlank()) {
      throw new IllegalArgumentException("a text must be given in Swedish (\"sv\")");
    }
  }

  public static LocalizedText swedish(String text) {
    return new LocalizedText(Map.of(REQUIRED_LANGUAGE, text));
  }

  public static LocalizedText of(String swedish, String english) {
    return new LocalizedText(Map.of(REQUIRED_LANGUAGE, swedish, "en", english));
  }

  /// The text in this language, else in Swedish; [#languageIn] tells which it was.
  public String in(Locale locale) {
    var text = byLanguage.get(languageIn(locale));
    return text == null ? "" : text;
  }

  /// The language that [#in] answers with, so that a fallback can be marked (`lang="sv"`).
  public String languageIn(Locale locale) {
    return byLanguage.containsKey(locale.getLanguage()) ? locale.getLanguage() : REQUIRED_LANGUAGE;
  }

  /// Without other languages than these, and Swedish.
  public LocalizedText only(Collection<String> languages) {
    var kept = new TreeMap<>(byLanguage);
    kept.keySet().removeIf(each -> !each.equals(REQUIRED_LANGUAGE) && !languages.contains(each));
    return new LocalizedText(kept);
  }

  public Set<String> languages() {
    return byLanguage.keySet();
  }
}
