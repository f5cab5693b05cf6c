package se.rodatraden.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.database.DatabaseFailures;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// The surveys (enkäter) of each municipality and the rounds in which they are asked.
@Service
public class Surveys {

  private static final Logger LOG = LoggerFactory.getLogger(Surveys.class);

  private final Rounds rounds;
  private final Batches batches;
  private final RoundAnnouncements announcements;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Surveys(
      Rounds rounds,
      Batches batches,
      RoundAnnouncements announcements,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rounds = rounds;
    this.batches = batches;
    this.announcements = announcements;
    this.transaction = new TransactionTemplate(transactions);
    // what one round does not get through is taken back alone, whatever else the caller is about
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /// Latest first.
  @ForReaders
  @Transactional(readOnly = true)
  public List<SurveyRound> list(MunicipalityCode municipality) {
    return rounds.list(municipality);
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public AskedRound get(MunicipalityCode municipality, SurveyRoundId id) {
    return rounds
        .find(municipality, id)
        .orElseThrow(() -> new CommonProblem.NotFound("survey_round", id.value()).asException());
  }

  @ForReaders
  @Transactional(readOnly = true)
  public Optional<AskedRound> find(MunicipalityCode municipality, SurveyRoundId id) {
    return rounds.find(municipality, id);
  }

  /// The round with this address and what it asks, in any status but draft.
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<AskedRound> findAsked(String slug) {
    return rounds.findBySlug(slug).filter(asked -> asked.round().status() != RoundStatus.DRAFT);
  }

  /// Rounds that anyone may answer today.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<SurveyRound> listOpen(MunicipalityCode municipality) {
    return rounds.list(municipality).stream()
        .filter(round -> round.takesAnswersOn(today()) && round.modes().contains(RoundMode.OPEN))
        .toList();
  }

  /// Rounds whose results are public, latest first.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<SurveyRound> listPublished(MunicipalityCode municipality) {
    return rounds.list(municipality).stream()
        .filter(round -> round.status() == RoundStatus.PUBLISHED)
        .toList();
  }

  /// @param version of the round as the person saw it
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.WrongStatus],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR})
  @Transactional
  public void close(MunicipalityCode municipality, SurveyRoundId id, int version) {
    change(get(municipality, id).round(), version, RoundStep.CLOSE);
  }

  /// Makes the results public, once no more answers can come.
  ///
  /// @throws se.rodatraden.shared.ProblemException as [#close]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR})
  @Transactional
  public void publish(MunicipalityCode municipality, SurveyRoundId id, int version) {
    var round = get(municipality, id).round();
    if (batches.hasAny(municipality, id)) {
      throw new SurveyProblem.BoxNotEmpty().asException();
    }
    change(round, version, RoundStep.PUBLISH);
  }

  /// Rounds with answers that came in and cannot be opened, since their key is missing or was
  /// changed.
  @ForReaders
  @Transactional(readOnly = true)
  public Set<SurveyRoundId> listStuck(MunicipalityCode municipality) {
    return batches.listStuckRounds(municipality);
  }

  /// Each in a transaction of its own: one that cannot be closed keeps no other open.
  @SystemOnly
  public void closeEnded() {
    for (var round : rounds.listEnded(today())) {
      try {
        transaction.executeWithoutResult(status -> change(round, round.version(), RoundStep.CLOSE));
      } catch (ProblemException e) {
        LOG.info("Round {} was not closed by itself: {}", round.id(), e.getMessage());
      } catch (RuntimeException e) {
        if (DatabaseFailures.isAway(e)) {
          throw e;
        }
        LOG.error("Round {} has ended and could not be closed", round.id(), e);
      }
    }
  }

  /// Adds a round with its survey and questionnaire, as version 1.
  ///
  /// @return false where its survey is there already: nothing is changed then
  @SystemOnly
  @Transactional
  public boolean add(SurveyRound round, Questionnaire questionnaire) {
    var isThere =
        rounds.list(round.municipality()).stream()
            .anyMatch(other -> other.survey().equals(round.survey()));
    if (isThere) {
      return false;
    }
    rounds.add(round.survey(), round.municipality());
    rounds.add(round.survey(), round.municipality(), round.questionnaireVersion(), questionnaire);
    rounds.add(round);
    announcements.announce(round, "survey_round.added", Map.of());
    return true;
  }

  private void change(SurveyRound round, int version, RoundStep step) {
    var to = step.takenFrom(round.status());
    var until = to == RoundStatus.CLOSED ? round.lastDayIfClosed(today()) : round.asked().until();
    if (round.version() != version || !rounds.setStatus(round, to, until)) {
      throw new CommonProblem.ChangedMeanwhile("survey_round").asException();
    }
    if (to == RoundStatus.CLOSED) {
      batches.close(round);
    }
    announcements.announce(round, step.action(), Map.of());
  }

  private LocalDate today() {
    return SwedishTime.today(clock);
  }
}
