package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record SurveyRoundId(String value) {

  public SurveyRoundId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
