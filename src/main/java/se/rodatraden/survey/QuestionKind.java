package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The kinds of questions, named as in a questionnaire's JSON, in the order they are offered.
public enum QuestionKind {
  @JsonProperty("singleChoice")
  SINGLE_CHOICE,
  @JsonProperty("multiChoice")
  MULTI_CHOICE,
  @JsonProperty("scale")
  SCALE,
  @JsonProperty("matrix")
  MATRIX,
  @JsonProperty("ranking")
  RANKING,
  @JsonProperty("text")
  TEXT,
  @JsonProperty("number")
  NUMBER,
  @JsonProperty("date")
  DATE,
  @JsonProperty("places")
  PLACES,
  @JsonProperty("area")
  AREA,
  @JsonProperty("information")
  INFORMATION;

  /// Asks for something.
  public boolean isAsked() {
    return this != INFORMATION;
  }

  public boolean hasOptions() {
    return switch (this) {
      case SINGLE_CHOICE, MULTI_CHOICE, SCALE, MATRIX, RANKING -> true;
      case TEXT, NUMBER, DATE, PLACES, AREA, INFORMATION -> false;
    };
  }

  /// Options may come in random order: where none comes before another by meaning.
  public boolean mayBeShuffled() {
    return this == SINGLE_CHOICE || this == MULTI_CHOICE || this == RANKING;
  }

  /// A least and a most may be set: of what is chosen, or of the number itself.
  public boolean hasBounds() {
    return this == MULTI_CHOICE || this == RANKING || this == NUMBER;
  }

  /// A question about a place may be of any kind but these.
  public boolean mayBeAskedOfPlace() {
    return this != PLACES && this != AREA;
  }
}
