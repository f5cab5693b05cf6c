package se.rodatraden.survey;

import java.security.SecureRandom;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.InvitationId;

/// Makes ids and secrets of codes, and what is kept of them.
@Component
class CodeMaker {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final CodeVerifiers verifiers;

  CodeMaker(CodeVerifiers verifiers) {
    this.verifiers = verifiers;
  }

  /// A code with its secrets, and what is kept of it.
  record Made(MadeCode code, InvitationRows.Verifiable kept) {}

  /// @param taken by others of the round; the new one is added
  InvitationId newId(Set<InvitationId> taken) {
    var id = InvitationId.random(RANDOM);
    while (!taken.add(id)) {
      id = InvitationId.random(RANDOM);
    }
    return id;
  }

  Made make(SurveyRound round, InvitationRows.Usable code, String label) {
    var link = LinkCode.random(code.id(), RANDOM);
    var typed = TypedCode.random(RANDOM);
    return new Made(
        new MadeCode(code.id(), label, link.text(), typed),
        new InvitationRows.Verifiable(
            code,
            CodeVerifiers.ofLink(link.secret()),
            verifiers.ofTyped(round.id(), typed).getFirst()));
  }
}
