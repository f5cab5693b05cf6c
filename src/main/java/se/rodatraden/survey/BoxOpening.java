package se.rodatraden.survey;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.jooq.Record2;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.SystemOnly;
import tools.jackson.databind.node.ObjectNode;

/// Turns ballots into responses: shuffled, taken apart, under new random ids. All in one
/// transaction, so that a stop in the middle leaves the box as it was.
@Service
public class BoxOpening {

  /// Ballots in one transaction, one every few seconds: more than any survey brings for long, and
  /// so few that a burst of answers is taken in first and opened after.
  static final int AT_MOST = 1_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Ballots ballots;
  private final Rounds rounds;
  private final StoredResponses responses;
  private final ApplicationEventPublisher events;

  BoxOpening(
      Ballots ballots, Rounds rounds, StoredResponses responses, ApplicationEventPublisher events) {
    this.ballots = ballots;
    this.rounds = rounds;
    this.responses = responses;
    this.events = events;
  }

  /// Opens some of what lies in the boxes. Reads committed rows only, so that no lock on the gaps
  /// between ballots keeps new ones out.
  ///
  /// @return how many ballots were opened; fewer than asked for when the boxes are empty
  @SystemOnly
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public int openSome(int atMost) {
    int opened = 0;
    for (var box : ballots.listFilled()) {
      if (opened < atMost) {
        opened += open(box, atMost - opened);
      }
    }
    return opened;
  }

  private int open(Ballots.Filled box, int atMost) {
    var taken = ballots.take(box, atMost);
    if (taken.isEmpty()) {
      return 0;
    }
    var questionnaire = rounds.find(box.municipality(), box.round()).orElseThrow().questionnaire();
    var shuffled = new ArrayList<OpenedBallot>(taken.size());
    for (var ballot : taken) {
      shuffled.add(
          OpenedBallot.of(
              questionnaire, (ObjectNode) QuestionnaireJson.STRICT.readTree(ballot.value2())));
    }
    Collections.shuffle(shuffled, RANDOM);
    responses.addAll(box.municipality(), box.round(), shuffled, UUID::randomUUID);
    ballots.markOpened(box, taken.stream().map(Record2::value1).toList());
    events.publishEvent(new BallotsOpened(box.municipality(), box.round()));
    return taken.size();
  }
}
