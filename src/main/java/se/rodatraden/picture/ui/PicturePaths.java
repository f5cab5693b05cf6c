package se.rodatraden.picture.ui;

import se.rodatraden.shared.id.ProblemId;

/// Addresses of the views, relative to `/app/{kommun}/`.
final class PicturePaths {

  static final String LIST = "lagesbild";
  static final String SPOTS = "platser";

  private PicturePaths() {}

  static String picture(int number) {
    return LIST + "/" + number;
  }

  /// Where on its picture's page a problem stands.
  static String anchor(ProblemId problem) {
    return "problem-" + problem.value();
  }

  static String inApp(String municipalitySlug, String path) {
    return "/app/" + municipalitySlug + "/" + path;
  }
}
