package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// A text that somebody is writing: any language may be missing, Swedish too.
///
/// @param byLanguage text by language tag; never blank
public record DraftText(@JsonValue Map<String, String> byLanguage) {

  public static final DraftText EMPTY = new DraftText(Map.of());

  /// Stands where a text is yet to be written, so that the rest can be shown.
  static final String NOT_WRITTEN = "…";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DraftText {
    var written = new TreeMap<>(byLanguage);
    written.values().removeIf(String::isBlank);
    byLanguage = Map.copyOf(written);
  }

  public static DraftText of(@Nullable LocalizedText text) {
    return text == null ? EMPTY : new DraftText(text.byLanguage());
  }

  public static DraftText swedish(String text) {
    return EMPTY.with(LocalizedText.REQUIRED_LANGUAGE, text);
  }

  /// Empty where it is not written.
  public String in(String language) {
    return byLanguage.getOrDefault(language, "");
  }

  public String swedish() {
    return in(LocalizedText.REQUIRED_LANGUAGE);
  }

  /// @param text blank to take it away
  public DraftText with(String language, String text) {
    var changed = new TreeMap<>(byLanguage);
    changed.put(language, text.strip());
    return new DraftText(changed);
  }

  public boolean lacks(String language) {
    return !byLanguage.containsKey(language);
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /// With [#NOT_WRITTEN] for Swedish where it is missing.
  Map<String, String> readable() {
    var readable = new TreeMap<>(byLanguage);
    readable.putIfAbsent(LocalizedText.REQUIRED_LANGUAGE, NOT_WRITTEN);
    return readable;
  }

  /// The text in this language, else in Swedish, else empty.
  public String in(Locale locale) {
    return lacks(locale.getLanguage()) ? swedish() : in(locale.getLanguage());
  }
}
