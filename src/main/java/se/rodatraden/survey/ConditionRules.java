package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.Finding.Code;
import se.rodatraden.survey.Where.Part;
import tools.jackson.databind.JsonNode;

/// Conditions look back, at answers that there can be.
final class ConditionRules {

  private final List<Asked> asked;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private ConditionRules(List<Asked> asked) {
    this.asked = asked;
    for (int i = 0; i < asked.size(); i++) {
      positions.putIfAbsent(asked.get(i).key(), i);
    }
  }

  static List<Finding> findings(List<Asked> asked) {
    var rules = new ConditionRules(asked);
    for (int i = 0; i < asked.size(); i++) {
      rules.check(i);
    }
    return rules.findings;
  }

  private void check(int position) {
    var asking = asked.get(position);
    var condition = asking.question().showIf();
    if (condition == null) {
      return;
    }
    if (condition.comparisons().isEmpty()) {
      add(asking, Code.CONDITION_EMPTY, null);
    }
    condition.comparisons().forEach(comparison -> check(position, comparison));
  }

  private void check(int position, Comparison comparison) {
    var asking = asked.get(position);
    var compared = positions.get(comparison.question());
    if (compared == null) {
      add(asking, Code.CONDITION_UNKNOWN_QUESTION, comparison.question());
      return;
    }
    var named = asked.get(compared);
    var unseen = whyUnseen(position, compared);
    if (unseen != null) {
      add(asking, unseen, named.key());
      return;
    }
    var misfit = misfit(comparison, named.question());
    if (misfit != null) {
      var value = comparison.value();
      add(asking, misfit, value == null ? named.key() : named.key() + " " + text(value));
    }
  }

  private @Nullable Code whyUnseen(int position, int compared) {
    var asking = asked.get(position);
    var named = asked.get(compared);
    if (named.about() != null && named.about() != asking.about()) {
      return Code.CONDITION_INSIDE_PLACE;
    }
    if (named.question() == asking.about()) {
      return Code.CONDITION_LATER_QUESTION;
    }
    if (compared < position) {
      return null;
    }
    return waitsFor(named, asking.key(), new HashSet<>())
        ? Code.CONDITION_CYCLE
        : Code.CONDITION_LATER_QUESTION;
  }

  private boolean waitsFor(Asked waiting, String key, Set<String> seen) {
    if (waiting.key().equals(key)) {
      return true;
    }
    var condition = waiting.question().showIf();
    return condition != null
        && seen.add(waiting.key())
        && condition.comparisons().stream()
            .map(comparison -> positions.get(comparison.question()))
            .anyMatch(next -> next != null && waitsFor(asked.get(next), key, seen));
  }

  private static @Nullable Code misfit(Comparison comparison, Question named) {
    var value = comparison.value();
    return switch (comparison.op()) {
      case ANSWERED ->
          named instanceof Question.Information
              ? Code.CONDITION_OPERATOR
              : value == null || value.isNull() ? null : Code.CONDITION_VALUE;
      case EQUALS, NOT_EQUALS -> misfitOfOne(named, value);
      case CONTAINS ->
          named instanceof Question.MultiChoice || named instanceof Question.Ranking
              ? misfitOfOption(named, value)
              : Code.CONDITION_OPERATOR;
      case GREATER_THAN, LESS_THAN ->
          switch (named) {
            case Question.Number q -> misfitOfOne(q, value);
            case Question.Day q -> misfitOfOne(q, value);
            default -> Code.CONDITION_OPERATOR;
          };
    };
  }

  private static @Nullable Code misfitOfOne(Question named, @Nullable JsonNode value) {
    return switch (named) {
      case Question.SingleChoice q -> misfitOfOption(q, value);
      case Question.Scale q -> misfitOfOption(q, value);
      case Question.Area q -> misfitOfOption(q, value);
      case Question.Number q -> fit(value != null && isFinite(value));
      case Question.Day q -> fit(value != null && ValueCheck.isDay(value));
      case Question.Text q -> fit(value != null && value.isString() && Answers.isAnswered(value));
      case Question.MultiChoice q -> Code.CONDITION_OPERATOR;
      case Question.Ranking q -> Code.CONDITION_OPERATOR;
      case Question.Matrix q -> Code.CONDITION_OPERATOR;
      case Question.Places q -> Code.CONDITION_OPERATOR;
      case Question.Information q -> Code.CONDITION_OPERATOR;
    };
  }

  private static @Nullable Code misfitOfOption(Question named, @Nullable JsonNode value) {
    if (value == null || !value.isString()) {
      return Code.CONDITION_VALUE;
    }
    return named.choices().stream().anyMatch(choice -> choice.key().equals(value.stringValue()))
        ? null
        : Code.CONDITION_UNKNOWN_OPTION;
  }

  private static boolean isFinite(JsonNode value) {
    return value.isNumber() && Double.isFinite(value.doubleValue());
  }

  private static @Nullable Code fit(boolean fits) {
    return fits ? null : Code.CONDITION_VALUE;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  private void add(Asked asking, Code code, @Nullable String detail) {
    findings.add(new Finding(code, asking.where().at(Part.CONDITION), null, detail));
  }
}
