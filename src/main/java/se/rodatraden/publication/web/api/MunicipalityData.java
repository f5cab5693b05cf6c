package se.rodatraden.publication.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.web.Addresses;

/// A municipality in a list.
///
/// @param code a string, since zeros lead (`0482`)
/// @param slug its name in addresses
record MunicipalityData(
    String code,
    String slug,
    String name,
    County county,
    LocalPoliceArea localPoliceArea,
    Map<String, String> links) {

  static final List<String> COLUMNS =
      List.of(
          "code",
          "slug",
          "name",
          "county_code",
          "county_name",
          "local_police_area",
          "page",
          "promises");

  static MunicipalityData of(Municipality municipality, Addresses addresses) {
    var code = municipality.code();
    return new MunicipalityData(
        code.value(),
        municipality.slug(),
        municipality.name(),
        new County(municipality.countyCode(), municipality.countyName()),
        new LocalPoliceArea(
            municipality.localPoliceArea().id(), municipality.localPoliceArea().name()),
        Map.of(
            "self", addresses.data(code),
            "page", addresses.page(municipality),
            "promises", addresses.promises(code),
            "picture", addresses.picture(code),
            "openData", addresses.page(municipality, "oppna-data"),
            "catalogue", addresses.page(municipality, "oppna-data.rdf"),
            "feed", addresses.page(municipality, "flode.atom"),
            "calendar", addresses.page(municipality, "vandringar.ics")));
  }

  List<@Nullable Object> row() {
    return List.of(
        code,
        slug,
        name,
        county.code(),
        county.name(),
        localPoliceArea.name(),
        String.valueOf(links.get("page")),
        String.valueOf(links.get("promises")));
  }

  record Everyone(List<MunicipalityData> municipalities) {}

  record Brief(String code, String name, Map<String, String> links) {}

  /// @param code two digits
  record County(String code, String name) {}

  record LocalPoliceArea(String key, String name) {}
}
