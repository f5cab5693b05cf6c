package se.rodatraden.survey.xlsform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The heading of a column, `label::Svenska (sv)`, or `rodatraden_stop_sv` where others would
/// stumble over the usual form.
///
/// @param written as it stands in the file
/// @param name of the column, in the spelling of [Columns]
/// @param inLanguage what it says of a language, null where nothing
record Heading(String written, String name, @Nullable String inLanguage) {

  private static final int LONGEST = 120;

  private static final Pattern PARTS = Pattern.compile("(.*?)\\s*::?\\s*(.*)");
  private static final Pattern PREFIX = Pattern.compile("^(bind|body|control)_?::?_?");
  private static final Pattern OUR_OWN =
      Pattern.compile(
          "(" + Columns.STOP + "|" + Columns.TITLE + ")_([a-z0-9-]+)", Pattern.CASE_INSENSITIVE);
  private static final String MEDIA = "media::";

  static Heading of(String written) {
    var text = written.strip();
    if (text.length() > LONGEST) {
      return new Heading(written, text, null);
    }
    var ourOwn = OUR_OWN.matcher(text);
    if (ourOwn.matches()) {
      return new Heading(written, named(ourOwn.group(1)), "(" + ourOwn.group(2) + ")");
    }
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
