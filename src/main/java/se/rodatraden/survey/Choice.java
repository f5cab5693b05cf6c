package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import se.rodatraden.shared.LocalizedText;

/// One of the answers a question offers, a row of a matrix, or an area to choose.
///
/// @param exclusive chosen alone, "none of these"
/// @param other comes with a text of the respondent's own
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Choice(String key, LocalizedText text, boolean exclusive, boolean other) {}
