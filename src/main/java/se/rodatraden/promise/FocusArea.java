package se.rodatraden.promise;

import java.util.List;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.FocusAreaId;

/// A theme of an agreement (fokusområde), with its own goals and measures.
public record FocusArea(
    FocusAreaId id, LocalizedText title, List<Goal> goals, List<Activity> activities) {

  public FocusArea {
    goals = List.copyOf(goals);
    activities = List.copyOf(activities);
  }
}
