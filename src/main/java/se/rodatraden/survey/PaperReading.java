package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.AnswerProblem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What of a paper's answers can be taken in. A paper cannot be asked again: what a required
/// question lacks is left unanswered, and what was answered although its condition says not to is
/// left out. All else must keep the rules that every answer keeps.
///
/// @param answers what is left
/// @param leftOut answers to questions that should have been passed over
/// @param hidden every question that should be passed over, answered or not
/// @param problems that keep the paper from being saved
public record PaperReading(
    ObjectNode answers, List<Asked> leftOut, Set<Asked> hidden, List<AnswerProblem> problems) {

  public PaperReading {
    leftOut = List.copyOf(leftOut);
    hidden = Set.copyOf(hidden);
    problems = List.copyOf(problems);
  }

  /// A question, or one about a place.
  ///
  /// @param place from 0; null for what is not asked about a place
  public record Asked(String question, @Nullable Integer place) {}

  public static PaperReading of(Questionnaire questionnaire, ObjectNode given) {
    var answers = given.deepCopy();
    var found = new Found(new ArrayList<>(), new LinkedHashSet<>());
    leaveOut(questionnaire.questions(), answers, new HashMap<>(), null, found);
    var problems =
        questionnaire.check(answers).stream()
            .filter(problem -> problem.code() != Code.MISSING)
            .toList();
    return new PaperReading(answers, found.leftOut(), found.hidden(), problems);
  }

  public boolean isEmpty() {
    return answers.values().stream().noneMatch(Answers::isAnswered);
  }

  private record Found(List<Asked> leftOut, Set<Asked> hidden) {}

  private static void leaveOut(
      List<Question> questions,
      ObjectNode answers,
      Map<String, JsonNode> known,
      @Nullable Integer place,
      Found found) {
    for (var question : questions) {
      var value = answers.get(question.key());
      var asked = new Asked(question.key(), place);
      if (!Conditions.hold(question.showIf(), known)) {
        found.hidden().add(asked);
        if (Answers.isAnswered(value)) {
          found.leftOut().add(asked);
          answers.remove(question.key());
        }
      } else if (value != null) {
        known.put(question.key(), value);
        if (question instanceof Question.Places places) {
          leaveOutAtPlaces(places, value, known, found);
        }
      }
    }
  }

  private static void leaveOutAtPlaces(
      Question.Places question, JsonNode places, Map<String, JsonNode> known, Found found) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).get("sub") instanceof ObjectNode sub) {
        leaveOut(question.sub(), sub, new HashMap<>(known), i, found);
      }
    }
  }
}
