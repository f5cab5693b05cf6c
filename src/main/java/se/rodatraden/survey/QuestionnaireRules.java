package se.rodatraden.survey;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire.Page;

/// What a questionnaire must fulfil to be saved as a draft, and what to be opened; see
/// [Finding#maySave] and [Finding#mayOpen].
public final class QuestionnaireRules {

  private QuestionnaireRules() {}

  /// In the order of the questionnaire.
  public static List<Finding> findings(LocalizedText title, Questionnaire questionnaire) {
    throw new UnsupportedOperationException();
  }

  public static List<Finding> findings(Questionnaire questionnaire) {
    throw new UnsupportedOperationException();
  }

  /// Of pages that may not yet make a questionnaire, since keys occur twice.
  ///
  /// @param offered languages, Swedish or not
  public static List<Finding> findings(
      @Nullable LocalizedText title,
      @Nullable LocalizedText intro,
      List<Page> pages,
      Collection<String> offered) {
    throw new UnsupportedOperationException();
  }

  /// Where the locked core of an earlier round is not asked as it was. Languages may be added.
  public static List<Finding> coreFindings(Questionnaire earlier, Questionnaire next) {
    throw new UnsupportedOperationException();
  }
}
