package se.rodatraden.picture;

import java.util.List;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;

/// Something that a picture names and ranks (problem), with what it rests on.
///
/// Not to be mistaken for [se.rodatraden.shared.Problem], which is what can go wrong in the
/// software.
///
/// @param rank within the picture, 1 first
/// @param evidence used and rejected, in the order it was added
public record Problem(
    ProblemId id,
    PictureId picture,
    int rank,
    int version,
    ProblemDraft draft,
    List<Evidence> evidence) {

  public Problem {
    evidence = List.copyOf(evidence);
  }

  Problem with(Citable cited) {
    return new Problem(
        id,
        picture,
        rank,
        version,
        draft,
        evidence.stream().map(each -> each.with(cited)).toList());
  }

  /// Rejected evidence is kept, but speaks for nothing.
  public boolean hasEvidence() {
    return evidence.stream().anyMatch(each -> each.verdict() == Verdict.USED);
  }
}
