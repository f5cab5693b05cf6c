package se.rodatraden.picture;

import java.util.List;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.PictureId;

/// A picture's line in the list of versions.
///
/// @param number 1, 2, … within the municipality; its public address
/// @param problems how many it names
/// @param problemsWithoutEvidence how many of those nothing speaks for
/// @param adoptions in the order they were made
public record PictureOverview(
    PictureId id,
    int number,
    LocalizedText title,
    LocalizedText summary,
    PictureStatus status,
    int problems,
    int problemsWithoutEvidence,
    List<Adoption> adoptions) {

  public PictureOverview {
    adoptions = List.copyOf(adoptions);
  }

  public boolean canChange() {
    return status == PictureStatus.DRAFT;
  }

  /// Ready to be adopted by this party, and not yet adopted by it.
  public boolean awaits(Party party) {
    return canChange()
        && problems > 0
        && adoptions.stream().noneMatch(adoption -> adoption.party() == party);
  }
}
