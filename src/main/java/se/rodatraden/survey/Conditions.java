package se.rodatraden.survey;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Condition.Comparison;
import tools.jackson.databind.JsonNode;

/// Whether a condition holds, given the answers it may see.
final class Conditions {

  private Conditions() {}

  static boolean hold(@Nullable Condition condition, Map<String, JsonNode> known) {
    return switch (condition) {
      case null -> true;
      case Condition.All(var all) -> all.stream().allMatch(each -> holds(each, known));
      case Condition.Any(var any) -> any.stream().anyMatch(each -> holds(each, known));
    };
  }

  private static boolean holds(Comparison comparison, Map<String, JsonNode> known) {
    var value = known.get(comparison.question());
    var bound = comparison.value();
    return switch (comparison.op()) {
      case ANSWERED -> Answers.isAnswered(value);
      case EQUALS -> isSame(value, bound);
      case NOT_EQUALS -> !isSame(value, bound);
      case CONTAINS ->
          value != null
              && value.isArray()
              && StreamSupport.stream(value.spliterator(), false)
                  .anyMatch(item -> isSame(item, bound));
      case GREATER_THAN -> order(value, bound).orElse(0) > 0;
      case LESS_THAN -> order(value, bound).orElse(0) < 0;
    };
  }

  private static boolean isSame(@Nullable JsonNode value, @Nullable JsonNode bound) {
    if (value == null || bound == null) {
      return value == bound;
    }
    var chosen = Answers.withoutText(value);
    return chosen.isNumber() && bound.isNumber()
        ? chosen.doubleValue() == bound.doubleValue()
        : chosen.isValueNode() && chosen.equals(bound);
  }

  /// Numbers compare with numbers and days with days; the rest has no order.
  private static OptionalInt order(@Nullable JsonNode value, @Nullable JsonNode bound) {
    if (value == null || bound == null) {
      return OptionalInt.empty();
    }
    if (value.isNumber() && bound.isNumber()) {
      return OptionalInt.of(Double.compare(value.doubleValue(), bound.doubleValue()));
    }
    return ValueCheck.isDay(value) && ValueCheck.isDay(bound)
        ? OptionalInt.of(value.stringValue().compareTo(bound.stringValue()))
        : OptionalInt.empty();
  }
}
