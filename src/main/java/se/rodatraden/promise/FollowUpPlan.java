package se.rodatraden.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.FollowUpPlanId;

/// How a promise or agreement is followed up (uppföljning): how often, about what, by whom, and who
/// is told.
///
/// @param dueYear for [Cadence#ONCE]: the year the account is due
public record FollowUpPlan(
    FollowUpPlanId id,
    Cadence cadence,
    @Nullable Integer dueYear,
    @Nullable LocalizedText about,
    List<String> compiledBy,
    List<String> presentedTo,
    List<String> publishedAt) {

  public FollowUpPlan {
    compiledBy = List.copyOf(compiledBy);
    presentedTo = List.copyOf(presentedTo);
    publishedAt = List.copyOf(publishedAt);
  }
}
