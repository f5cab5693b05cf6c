package se.rodatraden.shared;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Texts of the interface by key. A missing key is an error, never shown to people.
@Component
public class Texts {

  public static final Locale SWEDISH = Locale.forLanguageTag("sv");
  public static final Locale ENGLISH = Locale.forLanguageTag("en");

  /// Languages that every text of the interface exists in.
  public static final List<Locale> LANGUAGES = List.of(SWEDISH, ENGLISH);

  private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa");

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  public String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /// Language tags as they are offered to people: those of the interface first.
  public static List<String> inOrder(Collection<String> languages) {
    var ours = LANGUAGES.stream().map(Locale::getLanguage);
    return Stream.concat(ours, languages.stream().sorted())
        .filter(languages::contains)
        .distinct()
        .toList();
  }

  /// Which way a language is written, as HTML says it.
  ///
  /// @param language its tag, e.g. `ar`
  public String direction(String language) {
    return FROM_THE_RIGHT.contains(language) ? "rtl" : "ltr";
  }

  /// This language where the interface has it, else Swedish.
  public Locale supported(Locale locale) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(SWEDISH);
  }
}
