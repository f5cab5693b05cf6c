package se.rodatraden.walk;

/// Those who walk together (grupp).
///
/// @param leader name or role, e.g. `Kommunpolisen`
/// @param size how many there is room for, the leader not counted
public record WalkGroup(String leader, int size) {

  /// More than this hear neither each other nor the leader.
  public static final int LARGEST = 20;

  public WalkGroup {
    leader = leader.strip();
  }
}
