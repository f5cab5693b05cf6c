package se.rodatraden.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;

/// A survey of the demo data set, as its file in `seeds/demo/` tells it.
///
/// @param earlier the same questions asked before, where they were
record DemoSurvey(
    String municipality,
    String slug,
    String name,
    LocalizedText title,
    Questionnaire questionnaire,
    Model demo,
    @Nullable Earlier earlier) {

  /// A round that is over and whose results are published.
  record Earlier(
      String slug, String name, LocalizedText title, Period asked, int responses, long seed) {}

  /// How answers are made up.
  ///
  /// @param share how many answer a question that they need not answer, 0–1
  /// @param fear what being of a kind adds to a respondent's fear: question, then option
  record Model(
      int responses,
      long seed,
      double share,
      Map<String, Map<String, Double>> fear,
      Map<String, Shape> questions,
      Map<String, Words> words,
      Map<String, Spots> spots) {

    Model of(Earlier earlier) {
      return new Model(earlier.responses(), earlier.seed(), share, fear, questions, words, spots);
    }

    Shape shapeOf(String question) {
      var shape = questions.get(question);
      if (shape == null) {
        throw new IllegalArgumentException(
            "the demo must say how \"%s\" is answered".formatted(question));
      }
      return shape;
    }
  }

  /// @param weights of the options, in order
  /// @param tilt how much fear moves an answer towards later options
  /// @param rows what a row of a matrix adds to fear
  /// @param picks options chosen on average, where several may be
  record Shape(
      List<Double> weights,
      @Nullable Double tilt,
      @Nullable Map<String, Double> rows,
      @Nullable Double picks) {}

  record Words(double share, List<String> texts) {}

  record Spots(double share, List<Spot> around) {}

  record Spot(double lat, double lon, double spread_m, double weight) {}
}
