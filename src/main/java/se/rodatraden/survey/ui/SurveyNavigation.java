package se.rodatraden.survey.ui;

import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.SurveyRoundId;

/// Addresses of the views in which surveys are written.
public final class SurveyNavigation {

  static final String LIST = "enkater";
  static final String NEW = LIST + "/ny";
  static final String EDIT = "redigera";
  static final String SETTINGS = "installningar";
  static final String PREVIEW = "forhandsgranska";
  static final String OPEN = "oppna";
  static final String INVITATIONS = "inbjudningar";

  /// Query parameter of [#NEW]: the round to make another one of.
  static final String EARLIER = "fran";

  private SurveyNavigation() {}

  public static String list(Municipality municipality) {
    return to(municipality, LIST);
  }

  public static String create(Municipality municipality) {
    return to(municipality, NEW);
  }

  /// A new round of the same survey.
  public static String another(Municipality municipality, SurveyRoundId earlier) {
    return create(municipality) + "?" + EARLIER + "=" + earlier;
  }

  public static String edit(Municipality municipality, SurveyRoundId round) {
    return to(municipality, round, EDIT);
  }

  public static String open(Municipality municipality, SurveyRoundId round) {
    return to(municipality, round, OPEN);
  }

  /// Codes, for rounds to a sample.
  public static String invitations(Municipality municipality, SurveyRoundId round) {
    return to(municipality, round, INVITATIONS);
  }

  static String settings(Municipality municipality, SurveyRoundId round) {
    return to(municipality, round, SETTINGS);
  }

  static String preview(Municipality municipality, SurveyRoundId round) {
    return to(municipality, round, PREVIEW);
  }

  static String results(Municipality municipality, SurveyRoundId round) {
    return to(municipality, LIST + "/" + round);
  }

  private static String to(Municipality municipality, SurveyRoundId round, String view) {
    return to(municipality, LIST + "/" + round + "/" + view);
  }

  private static String to(Municipality municipality, String path) {
    return "/app/" + municipality.slug() + "/" + path;
  }

  /// The same as an address within the application, for `UI.navigate`.
  public static String route(String address) {
    return address.substring("/app/".length());
  }
}
