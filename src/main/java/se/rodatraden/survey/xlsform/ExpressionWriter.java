package se.rodatraden.survey.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Question;
import tools.jackson.databind.JsonNode;

/// Writes conditions and limits as forms have them.
final class ExpressionWriter {

  private static final String AND = " and ";
  private static final String OR = " or ";

  private final Map<String, Question> questions;

  /// @param questions by key, also those about places
  ExpressionWriter(Map<String, Question> questions) {
    this.questions = questions;
  }

  /// "Any" of a single comparison says so by an "or" that adds nothing.
  String relevant(@Nullable Condition condition) {
    return switch (condition) {
      case null -> "";
      case Condition.All(var all) -> joined(all, AND);
      case Condition.Any(var any) when any.size() == 1 -> joined(any, OR) + OR + "false()";
      case Condition.Any(var any) -> joined(any, OR);
    };
  }

  private String joined(List<Condition.Comparison> comparisons, String by) {
    return comparisons.stream().map(this::comparison).collect(Collectors.joining(by));
  }

  private String comparison(Condition.Comparison comparison) {
    var named = questions.get(comparison.question());
    var reference = "${" + comparison.question() + "}";
    var value = literal(named, comparison.value());
    return switch (comparison.op()) {
      case EQUALS -> reference + " = " + value;
      case NOT_EQUALS -> reference + " != " + value;
      case GREATER_THAN -> reference + " > " + value;
      case LESS_THAN -> reference + " < " + value;
      case CONTAINS -> "selected(%s, %s)".formatted(reference, value);
      case ANSWERED ->
          named instanceof Question.Places places && !isSinglePosition(places)
              ? "count(%s) > 0".formatted(reference)
              : reference + " != ''";
    };
  }

  /// One place with nothing more asked about it needs no repeat.
  static boolean isSinglePosition(Question.Places places) {
    return places.sub().isEmpty() && places.maxPlaces() != null && places.maxPlaces() == 1;
  }

  private static String literal(@Nullable Question named, @Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    if (value.isNumber()) {
      return value.toString();
    }
    var quoted = quoted(value.stringValue());
    return named instanceof Question.Day ? "date(" + quoted + ")" : quoted;
  }

  /// XPath has no way to write a quotation mark within its own kind.
  static String quoted(String text) {
    if (!text.contains("'")) {
      return "'" + text + "'";
    }
    if (!text.contains("\"")) {
      return "\"" + text + "\"";
    }
    return Arrays.stream(text.split("(?<=')|(?=')"))
        .map(part -> part.equals("'") ? "\"'\"" : "'" + part + "'")
        .collect(Collectors.joining(", ", "concat(", ")"));
  }

  static String constraint(Question question) {
    return switch (question) {
      case Question.Number q -> limits(".", decimal(q.min()), decimal(q.max()));
      case Question.MultiChoice q -> together(chosen(q.min(), q.max()), alone(q.options()));
      case Question.Ranking q -> chosen(q.min(), q.max());
      case Question.Text q -> limits("string-length(.)", null, whole(q.maxLength()));
      case Question.SingleChoice q -> "";
      case Question.Scale q -> "";
      case Question.Matrix q -> "";
      case Question.Day q -> "";
      case Question.Places q -> "";
      case Question.Area q -> "";
      case Question.Information q -> "";
    };
  }

  private static String chosen(@Nullable Integer least, @Nullable Integer most) {
    return limits("count-selected(.)", whole(least), whole(most));
  }

  private static String alone(List<Choice> options) {
    return options.stream()
        .filter(Choice::exclusive)
        .map(option ->
            "not(selected(., %s) and count-selected(.) > 1)".formatted(quoted(option.key())))
        .collect(Collectors.joining(AND));
  }

  private static String limits(String of, @Nullable String least, @Nullable String most) {
    var limits = new ArrayList<String>();
    if (least != null) {
      limits.add(of + " >= " + least);
    }
    if (most != null) {
      limits.add(of + " <= " + most);
    }
    return String.join(AND, limits);
  }

  private static String together(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(AND));
  }

  private static @Nullable String whole(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static @Nullable String decimal(@Nullable Double number) {
    return number == null ? null : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
