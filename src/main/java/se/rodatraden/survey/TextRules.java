package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Finding.Code;

/// Texts complete in every language that is offered. Swedish is so by [LocalizedText] itself.
final class TextRules {

  /// In UTF-16 units, of one text in one language.
  static final int LONGEST = 5_000;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private TextRules() {}

  static boolean isLanguage(String tag) {
    return LANGUAGE.matcher(tag).matches();
  }

  static List<Finding> findings(List<TextOf> texts, Collection<String> offered) {
    var findings = new ArrayList<Finding>();
    Set<String> languages = new TreeSet<>(offered);
    texts.forEach(each -> languages.addAll(each.text().languages()));
    languages.remove(LocalizedText.REQUIRED_LANGUAGE);
    languages.stream()
        .filter(language -> !isLanguage(language))
        .map(language ->
            new Finding(Code.LANGUAGE_MALFORMED, Where.QUESTIONNAIRE, language, language))
        .forEach(findings::add);
    texts.stream().flatMap(TextRules::tooLong).forEach(findings::add);
    for (var language : languages) {
      var code = offered.contains(language) ? Code.TRANSLATION_MISSING : Code.NOT_YET_TRANSLATED;
      texts.stream()
          .filter(each -> each.lacks(language))
          .map(each -> new Finding(code, each.where(), language, null))
          .forEach(findings::add);
    }
    return findings;
  }

  private static Stream<Finding> tooLong(TextOf each) {
    return each.text().byLanguage().entrySet().stream()
        .filter(text -> text.getValue().length() > LONGEST)
        .map(text ->
            new Finding(Code.TEXT_TOO_LONG, each.where(), text.getKey(), String.valueOf(LONGEST)));
  }
}
