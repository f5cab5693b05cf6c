package se.rodatraden.survey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When a round closes, what its codes tell is boiled down to the counts that may be told, and the
/// codes are deleted: after that nothing says who has answered.
@Component
class SampleClosing {

  private static final Logger LOG = LoggerFactory.getLogger(SampleClosing.class);

  private final Rounds rounds;
  private final SampleRows samples;
  private final InvitationRows invitations;

  SampleClosing(Rounds rounds, SampleRows samples, InvitationRows invitations) {
    this.rounds = rounds;
    this.samples = samples;
    this.invitations = invitations;
  }

  /// In the transaction that closes the round. It closes without the ballot key too, and then says
  /// that nothing is known of groups.
  @EventListener
  void changed(RoundChanged change) {
    rounds
        .find(change.municipality(), change.round())
        .map(AskedRound::round)
        .filter(round -> round.status() == RoundStatus.CLOSED && samples.hasCodes(round))
        .ifPresent(this::close);
  }

  private void close(SurveyRound round) {
    var spent = invitations.countSpent(round);
    if (!spent.isComplete()) {
      LOG.error(
          "Round {} is closed without counts by group: the ballot key that groups were sealed under is not set here",
          round.id());
    }
    var shown =
        spent.isComplete()
            ? AnsweredShown.of(spent.byStratum(), round.minimumBase())
            : AnsweredShown.ofTotal(spent.codes(), round.minimumBase());
    samples.noteAnswered(round, spent.byStratum(), shown, !spent.isComplete());
    invitations.deleteAll(round);
  }
}
