package se.rodatraden.survey;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.survey.Ballots.Dropped;

/// Takes in answers (valurna): checks them, seals them and drops them into the box, and nothing
/// more. No address, no time, no session is kept.
@Service
public class BallotBox {

  /// Wide enough for any way of making ids that do not meet.
  private static final Pattern SUBMISSION_ID = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

  private static final int ATTEMPTS = 5;

  private final AskedRounds rounds;
  private final TakingBatches batches;
  private final Ballots ballots;
  private final DropsTogether together;
  private final InvitationCodes codes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BallotBox(
      AskedRounds rounds,
      TakingBatches batches,
      Ballots ballots,
      DropsTogether together,
      InvitationCodes codes,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rounds = rounds;
    this.batches = batches;
    this.ballots = ballots;
    this.together = together;
    this.codes = codes;
    this.transaction = new TransactionTemplate(transactions);
    // a refused code takes back the ballot alone, whatever else the caller is about
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    // what is looked for and not there locks no gap between the codes of others
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /// The round with this slug, while it takes answers.
  ///
  /// @return the very same object as long as nothing in it changes
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.Unknown],
  ///   [SurveyProblem.NotOpenYet], [SurveyProblem.Closed]
  @OpenToAll
  public AskedRound getOpen(String slug) {
    var asked = get(slug);
    var refusal = refusalOf(asked.round());
    if (refusal != null) {
      throw refusal.asException();
    }
    return asked;
  }

  /// The round with this slug in any status but draft.
  @OpenToAll
  public Optional<SurveyRound> find(String slug) {
    return rounds
        .find(slug)
        .map(AskedRound::round)
        .filter(round -> round.status() != RoundStatus.DRAFT);
  }

  /// Returns when the answers are stored for good. The same submission once more gives the same
  /// receipt, also after the round has closed.
  ///
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem]
  @OpenToAll
  public Receipt cast(String slug, Submission submission) {
    if (!SUBMISSION_ID.matcher(submission.submissionId()).matches()) {
      throw new CommonProblem.MalformedBody(
              "submissionId: 8–100 characters of A–Z, a–z, 0–9, '.', '_', ':', '-'")
          .asException();
    }
    var asked = get(slug);
    var ballot = Ballot.of(submission, asked);
    var refusal = refusalOf(asked, submission);
    if (refusal != null) {
      return receiptOfRetry(ballot, submission).orElseThrow(refusal::asException);
    }
    var problems = asked.questionnaire().check(submission.answers());
    if (!problems.isEmpty()) {
      throw new SurveyProblem.InvalidAnswers(problems).asException();
    }
    return drop(ballot, asked.round(), asked.round().channelOf(submission), submission);
  }

  private Receipt drop(Ballot ballot, SurveyRound round, RoundMode channel, Submission submission) {
    var dropped = tryToDrop(ballot, round, channel, submission);
    return dropped == Dropped.STORED
        ? Receipt.of(submission.submissionId(), false)
        : receiptOfRetry(ballot, submission)
            .orElseThrow(() ->
                switch (dropped) {
                  case CODE_UNKNOWN -> new SurveyProblem.CodeUnknown().asException();
                  case CODE_SPENT -> new SurveyProblem.CodeSpent().asException();
                  case ROUND_OVER -> over(round).asException();
                  case STORED, THERE_ALREADY, BATCH_GONE ->
                      new SurveyProblem.ResponseConflict().asException();
                });
  }

  /// What another process has closed is known here from now on.
  private SurveyProblem over(SurveyRound round) {
    rounds.forget(round.slug());
    var now = rounds.find(round.slug()).map(AskedRound::round).orElse(round);
    return SurveyProblem.Closed.of(now, SwedishTime.today(clock));
  }

  /// A batch may be opened between sealing and dropping; then the ballot goes into the next.
  private Dropped tryToDrop(
      Ballot ballot, SurveyRound round, RoundMode channel, Submission submission) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var batch = batches.get(round, channel).orElse(null);
      if (batch == null) {
        return Dropped.ROUND_OVER;
      }
      try {
        var dropped = drop(ballot, batch, round, channel, submission);
        if (dropped != Dropped.BATCH_GONE) {
          return dropped;
        }
        batches.forget(List.of(batch.id()));
      } catch (PessimisticLockingFailureException | TransactionSystemException e) {
        // they stood in each other's way; what a deadlock has undone has no savepoint to go back to
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
          throw e;
        }
      }
    }
    throw new CommonProblem.DatabaseAway().asException();
  }

  private Dropped drop(
      Ballot ballot, BallotBatch batch, SurveyRound round, RoundMode mode, Submission submission) {
    if (mode == RoundMode.SAMPLE) {
      return dropInvited(ballot, batch, round, submission);
    }
    return together.drop(ballot, batch);
  }

  /// The code is spent with the ballot, or neither is. The ballot goes first: under an id that is
  /// known already nobody is told anything of a code, and while its batch is held the round cannot
  /// be closed and its codes deleted.
  private Dropped dropInvited(
      Ballot ballot, BallotBatch batch, SurveyRound round, Submission submission) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var dropped = ballots.drop(new SealedBallot(ballot, batch));
          if (dropped == Dropped.STORED) {
            dropped = spend(round, String.valueOf(submission.code()));
          }
          if (dropped != Dropped.STORED) {
            status.setRollbackOnly();
          }
          return dropped;
        }));
  }

  private Dropped spend(SurveyRound round, String code) {
    return codes
        .find(round, code)
        .map(invitation -> codes.spend(invitation) ? Dropped.STORED : Dropped.CODE_SPENT)
        .orElse(Dropped.CODE_UNKNOWN);
  }

  /// Takes in a paper that an official has typed. Whether its answers fit has been seen to
  /// ([PaperReading]). A code belongs among papers that went to the sample: elsewhere it would stay
  /// unused.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PaperProblem], [SurveyProblem]
  Receipt castPaper(AskedRound asked, RoundMode channel, Submission submission) {
    if (!asked.round().modes().contains(channel)) {
      throw new PaperProblem.ChannelUnknown(channel).asException();
    }
    if (submission.hasCode() && channel != RoundMode.SAMPLE) {
      throw new PaperProblem.HasCode().asException();
    }
    return drop(Ballot.of(submission, asked), asked.round(), channel, submission);
  }

  private Optional<Receipt> receiptOfRetry(Ballot ballot, Submission submission) {
    return ballots
        .findMac(ballot)
        .filter(ballot::hasContent)
        .map(mac -> Receipt.of(submission.submissionId(), true));
  }

  private AskedRound get(String slug) {
    return rounds
        .find(slug)
        .filter(asked -> asked.round().status() != RoundStatus.DRAFT)
        .orElseThrow(() -> new SurveyProblem.Unknown(slug).asException());
  }

  private @Nullable SurveyProblem refusalOf(AskedRound asked, Submission submission) {
    var refusal = refusalOf(asked.round());
    if (refusal != null) {
      return refusal;
    }
    if (!asked.round().modes().contains(asked.round().channelOf(submission))) {
      return new SurveyProblem.CodeUnknown();
    }
    return refusalOf(asked.round(), submission.questionnaireVersion());
  }

  private static @Nullable SurveyProblem refusalOf(SurveyRound round, int version) {
    if (round.takesAnswersTo(version)) {
      return null;
    }
    return round.hasHadVersion(version)
        ? new SurveyProblem.QuestionnaireChanged(round.questionnaireVersion(), version)
        : new SurveyProblem.QuestionnaireUnknown(round.questionnaireVersion(), version);
  }

  private @Nullable SurveyProblem refusalOf(SurveyRound round) {
    var today = SwedishTime.today(clock);
    if (round.isOverOn(today)) {
      return SurveyProblem.Closed.of(round, today);
    }
    return round.takesAnswersOn(today)
        ? null
        : new SurveyProblem.NotOpenYet(round.slug(), round.asked().from());
  }
}
