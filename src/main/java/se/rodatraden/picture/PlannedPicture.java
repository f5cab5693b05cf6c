package se.rodatraden.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;

/// A picture of the demo data set, as `seeds/demo/pictures.yaml` tells it.
///
/// @param copiesLatest begins with the problems of the latest adopted picture
/// @param adopted by both parties
/// @param problems to add
@SuppressWarnings("NullAway") // absent lists become empty
record PlannedPicture(
    String municipality,
    boolean copiesLatest,
    boolean adopted,
    LocalizedText title,
    LocalizedText summary,
    List<PlannedProblem> problems,
    List<PlannedEvidence> evidence) {

  PlannedPicture {
    problems = problems == null ? List.of() : List.copyOf(problems);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  PictureDraft draft() {
    return new PictureDraft(title, summary);
  }

  /// @param places keys of named places
  @SuppressWarnings("NullAway") // an absent list becomes empty
  record PlannedProblem(
      LocalizedText title,
      @Nullable LocalizedText cause,
      @Nullable LocalizedText consequence,
      @Nullable String priorityReason,
      List<String> places) {
    PlannedProblem {
      places = places == null ? List.of() : List.copyOf(places);
    }

    ProblemDraft draft(List<NamedPlace> named) {
      return new ProblemDraft(
          Finding.PROBLEM,
          title,
          null,
          null,
          cause,
          consequence,
          Certainty.SIGNS,
          Scope.LOCAL,
          true,
          priorityReason,
          named);
    }
  }

  /// What a problem of the picture rests on: a result or a note.
  ///
  /// @param problem its Swedish title
  /// @param result survey, item and option, e.g. `kavlinge-trygghet/orsaker/inbrott`
  record PlannedEvidence(
      String problem,
      @Nullable String result,
      @Nullable PlannedNote note,
      LocalizedText statement) {

    boolean speaksFor(Problem candidate) {
      return candidate.draft().title().in(Texts.SWEDISH).equals(problem);
    }
  }

  /// @param walk its join code
  /// @param text the note's own words
  record PlannedNote(String walk, String text) {}
}
