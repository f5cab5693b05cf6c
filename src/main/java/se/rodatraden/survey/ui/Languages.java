package se.rodatraden.survey.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SpokenLanguages;
import se.rodatraden.survey.QuestionnaireDraft;

/// Languages that a survey can be offered in, and how they are called and written.
final class Languages {

  static final String SWEDISH = LocalizedText.REQUIRED_LANGUAGE;

  /// Query parameter: the language that stands beside Swedish.
  static final String PARAMETER = "sprak";

  /// Beside Swedish.
  static final List<String> OFFERED = SpokenLanguages.OFFERED;

  private Languages() {}

  static boolean isFromRightToLeft(String language) {
    return SpokenLanguages.isFromRightToLeft(language);
  }

  /// The language's name in the language of the view, e.g. "arabiska".
  static String name(String language) {
    return SpokenLanguages.name(language, Words.locale());
  }

  static Optional<String> in(QueryParameters query, QuestionnaireDraft draft) {
    return query
        .getSingleParameter(PARAMETER)
        .filter(language -> !language.equals(SWEDISH) && draft.languages().contains(language));
  }
}
