package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// When a question shows. It sees the visible questions before its own and nothing else, so that a
/// hidden answer never decides anything.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Condition.All.class), @JsonSubTypes.Type(Condition.Any.class)})
public sealed interface Condition {

  /// What it compares, whether all must hold or any.
  default List<Comparison> comparisons() {
    return switch (this) {
      case All(var all) -> all;
      case Any(var any) -> any;
    };
  }

  record All(List<Comparison> all) implements Condition {
    public All {
      all = List.copyOf(all);
    }
  }

  record Any(List<Comparison> any) implements Condition {
    public Any {
      any = List.copyOf(any);
    }
  }

  /// @param question key of the question whose answer is compared
  /// @param value what with: a string or a number; none for [Operator#ANSWERED]
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Comparison(String question, Operator op, @Nullable JsonNode value) {}

  enum Operator {
    @JsonProperty("equals")
    EQUALS,
    @JsonProperty("notEquals")
    NOT_EQUALS,
    @JsonProperty("contains")
    CONTAINS,
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("greaterThan")
    GREATER_THAN,
    @JsonProperty("lessThan")
    LESS_THAN
  }
}
