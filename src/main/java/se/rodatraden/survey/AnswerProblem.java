package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What is wrong with one answer.
///
/// @param question key of the question, or of the question about a place
/// @param row which row of a matrix
/// @param place which place, from 0, where the problem lies in what was asked about it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerProblem(
    String question, Code code, @Nullable String row, @Nullable Integer place) {

  AnswerProblem(String question, Code code) {
    this(question, code, null, null);
  }

  AnswerProblem at(int place) {
    return new AnswerProblem(question, code, row, place);
  }

  public enum Code {
    @JsonProperty("answer.missing")
    MISSING,
    /// A value for a question that its condition hides.
    @JsonProperty("answer.hidden")
    HIDDEN,
    @JsonProperty("answer.unknown_question")
    UNKNOWN_QUESTION,
    @JsonProperty("answer.wrong_type")
    WRONG_TYPE,
    @JsonProperty("answer.unknown_option")
    UNKNOWN_OPTION,
    /// Also the same twice, and an exclusive choice in company.
    @JsonProperty("answer.too_many")
    TOO_MANY,
    @JsonProperty("answer.too_few")
    TOO_FEW,
    @JsonProperty("answer.too_long")
    TOO_LONG,
    @JsonProperty("answer.out_of_range")
    OUT_OF_RANGE,
    @JsonProperty("answer.outside_area")
    OUTSIDE_AREA
  }
}
