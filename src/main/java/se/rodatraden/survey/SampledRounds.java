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

  /// The sample of a round that still takes answers, or will.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound],
  ///   [SurveyProblem.WrongStatus], [SurveyProblem.Closed], [InvitationProblem.NotToASample]
  Sample getUnderWay(MunicipalityCode municipality, SurveyRoundId id) {
    var sample = get(municipality, id);
    var round = sample.round();
    if (round.isOverOn(today())) {
      throw round.status() == RoundStatus.OPEN
          ? SurveyProblem.Closed.of(round, today()).asException()
          : new SurveyProblem.WrongStatus(round.status(), RoundStatus.OPEN).asException();
    }
    if (!round.modes().contains(RoundMode.SAMPLE)) {
      throw new InvitationProblem.NotToASample().asException();
    }
    return sample;
  }

  /// Keeps others from changing the sample until the transaction ends.
  ///
  /// @param version as the person saw it
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.ChangedMeanwhile]
  void take(Sample sample, int version) {
    if (sample.version() != version || !samples.advance(sample.round(), version)) {
      throw new CommonProblem.ChangedMeanwhile("sample").asException();
    }
  }

  /// @throws se.rodatraden.shared.ProblemException as [#getUnderWay] and [#take(Sample, int)]
  Sample take(MunicipalityCode municipality, SurveyRoundId id, int version) {
    var sample = getUnderWay(municipality, id);
    take(sample, version);
    return sample;
  }

  LocalDate today() {
    return SwedishTime.today(clock);
  }
}
