package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record SurveyId(String value) {

  public SurveyId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
