package se.rodatraden.survey.xlsform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.Expression.Call;
import se.rodatraden.survey.xlsform.Expression.Comparison;
import se.rodatraden.survey.xlsform.Expression.Literal;
import se.rodatraden.survey.xlsform.Expression.Reference;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes a condition of what stands in `relevant`: all of, or any of, comparisons with answers to
/// earlier questions.
final class ConditionReader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Known> known;
  private final List<Condition.Comparison> comparisons = new ArrayList<>();
  private @Nullable Code problem;

  private ConditionReader(Map<String, Known> known) {
    this.known = known;
  }

  /// @param condition null where there is none, or a problem
  record Read(@Nullable Condition condition, @Nullable Code problem) {}

  /// @param known what stands above, by name
  static Read read(String relevant, Map<String, Known> known) {
    var expression = ExpressionParser.parse(relevant);
    return expression.isEmpty()
        ? new Read(null, Code.EXPRESSION)
        : new ConditionReader(known).read(expression.get());
  }

  private Read read(Expression expression) {
    var any = Expression.disjuncts(expression).toList();
    var isAny = any.size() > 1;
    var parts = isAny ? any.stream() : Expression.conjuncts(expression);
    var idle = isAny ? "false" : "true";
    parts.filter(part -> !(part instanceof Call call && call.is(idle, 0))).forEach(this::take);
    if (problem != null) {
      return new Read(null, problem);
    }
    if (comparisons.isEmpty()) {
      return new Read(null, isAny ? Code.CONDITION : null);
    }
    return new Read(isAny ? new Condition.Any(comparisons) : new Condition.All(comparisons), null);
  }

  private void take(Expression part) {
    switch (part) {
      case Comparison(var operator, Reference left, var right) -> compare(operator, left, right);
      case Comparison(var operator, Call left, Literal right) -> count(operator, left, right);
      case Comparison comparison
          when comparison.right() instanceof Reference || comparison.right() instanceof Call ->
          takeTurned(comparison);
      case Call call when call.is("selected", 2) -> selected(call, false);
      case Call call when call.is("not", 1) -> not(call.arguments().getFirst());
      case Expression.And and -> fail(Code.CONDITION_MIXED);
      case Expression.Or or -> fail(Code.CONDITION_MIXED);
      default -> fail(Code.CONDITION);
    }
  }

  private void takeTurned(Comparison comparison) {
    if (literal(comparison.left()) != null) {
      take(comparison.turned());
    } else {
      fail(Code.CONDITION);
    }
  }

  private void not(Expression denied) {
    switch (denied) {
      case Call call when call.is("selected", 2) -> selected(call, true);
      case Comparison(var operator, var left, var right) when operator.equals("=") ->
          take(new Comparison("!=", left, right));
      default -> fail(Code.CONDITION);
    }
  }

  /// `string-length(${a}) > 0` and the like.
  private void count(String operator, Call counted, Literal bound) {
    var counts =
        Stream.of("string-length", "count-selected", "count")
            .anyMatch(function -> counted.is(function, 1));
    var some =
        bound.value().isNumber()
            && switch (operator) {
              case ">", "!=" -> bound.value().doubleValue() == 0;
              case ">=" -> bound.value().doubleValue() == 1;
              default -> false;
            };
    if (counts && some && counted.arguments().getFirst() instanceof Reference(var name)) {
      add(name, Operator.ANSWERED, null);
    } else {
      fail(Code.CONDITION);
    }
  }

  private void selected(Call call, boolean denied) {
    if (!(call.arguments().getFirst() instanceof Reference(var name)
        && call.arguments().getLast() instanceof Literal(var value))) {
      fail(Code.CONDITION);
      return;
    }
    switch (questionNamed(name)) {
      case Question.SingleChoice q ->
          add(name, denied ? Operator.NOT_EQUALS : Operator.EQUALS, key(value));
      case Question.Scale q ->
          add(name, denied ? Operator.NOT_EQUALS : Operator.EQUALS, key(value));
      case Question.MultiChoice q when !denied -> add(name, Operator.CONTAINS, key(value));
      case Question.Ranking q when !denied -> add(name, Operator.CONTAINS, key(value));
      case null -> {}
      default -> fail(Code.CONDITION);
    }
  }

  private void compare(String operator, Reference left, Expression right) {
    var value = literal(right);
    if (value == null) {
      fail(Code.CONDITION);
      return;
    }
    var name = left.question();
    if (operator.equals("!=") && value.isString() && value.stringValue().isEmpty()) {
      if (questionNamed(name) != null) {
        add(name, Operator.ANSWERED, null);
      }
      return;
    }
    if (value.isString() && value.stringValue().isEmpty()) {
      fail(Code.CONDITION);
      return;
    }
    switch (questionNamed(name)) {
      case Question.SingleChoice q -> equal(name, operator, key(value));
      case Question.Scale q -> equal(name, operator, key(value));
      case Question.Area q -> equal(name, operator, key(value));
      case Question.Text q -> equal(name, operator, value);
      case Question.Number q -> number(name, operator, value);
      case Question.Day q -> day(name, operator, value);
      case null -> {}
      default -> fail(Code.CONDITION);
    }
  }

  private static @Nullable JsonNode literal(Expression expression) {
    return switch (expression) {
      case Literal(var value) -> value;
      case Call call
          when call.is("date", 1) && call.arguments().getFirst() instanceof Literal(var value) ->
          value;
      default -> null;
    };
  }

  /// Names of choices are strings, also where a form writes `${q} = 1`.
  private static JsonNode key(JsonNode value) {
    return value.isString() ? value : JSON.stringNode(value.toString());
  }

  private void equal(String name, String operator, JsonNode value) {
    switch (operator) {
      case "=" -> add(name, Operator.EQUALS, value);
      case "!=" -> add(name, Operator.NOT_EQUALS, value);
      default -> fail(Code.CONDITION);
    }
  }

  private void number(String name, String operator, JsonNode value) {
    var number = value.isString() ? unquoted(value.stringValue()) : value;
    if (number == null) {
      fail(Code.CONDITION);
      return;
    }
    var whole = wholeNumbers(name) && number.isInt();
    switch (operator) {
      case ">" -> add(name, Operator.GREATER_THAN, number);
      case "<" -> add(name, Operator.LESS_THAN, number);
      case ">=" ->
          add(name, Operator.GREATER_THAN, whole ? JSON.numberNode(number.intValue() - 1) : null);
      case "<=" ->
          add(name, Operator.LESS_THAN, whole ? JSON.numberNode(number.intValue() + 1) : null);
      default -> equal(name, operator, number);
    }
  }

  private static @Nullable JsonNode unquoted(String text) {
    return ExpressionParser.parse(text)
        .filter(Literal.class::isInstance)
        .map(literal -> ((Literal) literal).value())
        .filter(JsonNode::isNumber)
        .orElse(null);
  }

  private boolean wholeNumbers(String name) {
    var named = known.get(name);
    return named != null && named.whole();
  }

  private void day(String name, String operator, JsonNode value) {
    LocalDate day;
    try {
      day = LocalDate.parse(value.isString() ? value.stringValue() : "");
    } catch (java.time.DateTimeException e) {
      fail(Code.CONDITION);
      return;
    }
    switch (operator) {
      case ">" -> add(name, Operator.GREATER_THAN, value);
      case "<" -> add(name, Operator.LESS_THAN, value);
      case ">=" -> add(name, Operator.GREATER_THAN, JSON.stringNode(day.minusDays(1).toString()));
      case "<=" -> add(name, Operator.LESS_THAN, JSON.stringNode(day.plusDays(1).toString()));
      default -> equal(name, operator, value);
    }
  }

  /// @return null where there is none to compare with; that has been reported then
  private @Nullable Question questionNamed(String name) {
    var named = known.get(name);
    if (named == null || (named.question() == null && !named.refused())) {
      fail(Code.CONDITION_REFERENCE);
      return null;
    }
    return named.question();
  }

  private void add(String name, Operator operator, @Nullable JsonNode value) {
    if (questionNamed(name) == null) {
      return;
    }
    if (operator != Operator.ANSWERED && value == null) {
      fail(Code.CONDITION);
      return;
    }
    comparisons.add(new Condition.Comparison(name, operator, value));
  }

  private void fail(Code code) {
    problem = problem == null ? code : problem;
  }
}
