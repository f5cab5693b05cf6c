package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.DraftedRound.Saved;

/// Corrections (rättelser) of spelling while a round is open: a new version of what it asks, which
/// changes texts and no key. Answers to every version of the round are taken (ADR 14).
@Service
public class SurveyCorrections {

  private final Rounds rounds;
  private final RoundChanges changes;
  private final SurveyDrafts surveyDrafts;
  private final QuestionnaireDrafts drafts;
  private final RoundAnnouncements announcements;
  private final CurrentPerson currentPerson;
  private final Clock clock;

  SurveyCorrections(
      Rounds rounds,
      RoundChanges changes,
      SurveyDrafts surveyDrafts,
      QuestionnaireDrafts drafts,
      RoundAnnouncements announcements,
      CurrentPerson currentPerson,
      Clock clock) {
    this.rounds = rounds;
    this.changes = changes;
    this.surveyDrafts = surveyDrafts;
    this.drafts = drafts;
    this.announcements = announcements;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /// Begins a correction, or goes on with the one that was begun.
  ///
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.WrongStatus],
  ///   [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void begin(MunicipalityCode municipality, SurveyRoundId id) {
    var asked = rounds.find(municipality, id).orElseThrow(() -> SurveyDrafts.notFound(id));
    requireOpen(asked.round());
    if (drafts.find(municipality, id).isPresent()) {
      return;
    }
    var person = currentPerson.get();
    drafts.add(
        asked.round(),
        QuestionnaireDraft.of(asked.questionnaire()),
        asked.round().questionnaireVersion(),
        new Saved(person.id(), person.displayName(), clock.instant()));
    announcements.record(asked.round(), "survey_round.correction_begun", Map.of());
  }

  /// Makes the correction what residents read from now on.
  ///
  /// @param draftVersion of the questions as the person saw them
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.WrongStatus],
  ///   [SurveyProblem.CorrectsMoreThanTexts], [SurveyProblem.NotReady],
  ///   [SurveyProblem.SavedMeanwhile], [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void apply(MunicipalityCode municipality, SurveyRoundId id, int draftVersion) {
    var drafted = surveyDrafts.get(municipality, id);
    var round = drafted.round();
    requireOpen(round);
    var present = rounds.find(municipality, id).orElseThrow().questionnaire();
    if (!Finding.mayOpen(DraftFindings.of(drafted, drafted.draft()))) {
      throw new SurveyProblem.NotReady().asException();
    }
    var corrected = drafted.draft().questionnaire();
    if (!Skeleton.isSame(present, corrected)) {
      throw new SurveyProblem.CorrectsMoreThanTexts().asException();
    }
    if (!drafts.delete(round, draftVersion)) {
      throw SurveyDrafts.savedMeanwhile(drafted).asException();
    }
    var version = changes.nextVersion(municipality, round.survey());
    rounds.add(round.survey(), municipality, version, corrected);
    if (!changes.setQuestionnaireVersion(round, version)) {
      throw new CommonProblem.ChangedMeanwhile("survey_round").asException();
    }
    announcements.announce(
        round,
        "survey_round.corrected",
        Map.of("from", round.questionnaireVersion(), "to", version));
  }

  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.WrongStatus],
  ///   [SurveyProblem.SavedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void discard(MunicipalityCode municipality, SurveyRoundId id, int draftVersion) {
    var drafted = surveyDrafts.get(municipality, id);
    requireOpen(drafted.round());
    if (!drafts.delete(drafted.round(), draftVersion)) {
      throw SurveyDrafts.savedMeanwhile(drafted).asException();
    }
    announcements.record(drafted.round(), "survey_round.correction_discarded", Map.of());
  }

  private static void requireOpen(SurveyRound round) {
    if (round.status() != RoundStatus.OPEN) {
      throw new SurveyProblem.WrongStatus(round.status(), RoundStatus.OPEN).asException();
    }
  }
}
