package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import tools.jackson.databind.node.ObjectNode;

/// Answers that came on paper (pappersenkäter) and are typed in. They go into the ballot box like
/// all others; a batch knows how many they were and not which.
@Service
public class PaperAnswers {

  /// In characters, of a batch.
  public static final int LONGEST_LABEL = 60;

  private final Rounds rounds;
  private final BallotBox box;
  private final PaperBatches batches;
  private final Municipalities municipalities;
  private final MapContexts maps;
  private final RoundAnnouncements announcements;
  private final CurrentPerson currentPerson;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PaperAnswers(
      Rounds rounds,
      BallotBox box,
      PaperBatches batches,
      Municipalities municipalities,
      MapContexts maps,
      RoundAnnouncements announcements,
      CurrentPerson currentPerson,
      TransactionTemplate transaction,
      Clock clock) {
    this.rounds = rounds;
    this.box = box;
    this.batches = batches;
    this.municipalities = municipalities;
    this.maps = maps;
    this.announcements = announcements;
    this.currentPerson = currentPerson;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A paper as somebody has typed it.
  ///
  /// @param id made by the server when the paper was begun, so that it counts once however often it
  ///   is saved
  /// @param code from the invitation, where these papers went to a sample
  /// @param unreadable how many answers nobody could read
  public record Keyed(String id, @Nullable String code, ObjectNode answers, int unreadable) {

    /// Never with its id, its code or its answers.
    @Override
    public String toString() {
      return "Keyed paper";
    }
  }

  /// For a paper that is begun.
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /// The round as its papers are typed in, while it is open: the box is emptied for good when it
  /// closes, and one that comes alone after that could only be counted. Places must lie in the
  /// municipality.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound],
  ///   [PaperProblem.NotTaken]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public AskedRound get(MunicipalityCode municipality, SurveyRoundId id) {
    return withinMunicipality(taking(municipality, id));
  }

  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public List<PaperBatch> list(MunicipalityCode municipality, SurveyRoundId id) {
    var asked = rounds.find(municipality, id).orElseThrow(() -> SurveyDrafts.notFound(id));
    return batches.list(asked.round());
  }

  /// Begins a batch, or goes on with one of the same name and day. Told to the audit trail here and
  /// not for each paper, whose times would tell too much.
  ///
  /// @throws se.rodatraden.shared.ProblemException as [#get], [PaperProblem.BatchLabelMissing],
  ///   [PaperProblem.ChannelUnknown]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public PaperBatch begin(
      MunicipalityCode municipality, SurveyRoundId id, RoundMode mode, String label) {
    var round = taking(municipality, id).round();
    if (!round.modes().contains(mode)) {
      throw new PaperProblem.ChannelUnknown(mode).asException();
    }
    var name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      throw new PaperProblem.BatchLabelMissing(LONGEST_LABEL).asException();
    }
    var person = currentPerson.get();
    var today = SwedishTime.today(clock);
    var batch = new PaperBatch(name, mode, today, person.id(), person.displayName(), 0, 0);
    if (batches.begin(round, batch)) {
      announcements.record(
          round, "survey_round.paper_batch_begun", Map.of("batch", name, "mode", mode.name()));
    }
    return batch;
  }

  /// Puts a paper into the ballot box, from which it cannot be taken out again. The box and the
  /// count of the batch are two transactions; a log of the database still shows them side by side.
  ///
  /// @throws se.rodatraden.shared.ProblemException as [#get], [SurveyProblem.InvalidAnswers],
  ///   [PaperProblem.Empty], [PaperProblem.ChannelUnknown], [PaperProblem.HasCode],
  ///   [SurveyProblem.CodeUnknown]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  public Receipt save(
      MunicipalityCode municipality, SurveyRoundId id, PaperBatch batch, Keyed paper) {
    var asked = withinMunicipality(taking(municipality, id));
    var reading = PaperReading.of(asked.questionnaire(), paper.answers());
    if (!reading.problems().isEmpty()) {
      throw new SurveyProblem.InvalidAnswers(reading.problems()).asException();
    }
    if (reading.isEmpty()) {
      throw new PaperProblem.Empty().asException();
    }
    var receipt =
        box.castPaper(
            asked,
            batch.mode(),
            new Submission(
                paper.id(),
                asked.round().questionnaireVersion(),
                null,
                paper.code(),
                "paper",
                reading.answers()));
    if (!receipt.again()) {
      transaction.executeWithoutResult(
          status -> batches.count(asked.round(), batch, paper.unreadable()));
    }
    return receipt;
  }

  private AskedRound taking(MunicipalityCode municipality, SurveyRoundId id) {
    var asked = rounds.find(municipality, id).orElseThrow(() -> SurveyDrafts.notFound(id));
    var round = asked.round();
    if (round.status() != RoundStatus.OPEN
        || round.isOverOn(SwedishTime.today(clock))
        || round.modes().isEmpty()) {
      throw new PaperProblem.NotTaken(round.status()).asException();
    }
    return asked;
  }

  private AskedRound withinMunicipality(AskedRound asked) {
    var municipality = municipalities.get(asked.round().municipality());
    return new AskedRound(asked.round(), asked.questionnaire().within(maps.bounds(municipality)));
  }
}
