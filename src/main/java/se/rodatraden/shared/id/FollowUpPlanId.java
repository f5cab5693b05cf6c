package se.rodatraden.shared.id;

/// @param value a [ShortId]
public record FollowUpPlanId(String value) {

  public FollowUpPlanId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
