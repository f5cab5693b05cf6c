package se.rodatraden.survey;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.node.ObjectNode;

/// Rounds that reach people by several channels, and answers by each of them as they lie when the
/// box has been opened.
@Component
public class ChannelFixtures {

  private final SurveyFixtures surveys;
  private final StoredResponses responses;
  private final Batches batches;

  ChannelFixtures(SurveyFixtures surveys, StoredResponses responses, Batches batches) {
    this.surveys = surveys;
    this.responses = responses;
    this.batches = batches;
  }

  public SurveyRound addOpen(RoundMode... modes) {
    return add(Fixtures.KAVLINGE, RoundStatus.OPEN, modes);
  }

  public SurveyRound add(MunicipalityCode municipality, RoundStatus status, RoundMode... modes) {
    return surveys.add(
        municipality, status, Set.of(modes), LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1));
  }

  /// So many that have answered the same.
  @Transactional
  public void store(SurveyRound round, RoundMode mode, int times, String answers) {
    var said = (ObjectNode) QuestionnaireJson.STRICT.readTree(answers);
    var opened = OpenedBallot.of(SurveyFixtures.QUESTIONNAIRE, said);
    responses.addAll(
        new Channel(round.municipality(), round.id(), mode),
        OpenedBox.shuffled(Collections.nCopies(times, opened), new SecureRandom()),
        UUID::randomUUID);
  }

  /// So many that were too few to be kept.
  @Transactional
  public void countOnly(SurveyRound round, RoundMode mode, int count) {
    batches.withhold(new Channel(round.municipality(), round.id(), mode), count);
  }

  /// A sending from the shared screen of a meeting.
  public static Submission atMeeting(String answers) {
    return new Submission(
        UUID.randomUUID().toString(),
        1,
        "sv",
        null,
        "meeting",
        (ObjectNode) QuestionnaireJson.STRICT.readTree(answers));
  }
}
