package se.rodatraden.picture;

import org.springframework.stereotype.Component;
import se.rodatraden.analysis.Results;
import se.rodatraden.picture.PlannedPicture.PlannedEvidence;
import se.rodatraden.picture.PlannedPicture.PlannedNote;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Places;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Walks;

/// Finds what the demo's pictures cite among the demo's answers and notes, as they stand where
/// officials see them.
@Component
class DemoCitables {

  private final Surveys surveys;
  private final Results results;
  private final Walks walks;
  private final Observations observations;
  private final ObservationCitations citations;
  private final Municipalities municipalities;
  private final Places places;

  DemoCitables(
      Surveys surveys,
      Results results,
      Walks walks,
      Observations observations,
      ObservationCitations citations,
      Municipalities municipalities,
      Places places) {
    this.surveys = surveys;
    this.results = results;
    this.walks = walks;
    this.observations = observations;
    this.citations = citations;
    this.municipalities = municipalities;
    this.places = places;
  }

  Citable find(MunicipalityCode municipality, PlannedEvidence planned) {
    var note = planned.note();
    return note == null
        ? result(municipality, String.valueOf(planned.result()))
        : note(municipality, note);
  }

  /// @param path survey, item and option, e.g. `kavlinge-trygghet/orsaker/inbrott`
  private Citable result(MunicipalityCode municipality, String path) {
    var item = path.indexOf('/') + 1;
    return surveys
        .findAsked(path.substring(0, item - 1))
        .flatMap(
            asked -> results.find(municipality, asked.round().id() + "/" + path.substring(item)))
        .orElseThrow(() -> new IllegalStateException("the demo has no result " + path));
  }

  private Citable note(MunicipalityCode municipality, PlannedNote planned) {
    var walk = walks.getByJoinCode(planned.walk());
    return observations.list(municipality, walk.id()).stream()
        .filter(observation -> observation.noted().description().equals(planned.text()))
        .findFirst()
        .map(observation ->
            citations.of(municipalities.get(municipality), places.list(municipality), observation))
        .orElseThrow(() -> new IllegalStateException("the demo has no such note: " + planned));
  }
}
