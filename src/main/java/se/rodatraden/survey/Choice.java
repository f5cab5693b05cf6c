package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// One of the answers a question offers, a row of a matrix, or an area to choose.
///
/// @param exclusive chosen alone, "none of these"
/// @param other comes with a text of the respondent's own
/// @param dontKnow says nothing about what is asked: counted apart
/// @param stop said at once to who chooses it, before the next question: "Call 112"
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Choice(
    String key,
    LocalizedText text,
    boolean exclusive,
    boolean other,
    boolean dontKnow,
    @Nullable LocalizedText stop) {

  /// An answer like any other.
  public Choice(String key, LocalizedText text) {
    this(key, text, false, false, false, null);
  }
}
