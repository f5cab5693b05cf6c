package se.rodatraden.survey.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.QuestionnaireDraft;

/// Languages that a survey can be offered in, and how they are called and written.
final class Languages {

  static final String SWEDISH = LocalizedText.REQUIRED_LANGUAGE;

  /// Query parameter: the language that stands beside Swedish.
  static final String PARAMETER = "sprak";

  /// Those that municipalities ask for, the national minority languages among them.
  static final List<String> OFFERED =
      List.of(
          "en", "ar", "so", "fi", "fa", "ti", "uk", "pl", "ckb", "bs", "sq", "es", "de", "ru", "tr",
          "th", "se", "fit", "rom", "yi");

  private static final Set<String> FROM_RIGHT_TO_LEFT =
      Set.of("ar", "fa", "ckb", "he", "ur", "ps", "prs", "ug", "yi", "dv", "sd");

  private Languages() {}

  static boolean isFromRightToLeft(String language) {
    return FROM_RIGHT_TO_LEFT.contains(language);
  }

  /// The language's name in the language of the view, e.g. "arabiska".
  static String name(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Words.locale());
  }

  static Optional<String> in(QueryParameters query, QuestionnaireDraft draft) {
    return query
        .getSingleParameter(PARAMETER)
        .filter(language -> !language.equals(SWEDISH) && draft.languages().contains(language));
  }
}
