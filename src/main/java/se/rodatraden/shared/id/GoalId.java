package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record GoalId(String value) {

  public GoalId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
