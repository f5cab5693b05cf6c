package se.rodatraden.survey;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When a round closes, what its codes tell is boiled down to the counts that may be told, and the
/// codes are deleted: after that nothing says who has answered.
@Component
class SampleClosing {

  private final Rounds rounds;
  private final SampleRows samples;
  private final InvitationRows invitations;

  SampleClosing(Rounds rounds, SampleRows samples, InvitationRows invitations) {
    this.rounds = rounds;
    this.samples = samples;
    this.invitations = invitations;
  }

  /// In the transaction that closes the round.
  @EventListener
  void changed(RoundChanged change) {
    rounds
        .find(change.municipality(), change.round())
        .map(AskedRound::round)
        .filter(round -> round.status() == RoundStatus.CLOSED && samples.hasCodes(round))
        .ifPresent(this::close);
  }

  private void close(SurveyRound round) {
    var answered = invitations.countSpent(round);
    samples.noteAnswered(round, answered, AnsweredShown.of(answered, round.minimumBase()));
    invitations.deleteAll(round);
  }
}
