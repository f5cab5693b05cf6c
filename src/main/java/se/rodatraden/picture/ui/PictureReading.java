package se.rodatraden.picture.ui;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.shared.id.MunicipalityCode;

/// Whom to offer changes; the services decide in the end.
final class PictureReading {

  private PictureReading() {}

  static boolean mayEdit(SignedInPerson person, MunicipalityCode municipality) {
    return person.hasAnyOf(municipality, COORDINATOR, POLICE_OFFICER);
  }
}
