package se.rodatraden.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;

/// Two open surveys with made-up answers, still open for more, and what Kävlinge answered before,
/// published.
@Service
class DemoSurveys implements DemoData {

  private static final List<String> FILES =
      List.of("seeds/demo/kavlinge-trygghet.yaml", "seeds/demo/flen-trygghet.yaml");
  private static final int MINIMUM_BASE = 10;

  private final Surveys surveys;
  private final StoredResponses responses;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DemoSurveys(
      Surveys surveys, StoredResponses responses, ApplicationEventPublisher events, Clock clock) {
    this.surveys = surveys;
    this.responses = responses;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @OpenToAll
  public int order() {
    return 200;
  }

  @Override
  @SystemOnly
  @Transactional
  public void load() {
    FILES.forEach(file -> load(read(file)));
  }

  private static DemoSurvey read(String file) {
    try (var yaml = new ClassPathResource(file).getInputStream()) {
      return QuestionnaireJson.readYaml(yaml, DemoSurvey.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(DemoSurvey survey) {
    var today = LocalDate.now(clock);
    var open = new Period(today.minusDays(14), today.plusYears(1));
    load(
        survey,
        round(survey, survey.slug(), survey.name(), survey.title(), RoundStatus.OPEN, open),
        survey.demo());
    var earlier = survey.earlier();
    if (earlier != null) {
      load(
          survey,
          round(
              survey,
              earlier.slug(),
              earlier.name(),
              earlier.title(),
              RoundStatus.PUBLISHED,
              earlier.asked()),
          survey.demo().of(earlier));
    }
  }

  private void load(DemoSurvey survey, SurveyRound round, DemoSurvey.Model model) {
    if (!surveys.add(round, survey.questionnaire())) {
      return;
    }
    var respondents = new DemoRespondents(survey.questionnaire(), model);
    var ballots =
        respondents
            .answers()
            .peek(answers -> check(survey, answers))
            .map(answers -> OpenedBallot.of(survey.questionnaire(), answers))
            .toList();
    responses.addAll(
        new Channel(round.municipality(), round.id(), RoundMode.OPEN),
        OpenedBox.shuffled(ballots, respondents.random()),
        () -> randomId(respondents.random()));
    events.publishEvent(new BallotsOpened(round.municipality(), round.id()));
  }

  private static void check(DemoSurvey survey, tools.jackson.databind.node.ObjectNode answers) {
    var problems = survey.questionnaire().check(answers);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "made-up answers to %s must fit, were %s".formatted(survey.slug(), problems));
    }
  }

  private static SurveyRound round(
      DemoSurvey survey,
      String slug,
      String name,
      LocalizedText title,
      RoundStatus status,
      Period asked) {
    return new SurveyRound(
        new SurveyRoundId(ShortId.named("demo/survey-round/" + slug)),
        new MunicipalityCode(survey.municipality()),
        new SurveyId(ShortId.named("demo/survey/" + slug)),
        title,
        1,
        1,
        slug,
        name,
        Set.of(RoundMode.OPEN),
        status,
        asked,
        MINIMUM_BASE,
        true,
        1);
  }

  /// The same ids at every loading, of the form of random ones.
  private static UUID randomId(RandomGenerator random) {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L,
        (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }
}
