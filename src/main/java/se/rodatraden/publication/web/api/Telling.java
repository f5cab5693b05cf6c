package se.rodatraden.publication.web.api;

import java.util.Map;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.web.Addresses;

/// What the telling of anything in a municipality needs.
record Telling(Municipality municipality, Addresses addresses, Sentences sentences) {

  /// The municipality as it stands inside other data.
  MunicipalityData.Brief brief() {
    return new MunicipalityData.Brief(
        municipality.code().value(),
        municipality.name(),
        Map.of("self", addresses.data(municipality.code()), "page", addresses.page(municipality)));
  }
}
