package se.rodatraden.survey;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.database.DatabaseFailures;
import se.rodatraden.shared.id.BallotBatchId;
import tools.jackson.databind.node.ObjectNode;

/// Turns ballots into responses: unsealed, shuffled, taken apart, under new random ids, and their
/// key destroyed. Each group of batches in one transaction, so that a stop in the middle leaves the
/// box as it was.
@Service
public class BoxOpening {

  private static final Logger LOG = LoggerFactory.getLogger(BoxOpening.class);

  /// About so many in one run, one every few seconds: more than any survey brings for long, and so
  /// few that a burst of answers is taken in first and opened after.
  static final int AT_MOST = 1_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Batches batches;
  private final TakingBatches taking;
  private final Ballots ballots;
  private final Rounds rounds;
  private final StoredResponses responses;
  private final ApplicationEventPublisher events;
  private final SurveyProperties properties;
  private final TransactionTemplate transaction;
  private final Set<BallotBatchId> told = ConcurrentHashMap.newKeySet();

  BoxOpening(
      Batches batches,
      TakingBatches taking,
      Ballots ballots,
      Rounds rounds,
      StoredResponses responses,
      ApplicationEventPublisher events,
      SurveyProperties properties,
      PlatformTransactionManager transactions) {
    this.batches = batches;
    this.taking = taking;
    this.ballots = ballots;
    this.rounds = rounds;
    this.responses = responses;
    this.events = events;
    this.properties = properties;
    this.transaction = new TransactionTemplate(transactions);
    // reads committed rows only, so that no lock on the gaps between ballots keeps new ones out
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /// Opens boxes in which enough ballots lie, and empties those of rounds that take no more.
  ///
  /// @return how many ballots were opened
  @SystemOnly
  public int openDue() {
    return openDue(properties.openAt(), properties.minimumAtClose());
  }

  int openDue(int openAt, int minimum) {
    int opened = 0;
    for (var box : batches.listBoxes()) {
      try {
        opened += openDue(box, AT_MOST - opened, openAt, minimum);
      } catch (RuntimeException e) {
        if (DatabaseFailures.isAway(e)) {
          throw e;
        }
        LOG.error("The box of round {} could not be opened and stays", box.channel().round(), e);
      }
    }
    return opened;
  }

  private int openDue(Batches.Box box, int atMost, int openAt, int minimum) {
    var asked = rounds.find(box.channel().municipality(), box.channel().round()).orElseThrow();
    // by its status and not by the day: until that has changed, somebody may still be let in
    var isOpen = asked.round().status() == RoundStatus.OPEN;
    var plan =
        isOpen
            ? OpeningPlan.whileOpen(box.batches(), openAt)
            : OpeningPlan.atClose(box.batches(), openAt, minimum);
    int opened = 0;
    for (var together : plan.together()) {
      if (opened < atMost) {
        opened += open(box.channel(), together, asked, minimum);
      }
    }
    if (!plan.tooFew().isEmpty()) {
      withhold(box.channel(), plan.tooFew(), minimum);
    }
    return opened;
  }

  private int open(Channel channel, List<BallotBatchId> ids, AskedRound asked, int minimum) {
    letNoMoreIn(channel, ids);
    return inTransaction(() -> {
      var locked = batches.lock(channel.municipality(), ids);
      // all of them, or nothing: where another instance has some, fewer would come out together
      return locked.size() < ids.size() ? 0 : open(channel, asked, locked, minimum);
    });
  }

  private int open(Channel channel, AskedRound asked, List<BallotBatch> locked, int minimum) {
    var ids = locked.stream().map(BallotBatch::id).toList();
    var opened = new ArrayList<OpenedBallot>();
    int changed = 0;
    for (var batch : locked) {
      for (var sealed : ballots.listSealed(batch)) {
        var ballot = unseal(batch, sealed, asked.questionnaire());
        if (ballot == null) {
          changed++;
        } else {
          opened.add(ballot);
        }
      }
    }
    if (changed > 0 && told.addAll(ids)) {
      LOG.error(
          "{} of {} ballots in a box of round {} were changed in the database or do not belong there",
          changed,
          changed + opened.size(),
          channel.round());
    }
    if (opened.size() < minimum) {
      return holdBack(channel, asked, ids, opened.size() + changed);
    }
    responses.addAll(channel, OpenedBox.shuffled(opened, RANDOM), UUID::randomUUID);
    empty(channel, ids, changed);
    events.publishEvent(new BallotsOpened(channel.municipality(), channel.round()));
    return opened.size();
  }

  /// Whoever can write in the database, and fills a batch with what is no ballot, gets nobody out
  /// of it alone: what is left waits, and is only counted once the round is over.
  private int holdBack(Channel channel, AskedRound asked, List<BallotBatchId> ids, int few) {
    if (asked.round().status() != RoundStatus.OPEN) {
      empty(channel, ids, few);
      events.publishEvent(new BallotsOpened(channel.municipality(), channel.round()));
    }
    return 0;
  }

  private static @Nullable OpenedBallot unseal(
      BallotBatch batch, Ballots.Sealed sealed, Questionnaire questionnaire) {
    try {
      var answers = batch.unseal(sealed.submissionHash(), sealed.answers());
      return OpenedBallot.of(
          questionnaire, (ObjectNode) QuestionnaireJson.STRICT.readTree(answers));
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /// Counted anew under the lock: with those that came in between it may be enough after all.
  private void withhold(Channel channel, List<BallotBatchId> ids, int minimum) {
    letNoMoreIn(channel, ids);
    inTransaction(() -> {
      var locked = batches.lock(channel.municipality(), ids);
      var present = locked.stream().map(BallotBatch::id).toList();
      int few = locked.stream().mapToInt(ballots::countSealed).sum();
      if (few >= minimum) {
        return 0;
      }
      empty(channel, present, few);
      events.publishEvent(new BallotsOpened(channel.municipality(), channel.round()));
      return 0;
    });
  }

  private void empty(Channel channel, List<BallotBatchId> ids, int withheld) {
    ballots.removeSealed(channel.municipality(), ids);
    batches.remove(channel.municipality(), ids);
    if (withheld > 0) {
      batches.withhold(channel, withheld);
    }
  }

  /// Whoever still seals for one of these waits until it is gone, and then takes another.
  private void letNoMoreIn(Channel channel, List<BallotBatchId> ids) {
    taking.forget(ids);
    batches.markFull(channel.municipality(), ids);
    taking.forget(ids);
  }

  private int inTransaction(java.util.function.IntSupplier action) {
    var result = transaction.execute(status -> action.getAsInt());
    return result == null ? 0 : result;
  }
}
