package se.rodatraden.picture;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;

/// The problems of a draft: named, described, ranked, removed.
///
/// Every method refuses an adopted picture with [PictureProblem.Adopted].
@Service
public class Problems {

  private final ProblemRows problems;
  private final EvidenceRows evidence;
  private final Drafting drafting;

  Problems(ProblemRows problems, EvidenceRows evidence, Drafting drafting) {
    this.problems = problems;
    this.evidence = evidence;
    this.drafting = drafting;
  }

  /// Adds a problem, ranked last.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.ReasonMissing]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public ProblemId add(MunicipalityCode municipality, PictureId picture, ProblemDraft draft) {
    mustHaveReason(draft);
    drafting.open(municipality, picture);
    var id = new ProblemId(ShortId.random());
    problems.add(municipality, picture, id, draft);
    record(municipality, "picture.problem_added", picture, id);
    return id;
  }

  /// @param version of the problem as edited
  /// @throws se.rodatraden.shared.ProblemException
  ///   [se.rodatraden.shared.CommonProblem.ChangedMeanwhile], [PictureProblem.ReasonMissing]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void edit(MunicipalityCode municipality, ProblemId id, int version, ProblemDraft draft) {
    mustHaveReason(draft);
    var picture = drafting.open(municipality, id);
    Drafting.mustBeSaved(problems.update(municipality, id, version, draft), "problem");
    record(municipality, "picture.problem_edited", picture, id);
  }

  /// Removes a problem and its evidence.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.ProblemInUse] where a promise
  ///   answers it
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void remove(MunicipalityCode municipality, ProblemId id) {
    var picture = drafting.open(municipality, id);
    evidence.deleteAllOf(municipality, id);
    try {
      problems.delete(municipality, id);
    } catch (DataIntegrityViolationException e) {
      throw new PictureProblem.ProblemInUse().asException();
    }
    problems.rank(municipality, problems.idsInOrder(municipality, picture));
    record(municipality, "picture.problem_removed", picture, id);
  }

  /// Ranks the problems of a picture.
  ///
  /// @param inOrder every problem of the picture, once
  /// @throws se.rodatraden.shared.ProblemException
  ///   [se.rodatraden.shared.CommonProblem.ChangedMeanwhile] if others have been added or removed
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void rank(MunicipalityCode municipality, PictureId picture, List<ProblemId> inOrder) {
    drafting.open(municipality, picture);
    var present = problems.idsInOrder(municipality, picture);
    Drafting.mustBeSaved(isReordering(present, inOrder), "picture");
    problems.rank(municipality, inOrder);
    drafting.record(municipality, "picture.problems_ranked", picture, Map.of());
  }

  private static boolean isReordering(List<ProblemId> present, List<ProblemId> wanted) {
    var missing = new ArrayList<>(present);
    return wanted.stream().allMatch(missing::remove) && missing.isEmpty();
  }

  private static void mustHaveReason(ProblemDraft draft) {
    if (draft.lacksReason()) {
      throw new PictureProblem.ReasonMissing().asException();
    }
  }

  private void record(
      MunicipalityCode municipality, String action, PictureId picture, ProblemId problem) {
    drafting.record(municipality, action, picture, Map.of("problem", problem.value()));
  }
}
