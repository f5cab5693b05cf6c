package se.rodatraden.survey;

import java.util.List;
import se.rodatraden.shared.id.InvitationId;

/// Which codes something is done to. Whether they have been used makes no difference anywhere, so
/// that nobody can find out by trying.
public sealed interface CodesOf {

  record Everyone() implements CodesOf {}

  record Group(int number) implements CodesOf {}

  /// Letters that were lost or came back.
  record Letters(List<InvitationId> ids) implements CodesOf {
    public Letters {
      ids = ids.stream().distinct().toList();
    }
  }
}
