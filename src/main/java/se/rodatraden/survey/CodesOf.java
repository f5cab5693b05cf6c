package se.rodatraden.survey;

import java.util.List;
import se.rodatraden.shared.id.InvitationId;

/// Which codes something is done to. Whether they have been used makes no difference anywhere, so
/// that nobody can find out by trying. Never those of one group: what is done to them together
/// would tell which they are.
public sealed interface CodesOf {

  record Everyone() implements CodesOf {}

  /// Letters that were lost or came back.
  record Letters(List<InvitationId> ids) implements CodesOf {
    public Letters {
      ids = ids.stream().distinct().toList();
    }
  }
}
