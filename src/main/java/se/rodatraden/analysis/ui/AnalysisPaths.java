package se.rodatraden.analysis.ui;

import se.rodatraden.shared.id.SurveyRoundId;

/// Addresses of the views, relative to `/app/{kommun}/`.
final class AnalysisPaths {

  static final String LIST = "enkater";

  /// Query parameter: key of the area that results are for.
  static final String AREA = "omrade";

  private AnalysisPaths() {}

  static String results(SurveyRoundId round) {
    return LIST + "/" + round;
  }
}
