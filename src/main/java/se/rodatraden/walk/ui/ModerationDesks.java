package se.rodatraden.walk.ui;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Places;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Walk;

/// Gathers what the desk for looking through notes needs.
@Component
class ModerationDesks {

  private final Places places;
  private final ObservationCitations citations;
  private final Assets assets;
  private final MapSettings mapSettings;

  ModerationDesks(
      Places places, ObservationCitations citations, Assets assets, MapSettings mapSettings) {
    this.places = places;
    this.citations = citations;
    this.assets = assets;
    this.mapSettings = mapSettings;
  }

  /// What a note is called, the same in list, map and citation.
  interface Names {
    String of(Observation observation, Locale language);
  }

  Names names(Municipality municipality) {
    var named = places.list(municipality.code());
    return (observation, language) ->
        citations.of(municipality, named, observation).citation().title().in(language);
  }

  PlaceMap map() {
    return new PlaceMap(assets, mapSettings);
  }

  ModerationDesk of(Municipality municipality, Walk walk, boolean mayModerate) {
    return new ModerationDesk(walk, names(municipality), map(), mayModerate);
  }
}
