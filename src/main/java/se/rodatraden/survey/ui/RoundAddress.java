package se.rodatraden.survey.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyRoundId;

/// Which round an address names.
record RoundAddress(Municipality municipality, SurveyRoundId round) {

  static RoundAddress in(BeforeEnterEvent event, Municipalities municipalities) {
    var round =
        event
            .getRouteParameters()
            .get("round")
            .filter(ShortId::isValid)
            .map(SurveyRoundId::new)
            .orElseThrow(NotFoundException::new);
    return new RoundAddress(municipalityIn(event, municipalities), round);
  }

  static Municipality municipalityIn(BeforeEnterEvent event, Municipalities municipalities) {
    return municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
  }

  MunicipalityCode code() {
    return municipality.code();
  }

  /// @throws AccessDeniedException for those who only read
  static void requireWriter(CurrentPerson person, Municipality municipality) {
    var mayWrite =
        person
            .get()
            .hasAnyOf(
                municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR);
    if (!mayWrite) {
      throw new AccessDeniedException("writes no surveys");
    }
  }
}
