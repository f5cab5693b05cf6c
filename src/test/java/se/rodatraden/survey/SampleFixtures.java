package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.SAMPLE_PLAN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shared.id.InvitationId;

/// Rounds to a sample in Kävlinge, for somebody signed in who may make codes.
@Component
public class SampleFixtures {

  private final SurveyFixtures surveys;
  private final Samples samples;
  private final SampleCodes sampleCodes;
  private final InvitationCodes codes;
  private final DSLContext database;

  SampleFixtures(
      SurveyFixtures surveys,
      Samples samples,
      SampleCodes sampleCodes,
      InvitationCodes codes,
      DSLContext database) {
    this.surveys = surveys;
    this.samples = samples;
    this.sampleCodes = sampleCodes;
    this.codes = codes;
    this.database = database;
  }

  @Transactional
  public SurveyRound round(RoundStatus status) {
    return round(status, SurveyFixtures.QUESTIONNAIRE);
  }

  @Transactional
  public SurveyRound round(RoundStatus status, Questionnaire questionnaire) {
    return surveys.add(
        KAVLINGE,
        status,
        Set.of(RoundMode.SAMPLE),
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2100, 1, 1),
        questionnaire);
  }

  /// Groups named `Grupp 1`, `Grupp 2` …
  @Transactional
  public Sample plan(SurveyRound round, int... invited) {
    return samples.save(
        round.municipality(),
        round.id(),
        0,
        IntStream.range(0, invited.length)
            .mapToObj(i -> new StratumDraft(null, "Grupp " + (i + 1), invited[i]))
            .toList());
  }

  /// An open round with a code for everyone in groups of these sizes.
  @Transactional
  public MadeCodes made(int... invited) {
    var round = round(RoundStatus.OPEN);
    plan(round, invited);
    return make(round);
  }

  /// Invites these more in the groups there are, and makes their codes.
  @Transactional
  public MadeCodes makeMore(SurveyRound round, int... more) {
    var sample = samples.get(round.municipality(), round.id());
    samples.save(
        round.municipality(),
        round.id(),
        sample.version(),
        IntStream.range(0, more.length)
            .mapToObj(i -> sample.strata().get(i))
            .map(stratum ->
                StratumDraft.of(stratum).with(stratum.invited() + more[stratum.number() - 1]))
            .toList());
    return make(round);
  }

  @Transactional
  public MadeCodes make(SurveyRound round) {
    return sampleCodes.make(round.municipality(), round.id(), version(round), soFar -> {});
  }

  @Transactional
  public MadeCodes replace(SurveyRound round, CodesOf which) {
    return sampleCodes.replace(
        round.municipality(), round.id(), version(round), which, soFar -> {});
  }

  /// @return how many were stopped
  @Transactional
  public int stop(SurveyRound round, CodesOf which) {
    return sampleCodes.stop(round.municipality(), round.id(), version(round), which);
  }

  /// Some use their codes.
  @Transactional
  public void spend(MadeCodes made, int from, int count) {
    for (var code : made.codes().subList(from, from + count)) {
      assertThat(codes.spend(codes.find(made.round(), code.linkCode()).orElseThrow())).isTrue();
    }
  }

  static CodesOf letters(List<MadeCode> codes) {
    return new CodesOf.Letters(ids(codes));
  }

  static List<InvitationId> ids(List<MadeCode> codes) {
    return codes.stream().map(MadeCode::id).toList();
  }

  public List<Stratum> strata(SurveyRound round) {
    return samples.get(round.municipality(), round.id()).strata();
  }

  public int version(SurveyRound round) {
    return samples.get(round.municipality(), round.id()).version();
  }

  /// As if codes had been made so many days ago.
  @Transactional
  public void age(SurveyRound round, LocalDate madeOn) {
    database
        .update(SAMPLE_PLAN)
        .set(SAMPLE_PLAN.MADE_ON, madeOn)
        .where(SAMPLE_PLAN.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(SAMPLE_PLAN.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
  }

  /// Every stratum's label.
  static List<String> labels(Sample sample) {
    return sample.strata().stream().map(Stratum::label).toList();
  }
}
