package se.rodatraden.walk.protocol;

import java.util.Set;
import se.rodatraden.shared.Party;

/// Which party answers for what has been decided.
public enum AnsweredBy {
  MUNICIPALITY(Set.of(Party.MUNICIPALITY)),
  POLICE(Set.of(Party.POLICE)),
  /// Each for its own part.
  BOTH(Set.of(Party.values()));

  private final Set<Party> parties;

  AnsweredBy(Set<Party> parties) {
    this.parties = parties;
  }

  public boolean concerns(Party party) {
    return parties.contains(party);
  }
}
