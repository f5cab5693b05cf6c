package se.rodatraden.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.PersonId;

/// A round whose questions somebody is writing, or correcting while it is open.
///
/// @param draftVersion of the questions; the round's settings have a version of their own
/// @param earlier the questionnaire whose locked core is taken over, or that is being corrected
public record DraftedRound(
    SurveyRound round,
    QuestionnaireDraft draft,
    int draftVersion,
    Saved saved,
    @Nullable Questionnaire earlier) {

  /// When and by whom something was saved last.
  public record Saved(PersonId person, String name, Instant at) {}

  /// The round is open: only texts may change.
  public boolean isCorrection() {
    return round.status() == RoundStatus.OPEN;
  }

  /// A question of the core that an earlier round asked.
  public boolean isLocked(String key) {
    return earlier != null
        && earlier.find(key).map(question -> isCorrection() || question.core()).orElse(false);
  }
}
