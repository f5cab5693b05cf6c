package se.rodatraden.survey.xlsform;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a condition or constraint of a form says, before anyone asks whether it can be taken.
sealed interface Expression {

  /// `${question}`
  record Reference(String question) implements Expression {}

  /// `.`, the answer itself.
  record Itself() implements Expression {}

  /// A string or a number, as JSON has them.
  record Literal(JsonNode value) implements Expression {}

  /// `selected(a, b)`
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    boolean is(String name, int count) {
      return function.equals(name) && arguments.size() == count;
    }
  }

  /// @param operator `=`, `!=`, `<`, `<=`, `>`, `>=`
  record Comparison(String operator, Expression left, Expression right) implements Expression {

    /// With the sides changed, the same said the other way round.
    @SuppressWarnings("ArgumentSelectionDefectChecker") // as meant
    Comparison turned() {
      var turned =
          switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
          };
      return new Comparison(turned, right, left);
    }
  }

  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// The parts of nested "and", one after another.
  static Stream<Expression> conjuncts(Expression expression) {
    return expression instanceof And(var parts)
        ? parts.stream().flatMap(Expression::conjuncts)
        : Stream.of(expression);
  }

  static Stream<Expression> disjuncts(Expression expression) {
    return expression instanceof Or(var parts)
        ? parts.stream().flatMap(Expression::disjuncts)
        : Stream.of(expression);
  }
}
