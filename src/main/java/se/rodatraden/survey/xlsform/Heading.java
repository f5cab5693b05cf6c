package se.rodatraden.survey.xlsform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The heading of a column, `label::Svenska (sv)`.
///
/// @param written as it stands in the file
/// @param name of the column, in the spelling of [Columns]
/// @param inLanguage what it says of a language, null where nothing
record Heading(String written, String name, @Nullable String inLanguage) {

  private static final Pattern PARTS = Pattern.compile("(.*?)\\s*::?\\s*(.*)");
  private static final Pattern PREFIX = Pattern.compile("^(bind|body|control)_?::?_?");
  private static final String MEDIA = "media::";

  static Heading of(String written) {
    var text = written.strip();
    var rest = text.toLowerCase(Locale.ROOT).startsWith(MEDIA) ? text.substring(7) : text;
    var parts = PARTS.matcher(rest);
    if (parts.matches()) {
      var name = named(parts.group(1));
      if (Columns.IN_LANGUAGES.contains(name)) {
        var language = parts.group(2).strip();
        return new Heading(written, name, language.isEmpty() ? null : language);
      }
    }
    return new Heading(written, named(rest), null);
  }

  private static String named(String text) {
    var plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", "_");
    return Columns.named(PREFIX.matcher(plain).replaceFirst("$1::"));
  }

  /// The language's tag; empty where it names one that is not known.
  Optional<String> language(String ofTheForm) {
    return inLanguage == null ? Optional.of(ofTheForm) : Languages.tag(inLanguage);
  }
}
