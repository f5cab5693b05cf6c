package se.rodatraden.survey.ui;

import java.util.List;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.QuestionKind;

/// In what ways an answer can be compared.
final class Comparing {

  private Comparing() {}

  /// The usual first.
  static List<Operator> operators(QuestionKind kind) {
    return switch (kind) {
      case SINGLE_CHOICE, SCALE, AREA ->
          List.of(Operator.EQUALS, Operator.NOT_EQUALS, Operator.ANSWERED);
      case MULTI_CHOICE, RANKING -> List.of(Operator.CONTAINS, Operator.ANSWERED);
      case NUMBER ->
          List.of(
              Operator.GREATER_THAN,
              Operator.LESS_THAN,
              Operator.EQUALS,
              Operator.NOT_EQUALS,
              Operator.ANSWERED);
      case DATE -> List.of(Operator.GREATER_THAN, Operator.LESS_THAN, Operator.ANSWERED);
      case TEXT, MATRIX, PLACES -> List.of(Operator.ANSWERED);
      case INFORMATION -> List.of();
    };
  }
}
