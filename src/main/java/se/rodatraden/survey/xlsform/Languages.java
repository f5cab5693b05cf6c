package se.rodatraden.survey.xlsform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Languages as forms write them: `Svenska (sv)`, `English`, `ar`.
final class Languages {

  private static final Pattern WITH_TAG = Pattern.compile(".*\\(\\s*([A-Za-z0-9-]+)\\s*\\)");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private static final Map<String, String> BY_NAME = byName();

  private Languages() {}

  /// `Svenska (sv)`, by the language's own name for itself.
  static String written(String tag) {
    var locale = Locale.forLanguageTag(tag);
    var name = locale.getDisplayLanguage(locale);
    var initial = name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale);
    return initial + (name.isEmpty() ? "" : name.substring(1)) + " (" + tag + ")";
  }

  /// @return its tag
  static Optional<String> tag(String written) {
    var text = written.strip();
    var withTag = WITH_TAG.matcher(text);
    if (withTag.matches() && TAG.matcher(withTag.group(1)).matches()) {
      return Optional.of(canonical(withTag.group(1)));
    }
    var named = BY_NAME.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return Optional.of(named);
    }
    return TAG.matcher(text).matches() && isKnown(text)
        ? Optional.of(canonical(text))
        : Optional.empty();
  }

  private static boolean isKnown(String tag) {
    var language = Locale.forLanguageTag(tag);
    return !language.getDisplayLanguage(Locale.ENGLISH).equals(language.getLanguage());
  }

  private static String canonical(String tag) {
    return tag.length() <= 3 ? tag.toLowerCase(Locale.ROOT) : tag;
  }

  private static Map<String, String> byName() {
    var names = new HashMap<String, String>();
    Arrays.stream(Locale.getISOLanguages())
        .map(Locale::forLanguageTag)
        .forEach(language -> {
          for (var spoken : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("sv"), language}) {
            var name = language.getDisplayLanguage(spoken).toLowerCase(Locale.ROOT);
            names.putIfAbsent(name, language.getLanguage());
          }
        });
    return Map.copyOf(names);
  }
}
