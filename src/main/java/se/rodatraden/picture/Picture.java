package se.rodatraden.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;

/// A weighed, dated and versioned picture of the situation (lägesbild).
///
/// @param number 1, 2, … within the municipality; its public address
/// @param version of title and summary
/// @param contentsVersion raised by every change within, the problems and evidence included: what
///   an adoption refers to
/// @param sources what it rests on, and what was weighed and rejected
/// @param problems in rank order
/// @param adoptions none where the picture was made before it came here
public record Picture(
    PictureId id,
    MunicipalityCode municipality,
    int number,
    PictureStatus status,
    int version,
    int contentsVersion,
    PictureDraft draft,
    List<WeighedSource> sources,
    List<Problem> problems,
    List<Adoption> adoptions) {

  public Picture {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
    adoptions = List.copyOf(adoptions);
  }

  /// The same where it rests on something, with what that says now.
  Picture with(Citable cited) {
    return new Picture(
        id,
        municipality,
        number,
        status,
        version,
        contentsVersion,
        draft,
        sources,
        problems.stream().map(problem -> problem.with(cited)).toList(),
        adoptions);
  }

  public boolean canChange() {
    return status == PictureStatus.DRAFT;
  }

  public Optional<Adoption> adoptionBy(Party party) {
    return adoptions.stream().filter(adoption -> adoption.party() == party).findFirst();
  }

  /// The parties that have not adopted it.
  public List<Party> awaited() {
    return Arrays.stream(Party.values()).filter(party -> adoptionBy(party).isEmpty()).toList();
  }

  /// A break in the thread: what the picture says and nothing speaks for. A warning, no hindrance.
  public List<Problem> problemsWithoutEvidence() {
    return problems.stream().filter(problem -> !problem.hasEvidence()).toList();
  }
}
