package se.rodatraden.picture;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;

/// What holds for every change to a picture, whatever is changed.
///
/// Only drafts change, one change at a time. An adoption given before the change was given to
/// something else, so it falls and must be given again.
@Component
class Drafting {

  private final PictureRows pictures;
  private final AdoptionRows adoptions;
  private final AuditTrail auditTrail;

  Drafting(PictureRows pictures, AdoptionRows adoptions, AuditTrail auditTrail) {
    this.pictures = pictures;
    this.adoptions = adoptions;
    this.auditTrail = auditTrail;
  }

  /// Opens a draft for one change; the rest of the transaction carries it out.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.Adopted],
  ///   [CommonProblem.NotFound]
  void open(MunicipalityCode municipality, PictureId id) {
    lock(municipality, id);
    pictures.raiseContentsVersion(municipality, id);
    if (adoptions.deleteAllOf(municipality, id) > 0) {
      record(municipality, "picture.adoption_fallen", id, Map.of());
    }
  }

  /// Opens the draft that a problem belongs to.
  PictureId open(MunicipalityCode municipality, ProblemId problem) {
    var picture =
        pictures
            .findPictureOf(municipality, problem)
            .orElseThrow(
                () -> new CommonProblem.NotFound("problem", problem.value()).asException());
    open(municipality, picture);
    return picture;
  }

  /// Holds a draft until the transaction ends, without changing it.
  PictureRows.Standing lock(MunicipalityCode municipality, PictureId id) {
    var standing =
        pictures
            .lock(municipality, id)
            .orElseThrow(() -> new CommonProblem.NotFound("picture", id.value()).asException());
    if (standing.status() == PictureStatus.ADOPTED) {
      throw new PictureProblem.Adopted(standing.number()).asException();
    }
    return standing;
  }

  void record(MunicipalityCode municipality, String action, PictureId id, Map<String, ?> details) {
    auditTrail.record(municipality, action, "picture", id.value(), details);
  }

  /// @param saved false if the row no longer had the version that was edited
  static void mustBeSaved(boolean saved, String what) {
    if (!saved) {
      throw new CommonProblem.ChangedMeanwhile(what).asException();
    }
  }
}
