package se.rodatraden.survey.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.print.PrintedWords;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.SurveyRound;

/// What is put on paper, and whence its readers can answer on the web.
///
/// @param questionnaire as the round asks it now, or as it is being written
/// @param root where the public pages are, without a slash last: `https://exempel.se`
public record Paper(
    SurveyRound round, Questionnaire questionnaire, Municipality municipality, String root) {

  /// Those that everything around the questions is written in.
  public static final List<Locale> LANGUAGES = PrintedWords.LANGUAGES;

  /// The languages of the questionnaire that can be put on paper, Swedish first.
  public static List<Locale> languagesOf(Questionnaire questionnaire) {
    return LANGUAGES.stream()
        .filter(language -> questionnaire.languages().contains(language.getLanguage()))
        .toList();
  }

  /// The languages of the questionnaire that cannot, as tags.
  public static List<String> otherLanguagesOf(Questionnaire questionnaire) {
    return questionnaire.languages().stream()
        .filter(tag -> LANGUAGES.stream().map(Locale::getLanguage).noneMatch(tag::equals))
        .toList();
  }

  /// Where the round is answered.
  public String address() {
    return root + "/svara/" + round.slug();
  }

  /// As [#address], the way people write it.
  String shortAddress() {
    return address().replaceFirst("^https?://", "");
  }

  /// In groups of four, so that it can be read and typed.
  static String grouped(String code) {
    return String.join(" ", groups(code));
  }

  static List<String> groups(String code) {
    return Stream.of(code.split("(?<=\\G.{4})", -1)).toList();
  }
}
