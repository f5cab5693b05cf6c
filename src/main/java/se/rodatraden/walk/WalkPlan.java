package se.rodatraden.walk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkId;

/// What is planned for a walk beside its time and its way.
///
/// @param serves problems and activities it is held for
/// @param categories those that participants choose among
/// @param invitation what residents are told, in as many languages as it is written in
/// @param repeats the walk that this one goes again
public record WalkPlan(
    List<WalkPurpose> serves,
    List<WalkGroup> groups,
    Set<ObservationCategory> categories,
    List<WalkQuestion> questions,
    @Nullable LocalizedText invitation,
    @Nullable Repeat repeats) {

  /// Of a walk that nobody planned more of: every category, nothing else.
  public static final WalkPlan BARE =
      new WalkPlan(
          List.of(), List.of(), EnumSet.allOf(ObservationCategory.class), List.of(), null, null);

  public WalkPlan {
    serves = List.copyOf(serves);
    groups = List.copyOf(groups);
    categories = Set.copyOf(categories);
    questions = List.copyOf(questions);
  }

  /// How many there is room for in all groups; 0 where none are planned.
  public int room() {
    return groups.stream().mapToInt(WalkGroup::size).sum();
  }

  /// A tie to an earlier walk, so that the two can be compared.
  public record Repeat(WalkId earlier, RepeatAs as) {}
}
