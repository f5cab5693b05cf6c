package se.rodatraden.picture;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.EvidenceId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;

/// What speaks for the problems of a draft: cited, weighed, removed.
///
/// Every method refuses an adopted picture with [PictureProblem.Adopted].
@Service
public class Evidences {

  private final EvidenceRows evidence;
  private final Drafting drafting;

  Evidences(EvidenceRows evidence, Drafting drafting) {
    this.evidence = evidence;
    this.drafting = drafting;
  }

  /// Uses something as evidence for a problem, with its citation as it stands now.
  ///
  /// @param statement what it shows, in one's own words
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.EvidenceAlreadyCited]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public EvidenceId cite(
      MunicipalityCode municipality, ProblemId problem, Citable cited, LocalizedText statement) {
    if (!cited.municipality().equals(municipality)) {
      throw new IllegalArgumentException(
          "what is cited must belong to %s, was %s".formatted(municipality, cited.municipality()));
    }
    var picture = drafting.open(municipality, problem);
    if (evidence.speaksFor(problem, cited)) {
      throw new PictureProblem.EvidenceAlreadyCited().asException();
    }
    var id = new EvidenceId(ShortId.random());
    evidence.add(problem, id, cited, statement);
    record(municipality, "picture.evidence_added", picture, id);
    return id;
  }

  /// Weighs evidence anew: what it shows, and whether it is used or rejected.
  ///
  /// @param version of the evidence as edited
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.ReasonMissing] where it is
  ///   rejected without one, [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void weigh(
      MunicipalityCode municipality, EvidenceId id, int version, EvidenceDraft draft) {
    draft.verdict().mustBeReasoned(draft.reason());
    var picture = openPictureOf(municipality, id);
    Drafting.mustBeSaved(evidence.update(municipality, id, version, draft), "evidence");
    record(municipality, "picture.evidence_weighed", picture, id);
  }

  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void remove(MunicipalityCode municipality, EvidenceId id) {
    var picture = openPictureOf(municipality, id);
    evidence.delete(municipality, id);
    record(municipality, "picture.evidence_removed", picture, id);
  }

  private PictureId openPictureOf(MunicipalityCode municipality, EvidenceId id) {
    var problem =
        evidence
            .findProblemOf(municipality, id)
            .orElseThrow(() -> new CommonProblem.NotFound("evidence", id.value()).asException());
    return drafting.open(municipality, problem);
  }

  private void record(
      MunicipalityCode municipality, String action, PictureId picture, EvidenceId id) {
    drafting.record(municipality, action, picture, Map.of("evidence", id.value()));
  }
}
