package se.rodatraden.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// What the form for a problem edits.
///
/// @param finding whether it is a problem, or something the picture says is not
/// @param causeGroup who or what mainly causes it, e.g. young people
/// @param cause why it arises
/// @param consequence what it leads to
/// @param certainty how strong the ground is
/// @param prioritised whether the parties have chosen to work on it
/// @param priorityReason why, or why not
/// @param places where it is seen; none where it is no matter of places
public record ProblemDraft(
    Finding finding,
    LocalizedText title,
    @Nullable LocalizedText description,
    @Nullable LocalizedText causeGroup,
    @Nullable LocalizedText cause,
    @Nullable LocalizedText consequence,
    Certainty certainty,
    Scope scope,
    boolean prioritised,
    @Nullable String priorityReason,
    List<NamedPlace> places) {

  public ProblemDraft {
    places = List.copyOf(places);
  }

  /// A problem of which only the name is known so far.
  public static ProblemDraft titled(LocalizedText title) {
    return new ProblemDraft(
        Finding.PROBLEM,
        title,
        null,
        null,
        null,
        null,
        Certainty.SIGNS,
        Scope.LOCAL,
        true,
        null,
        List.of());
  }

  /// What is chosen away must be so for a reason; what is no problem has not been chosen away.
  boolean lacksReason() {
    return finding == Finding.PROBLEM
        && !prioritised
        && (priorityReason == null || priorityReason.isBlank());
  }
}
