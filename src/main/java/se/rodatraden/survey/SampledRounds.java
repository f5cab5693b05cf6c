package se.rodatraden.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Rounds to a sample, and what must hold before something is done to one.
@Component
class SampledRounds {

  private final Rounds rounds;
  private final SampleRows samples;
  private final Clock clock;

  SampledRounds(Rounds rounds, SampleRows samples, Clock clock) {
    this.rounds = rounds;
    this.samples = samples;
    this.clock = clock;
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  Sample get(MunicipalityCode municipality, SurveyRoundId id) {
    var round = rounds.find(municipality, id).orElseThrow(() -> SurveyDrafts.notFound(id)).round();
    return samples.get(round);
  }

  /// The sample as it was, which nobody else changes until the transaction ends.
  ///
  /// @param version of the sample as the person saw it
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound],
  ///   [SurveyProblem.WrongStatus], [SurveyProblem.Closed], [InvitationProblem.NotToASample],
  ///   [CommonProblem.ChangedMeanwhile]
  Sample take(MunicipalityCode municipality, SurveyRoundId id, int version) {
    var sample = get(municipality, id);
    var round = sample.round();
    if (round.isOverOn(today())) {
      throw round.status() == RoundStatus.OPEN
          ? new SurveyProblem.Closed(round.slug(), round.asked().until()).asException()
          : new SurveyProblem.WrongStatus(round.status(), RoundStatus.OPEN).asException();
    }
    if (!round.modes().contains(RoundMode.SAMPLE)) {
      throw new InvitationProblem.NotToASample().asException();
    }
    if (sample.version() != version || !samples.advance(round, version)) {
      throw new CommonProblem.ChangedMeanwhile("sample").asException();
    }
    return sample;
  }

  LocalDate today() {
    return SwedishTime.today(clock);
  }
}
