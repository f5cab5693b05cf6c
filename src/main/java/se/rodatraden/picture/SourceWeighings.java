package se.rodatraden.picture;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.SourceId;
import se.rodatraden.source.Sources;

/// Which sources a draft uses, and which were weighed and rejected.
///
/// The latest weighing stands: it is one choice and one line, set and seen at once.
@Service
public class SourceWeighings {

  private final SourceWeighingRows weighings;
  private final Sources sources;
  private final Drafting drafting;

  SourceWeighings(SourceWeighingRows weighings, Sources sources, Drafting drafting) {
    this.weighings = weighings;
    this.sources = sources;
    this.drafting = drafting;
  }

  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.Adopted],
  ///   [PictureProblem.ReasonMissing], [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void weigh(
      MunicipalityCode municipality,
      PictureId picture,
      SourceId source,
      Verdict verdict,
      @Nullable String reason) {
    verdict.mustBeReasoned(reason);
    drafting.open(municipality, picture);
    if (sources.find(municipality, source).isEmpty()) {
      throw new CommonProblem.NotFound("source", source.value()).asException();
    }
    weighings.put(municipality, picture, source, verdict, reason);
    drafting.record(
        municipality,
        "picture.source_weighed",
        picture,
        Map.of("source", source.value(), "verdict", verdict));
  }

  /// Takes a source out of the picture, as if it had never been weighed.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.Adopted]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void remove(MunicipalityCode municipality, PictureId picture, SourceId source) {
    drafting.open(municipality, picture);
    weighings.delete(municipality, picture, source);
    drafting.record(
        municipality, "picture.source_removed", picture, Map.of("source", source.value()));
  }
}
