package se.rodatraden.promise;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// What a form edits of a goal.
///
/// @param indicator what the goal is read from, null where nobody has said
/// @param targetYear the year it should be reached, which may be later than the promise's last
/// @param detailed false where the source names the goal without its content
public record GoalDraft(
    GoalKind kind,
    LocalizedText text,
    @Nullable LocalizedText indicator,
    Direction direction,
    @Nullable Integer targetYear,
    boolean detailed) {}
