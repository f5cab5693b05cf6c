package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record ProblemId(String value) {

  public ProblemId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
