package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.survey.AnswerProblem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The rules an answer must keep, question by question. A question has at most one problem, the
/// first found; only what is asked about places has its own besides.
final class AnswerCheck {

  private static final Bounds EARTH = new Bounds(-90, -180, 90, 180);

  private final ValueCheck values;

  AnswerCheck(@Nullable Bounds bounds) {
    this.values = new ValueCheck(bounds == null ? EARTH : bounds);
  }

  List<AnswerProblem> check(List<Question> questions, ObjectNode answers) {
    return check(questions, answers, Map.of());
  }

  /// @param around answers that conditions may look at besides these: those given before a place
  private List<AnswerProblem> check(
      List<Question> questions, ObjectNode answers, Map<String, JsonNode> around) {
    var problems = new ArrayList<AnswerProblem>();
    var known = new HashMap<>(around);
    int asked = 0;
    for (var question : questions) {
      var value = answers.get(question.key());
      if (!Conditions.hold(question.showIf(), known)) {
        if (!(question instanceof Question.Information) && Answers.isAnswered(value)) {
          problems.add(new AnswerProblem(question.key(), Code.HIDDEN));
        }
      } else {
        checkVisible(question, value, known, problems);
        if (value != null) {
          known.put(question.key(), value);
        }
      }
      if (value != null && !(question instanceof Question.Information)) {
        asked++;
      }
    }
    if (asked < answers.size()) {
      addUnasked(questions, answers, problems);
    }
    return problems;
  }

  private static void addUnasked(
      List<Question> questions, ObjectNode answers, List<AnswerProblem> problems) {
    var unasked = new LinkedHashSet<>(answers.propertyNames());
    for (var question : questions) {
      if (!(question instanceof Question.Information)) {
        unasked.remove(question.key());
      }
    }
    unasked.forEach(key -> problems.add(new AnswerProblem(key, Code.UNKNOWN_QUESTION)));
  }

  private void checkVisible(
      Question question,
      @Nullable JsonNode value,
      Map<String, JsonNode> known,
      List<AnswerProblem> problems) {
    if (question instanceof Question.Information) {
      return;
    }
    if (value == null || !Answers.isAnswered(value)) {
      if (question.required()) {
        problems.add(new AnswerProblem(question.key(), Code.MISSING));
      }
      return;
    }
    var finding = values.check(question, value);
    if (finding != null) {
      problems.add(finding);
    } else if (question instanceof Question.Places places) {
      checkEachPlace(places, value, known, problems);
    }
  }

  private void checkEachPlace(
      Question.Places question,
      JsonNode places,
      Map<String, JsonNode> known,
      List<AnswerProblem> problems) {
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      var sub = places.get(i).get("sub");
      var answers = sub instanceof ObjectNode given ? given : Answers.NONE;
      check(question.sub(), answers, known).forEach(problem -> problems.add(problem.at(place)));
    }
  }
}
