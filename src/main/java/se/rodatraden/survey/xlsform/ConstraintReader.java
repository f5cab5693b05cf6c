package se.rodatraden.survey.xlsform;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.xlsform.Expression.Call;
import se.rodatraden.survey.xlsform.Expression.Comparison;
import se.rodatraden.survey.xlsform.Expression.Itself;
import se.rodatraden.survey.xlsform.Expression.Literal;

/// Makes limits of what stands in `constraint`.
final class ConstraintReader {

  /// What a constraint is about.
  enum Of {
    /// `. >= 0 and . <= 10`
    NUMBER,
    /// As [#NUMBER], also `. > 0`.
    WHOLE_NUMBER,
    /// `count-selected(.) <= 3`, and `not(selected(., 'none') and count-selected(.) > 1)`
    CHOICES,
    /// `count-selected(.) <= 3`
    RANKING,
    /// `string-length(.) <= 200`
    TEXT
  }

  /// @param exclusive names of what is chosen alone
  record Limits(
      @Nullable Double min,
      @Nullable Double max,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable Integer maxLength,
      Set<String> exclusive) {
    static final Limits NONE = new Limits(null, null, null, null, null, Set.of());
  }

  private final Of of;
  private @Nullable Double min;
  private @Nullable Double max;
  private @Nullable Integer least;
  private @Nullable Integer most;
  private @Nullable Integer maxLength;
  private final Set<String> exclusive = new LinkedHashSet<>();

  private ConstraintReader(Of of) {
    this.of = of;
  }

  /// @return empty where it can not be taken
  static Optional<Limits> read(String constraint, Of of) {
    var reader = new ConstraintReader(of);
    return ExpressionParser.parse(constraint)
        .filter(expression -> Expression.conjuncts(expression).allMatch(reader::take))
        .map(expression -> reader.limits());
  }

  private Limits limits() {
    return new Limits(min, max, least, most, maxLength, exclusive);
  }

  private boolean take(Expression part) {
    return switch (part) {
      case Comparison(var operator, Itself(), Literal(var bound))
          when bound.isNumber() && (of == Of.NUMBER || of == Of.WHOLE_NUMBER) ->
          number(operator, bound.doubleValue());
      case Comparison(var operator, Call left, Literal(var bound))
          when bound.isInt() && isOfItself(left) ->
          counted(operator, left, bound.intValue());
      case Comparison comparison when comparison.left() instanceof Literal ->
          !(comparison.right() instanceof Literal) && take(comparison.turned());
      case Call call when call.is("not", 1) && of == Of.CHOICES ->
          alone(call.arguments().getFirst());
      default -> false;
    };
  }

  private static boolean isOfItself(Call call) {
    return call.arguments().size() == 1 && call.arguments().getFirst() instanceof Itself;
  }

  private boolean number(String operator, double bound) {
    var whole = of == Of.WHOLE_NUMBER && bound == Math.rint(bound);
    return switch (operator) {
      case ">=" -> atLeast(bound);
      case "<=" -> atMost(bound);
      case ">" -> whole && atLeast(bound + 1);
      case "<" -> whole && atMost(bound - 1);
      default -> false;
    };
  }

  private boolean atLeast(double bound) {
    min = min == null ? bound : Math.max(min, bound);
    return true;
  }

  private boolean atMost(double bound) {
    max = max == null ? bound : Math.min(max, bound);
    return true;
  }

  private boolean counted(String operator, Call what, int bound) {
    if (what.function().equals("string-length") && of == Of.TEXT) {
      switch (operator) {
        case "<=" -> maxLength = bound;
        case "<" -> maxLength = bound - 1;
        default -> {
          return false;
        }
      }
      return true;
    }
    return what.function().equals("count-selected")
        && (of == Of.CHOICES || of == Of.RANKING)
        && chosen(operator, bound);
  }

  private boolean chosen(String operator, int bound) {
    switch (operator) {
      case ">=" -> least = bound;
      case ">" -> least = bound + 1;
      case "<=" -> most = bound;
      case "<" -> most = bound - 1;
      case "=" -> {
        least = bound;
        most = bound;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// `selected(., 'none') and count-selected(.) > 1`, which must not be.
  private boolean alone(Expression denied) {
    var parts = Expression.conjuncts(denied).toList();
    if (parts.size() != 2
        || !(parts.getFirst() instanceof Call chosen && chosen.is("selected", 2))
        || !(chosen.arguments().getFirst() instanceof Itself)
        || !(chosen.arguments().getLast() instanceof Literal(var key) && key.isString())) {
      return false;
    }
    var inCompany =
        parts.getLast() instanceof Comparison(var operator, Call count, Literal(var bound))
            && operator.equals(">")
            && count.function().equals("count-selected")
            && isOfItself(count)
            && bound.isNumber()
            && bound.doubleValue() == 1;
    if (inCompany) {
      exclusive.add(key.stringValue());
    }
    return inCompany;
  }
}
