package se.rodatraden.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;

/// What is counted by option: a question, or one row of a matrix, or one reading of a ranking.
///
/// @param question its key
/// @param part key of the row of a matrix, null for the question as a whole
/// @param partText the row's text
public record Item(
    String question,
    @Nullable String part,
    LocalizedText text,
    @Nullable LocalizedText partText,
    Reading reading,
    List<Choice> options) {

  /// What a count of an option means.
  public enum Reading {
    /// Chose this one.
    CHOSE,
    /// Chose this, perhaps among others.
    CHOSE_AMONG,
    /// Put this first.
    RANKED_FIRST,
    /// Put this anywhere in their order.
    RANKED
  }

  private static final String FIRST = "first";

  public Item {
    options = List.copyOf(options);
  }

  /// Unique within a questionnaire, e.g. `trygg-platser.station-kvall`.
  public String key() {
    return part == null ? question : question + "." + part;
  }

  static List<Item> of(Question question) {
    return switch (question) {
      case Question.SingleChoice q -> List.of(whole(q, Reading.CHOSE, q.options()));
      case Question.Scale q -> List.of(whole(q, Reading.CHOSE, q.options()));
      case Question.Area q -> List.of(whole(q, Reading.CHOSE, q.areas()));
      case Question.MultiChoice q -> List.of(whole(q, Reading.CHOSE_AMONG, q.options()));
      case Question.Matrix q -> q.rows().stream().map(row -> row(q, row)).toList();
      case Question.Ranking q ->
          Stream.of(
                  new Item(q.key(), FIRST, q.text(), null, Reading.RANKED_FIRST, q.options()),
                  whole(q, Reading.RANKED, q.options()))
              .toList();
      case Question.Number q -> List.of();
      case Question.Day q -> List.of();
      case Question.Text q -> List.of();
      case Question.Places q -> List.of();
      case Question.Information q -> List.of();
    };
  }

  private static Item whole(Question question, Reading reading, List<Choice> options) {
    return new Item(question.key(), null, question.text(), null, reading, options);
  }

  private static Item row(Question.Matrix question, Choice row) {
    return new Item(
        question.key(), row.key(), question.text(), row.text(), Reading.CHOSE, question.options());
  }
}
