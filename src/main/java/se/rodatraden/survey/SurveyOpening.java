package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// From draft to open: what a round asks is frozen there, since stored answers name its keys. After
/// that its texts may be corrected, and nothing else (ADR 14).
@Service
public class SurveyOpening {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final SurveyDrafts surveyDrafts;
  private final Rounds rounds;
  private final RoundChanges changes;
  private final QuestionnaireDrafts drafts;
  private final SampleRows samples;
  private final RoundAnnouncements announcements;
  private final Clock clock;

  SurveyOpening(
      SurveyDrafts surveyDrafts,
      Rounds rounds,
      RoundChanges changes,
      QuestionnaireDrafts drafts,
      SampleRows samples,
      RoundAnnouncements announcements,
      Clock clock) {
    this.surveyDrafts = surveyDrafts;
    this.rounds = rounds;
    this.changes = changes;
    this.drafts = drafts;
    this.samples = samples;
    this.announcements = announcements;
    this.clock = clock;
  }

  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public OpeningReport check(MunicipalityCode municipality, SurveyRoundId id) {
    var drafted = surveyDrafts.get(municipality, id);
    return OpeningReport.of(
        drafted, samples.hasCodes(drafted.round()), LocalDate.now(clock.withZone(SWEDEN)));
  }

  /// Freezes what is asked, and takes answers from the round's first day on.
  ///
  /// @param version of the round, and `draftVersion` of its questions, as the person saw them
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.WrongStatus],
  ///   [SurveyProblem.NotReady], [SurveyProblem.SavedMeanwhile], [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void open(MunicipalityCode municipality, SurveyRoundId id, int version, int draftVersion) {
    var drafted = surveyDrafts.get(municipality, id);
    var round = drafted.round();
    var to = RoundStep.OPEN.takenFrom(round.status());
    if (!check(municipality, id).mayOpen()) {
      throw new SurveyProblem.NotReady().asException();
    }
    if (!drafts.delete(round, draftVersion)) {
      throw SurveyDrafts.savedMeanwhile(drafted).asException();
    }
    if (round.version() != version || !rounds.setStatus(round, to, round.asked().until())) {
      throw new CommonProblem.ChangedMeanwhile("survey_round").asException();
    }
    changes.freeze(round, DraftKeys.allNamed(drafted.draft(), drafted::isLocked).questionnaire());
    announcements.announce(round, RoundStep.OPEN.action(), Map.of());
  }
}
