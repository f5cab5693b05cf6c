package se.rodatraden.identity;

import java.io.Serializable;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;

/// One role held in one municipality, for one of the parties.
public record Membership(MunicipalityCode municipality, Role role, Party party)
    implements Serializable {}
