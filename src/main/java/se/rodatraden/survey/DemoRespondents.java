package se.rodatraden.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.DemoSurvey.Model;
import se.rodatraden.survey.DemoSurvey.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes up respondents and what they answer: the same every time for the same file.
final class DemoRespondents {

  private static final double METRES_PER_DEGREE = 111_320;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Questionnaire questionnaire;
  private final Model model;
  private final RandomGenerator random;

  DemoRespondents(Questionnaire questionnaire, Model model) {
    this.questionnaire = questionnaire;
    this.model = model;
    this.random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(model.seed());
  }

  RandomGenerator random() {
    return random;
  }

  Stream<ObjectNode> answers() {
    return IntStream.range(0, model.responses()).mapToObj(i -> respondent());
  }

  /// Who somebody is comes first, since it colours what they answer.
  private ObjectNode respondent() {
    var drawn = new HashMap<String, JsonNode>();
    var fear = random.nextGaussian() * 0.8;
    for (var trait : model.fear().entrySet()) {
      var question = questionnaire.find(trait.getKey()).orElseThrow();
      var chosen = optionOf(question, 0);
      drawn.put(question.key(), chosen);
      fear += trait.getValue().getOrDefault(chosen.stringValue(), 0.0);
    }
    var answers = JSON.objectNode();
    for (var question : questionnaire.questions()) {
      var known = new HashMap<String, JsonNode>();
      answers.properties().forEach(each -> known.put(each.getKey(), each.getValue()));
      if (Conditions.hold(question.showIf(), known) && isAnswered(question)) {
        var answer = drawn.get(question.key());
        answers.set(question.key(), answer == null ? answer(question, fear) : answer);
      }
    }
    return answers;
  }

  private boolean isAnswered(Question question) {
    var share =
        switch (question) {
          case Question.Information q -> 0;
          case Question.Text q -> wordsOf(q).share();
          case Question.Places q -> spotsOf(q).share();
          default -> model.share();
        };
    return question.required() || random.nextDouble() < share;
  }

  private JsonNode answer(Question question, double fear) {
    return switch (question) {
      case Question.Matrix q -> matrix(q, fear);
      case Question.MultiChoice q -> several(q.key(), q.options());
      case Question.Ranking q -> several(q.key(), q.options());
      case Question.Text q -> JSON.stringNode(oneOf(wordsOf(q).texts()));
      case Question.Places q -> places(q);
      default -> optionOf(question, fear);
    };
  }

  private JsonNode optionOf(Question question, double fear) {
    var shape = model.shapeOf(question.key());
    return JSON.stringNode(optionsOf(question).get(draw(tilted(shape, fear))).key());
  }

  private static List<Choice> optionsOf(Question question) {
    return switch (question) {
      case Question.SingleChoice q -> q.options();
      case Question.Scale q -> q.options();
      case Question.Area q -> q.areas();
      default ->
          throw new IllegalArgumentException(
              "the demo can not make up answers to \"%s\"".formatted(question.key()));
    };
  }

  private ObjectNode matrix(Question.Matrix question, double fear) {
    var shape = model.shapeOf(question.key());
    var rows = shape.rows() == null ? Map.<String, Double>of() : shape.rows();
    var answer = JSON.objectNode();
    for (var row : question.rows()) {
      var weights = tilted(shape, fear + rows.getOrDefault(row.key(), 0.0));
      answer.put(row.key(), question.options().get(draw(weights)).key());
    }
    return answer;
  }

  private ArrayNode several(String key, List<Choice> options) {
    var shape = model.shapeOf(key);
    var weights = shape.weights().stream().mapToDouble(Double::doubleValue).toArray();
    var wanted = 1 + (shape.picks() == null ? 0 : draw(poisson(shape.picks() - 1)));
    var chosen = JSON.arrayNode();
    while (chosen.size() < wanted) {
      var drawn = draw(weights);
      var option = options.get(drawn);
      chosen.add(option.other() ? withText(key, option) : JSON.stringNode(option.key()));
      if (option.exclusive()) {
        return chosen;
      }
      weights[drawn] = 0;
      IntStream.range(0, weights.length)
          .filter(i -> options.get(i).exclusive())
          .forEach(i -> weights[i] = 0);
    }
    return chosen;
  }

  private ObjectNode withText(String key, Choice option) {
    var words = model.words().get(key);
    var text = words != null && random.nextDouble() < words.share() ? oneOf(words.texts()) : "";
    return JSON.objectNode().put("option", option.key()).put("text", text);
  }

  private ArrayNode places(Question.Places question) {
    var around = spotsOf(question).around();
    var weights = around.stream().mapToDouble(DemoSurvey.Spot::weight).toArray();
    var places = JSON.arrayNode();
    int wanted = 1 + draw(new double[] {70, 22, 8});
    for (int i = 0; i < wanted; i++) {
      var spot = around.get(draw(weights));
      var metres_per_degree_lon = METRES_PER_DEGREE * Math.cos(Math.toRadians(spot.lat()));
      var place = places.addObject();
      place.put("lat", rounded(spot.lat() + off(spot.spread_m()) / METRES_PER_DEGREE));
      place.put("lon", rounded(spot.lon() + off(spot.spread_m()) / metres_per_degree_lon));
      var sub = place.putObject("sub");
      question.sub().forEach(asked -> sub.set(asked.key(), answer(asked, 0)));
    }
    return places;
  }

  private double off(double spread_m) {
    return random.nextGaussian() * spread_m;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private DemoSurvey.Words wordsOf(Question question) {
    return needed(model.words().get(question.key()), question);
  }

  private DemoSurvey.Spots spotsOf(Question question) {
    return needed(model.spots().get(question.key()), question);
  }

  private static <T> T needed(@Nullable T made, Question question) {
    if (made == null) {
      throw new IllegalArgumentException(
          "the demo must say how \"%s\" is answered".formatted(question.key()));
    }
    return made;
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static double[] tilted(Shape shape, double fear) {
    var weights = shape.weights();
    var tilt = shape.tilt() == null ? 0 : shape.tilt();
    return IntStream.range(0, weights.size())
        .mapToDouble(i -> weights.get(i) * Math.exp(tilt * fear * 2 * i / (weights.size() - 1)))
        .toArray();
  }

  private static double[] poisson(double mean) {
    return new double[] {1, mean, mean * mean / 2};
  }

  /// Index of a weight, drawn in proportion to it.
  private int draw(double[] weights) {
    var rest = random.nextDouble() * java.util.Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
