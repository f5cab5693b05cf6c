package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Whom rounds invite (urval): groups and counts, never names or addresses.
@Service
public class Samples {

  private final SampledRounds rounds;
  private final SampleRows rows;

  Samples(SampledRounds rounds, SampleRows rows) {
    this.rounds = rounds;
    this.rows = rows;
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public Sample get(MunicipalityCode municipality, SurveyRoundId id) {
    return rounds.get(municipality, id);
  }

  /// Puts these groups in the place of those there are. More can be invited as long as the round
  /// takes answers; what is made is not unmade.
  ///
  /// @param version of the sample as the person saw it
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem], as
  ///   [SampledRounds#getUnderWay], [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public Sample save(
      MunicipalityCode municipality, SurveyRoundId id, int version, List<StratumDraft> strata) {
    var before = rounds.getUnderWay(municipality, id);
    SampleRules.problem(before.strata(), strata)
        .ifPresent(problem -> {
          throw problem.asException();
        });
    rounds.take(before, version);
    rows.replace(before.round(), before.strata(), strata);
    return rounds.get(municipality, id);
  }
}
