package se.rodatraden.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.CommitmentId;

/// What a form edits of an activity.
///
/// @param commitment the joint commitment it stands under, null where it stands by itself
/// @param purpose what it is meant to lead to
/// @param participants others who take part
/// @param places as the document names them
/// @param countsOnly its efforts concern individuals and are logged as numbers, nothing else
/// @param continuesEarlier goes on from before the promise
public record ActivityDraft(
    @Nullable CommitmentId commitment,
    LocalizedText text,
    @Nullable LocalizedText purpose,
    Responsible responsible,
    List<String> participants,
    Quota quota,
    List<String> places,
    List<Occasion> occasions,
    List<String> targetGroups,
    List<MeasureCriterion> measureCriteria,
    boolean countsOnly,
    boolean continuesEarlier) {

  public ActivityDraft {
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    occasions = List.copyOf(occasions);
    targetGroups = List.copyOf(targetGroups);
    measureCriteria = List.copyOf(measureCriteria);
  }
}
