package se.rodatraden.survey.keying;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.PaperReading;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.print.Sheet.Marked;

/// Something a paper asks that is typed on a line of its own: a question, a row of a matrix, a
/// place, or the words that go with "other".
///
/// @param number as printed
/// @param row of a matrix
/// @param place from 0; null for what is not about a place
/// @param about the question about the place; null for the place itself
/// @param isWords the respondent's own words for "other"
public record KeyingLine(
    String number,
    Question question,
    @Nullable Choice row,
    @Nullable Integer place,
    @Nullable Question about,
    List<Marked> choices,
    boolean isWords) {

  public KeyingLine {
    choices = List.copyOf(choices);
  }

  /// The question that is answered on it.
  public Question asked() {
    return about == null ? question : about;
  }

  /// The option that comes with words of the respondent's own.
  public Optional<Marked> other() {
    return choices.stream().filter(marked -> marked.choice().other()).findFirst();
  }

  /// How a reading of the whole paper calls it.
  public PaperReading.Asked inReading() {
    return new PaperReading.Asked(asked().key(), about == null ? null : place);
  }

  boolean isPlaceItself() {
    return place != null && about == null;
  }
}
