package se.rodatraden.picture.ui;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;
import static se.rodatraden.identity.Role.READER;
import static se.rodatraden.identity.Role.SIGNATORY;

import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.shared.id.MunicipalityCode;

/// Whom to show drafts to, and whom to offer changes; the services decide in the end.
final class PictureReading {

  private PictureReading() {}

  static boolean isOpenTo(SignedInPerson person, MunicipalityCode municipality) {
    return person.hasAnyOf(
        municipality, ADMINISTRATOR, COORDINATOR, POLICE_OFFICER, SIGNATORY, READER);
  }

  static boolean mayEdit(SignedInPerson person, MunicipalityCode municipality) {
    return person.hasAnyOf(municipality, COORDINATOR, POLICE_OFFICER);
  }
}
