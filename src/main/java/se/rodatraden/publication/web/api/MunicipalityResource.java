package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.place.Areas;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Places;
import se.rodatraden.publication.ComingWalks;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// The municipalities that take part: `/api/v1/municipalities`.
@RestController
@RequestMapping("/api/v1/municipalities")
class MunicipalityResource {

  private static final int MOST_WALKS = 500;

  private final Municipalities municipalities;
  private final Areas areas;
  private final Places places;
  private final Surveys surveys;
  private final Walks walks;
  private final AdoptedPictures pictures;
  private final Sentences sentences;

  MunicipalityResource(
      Municipalities municipalities,
      Areas areas,
      Places places,
      Surveys surveys,
      Walks walks,
      AdoptedPictures pictures,
      Sentences sentences) {
    this.municipalities = municipalities;
    this.areas = areas;
    this.places = places;
    this.surveys = surveys;
    this.walks = walks;
    this.pictures = pictures;
    this.sentences = sentences;
  }

  @GetMapping
  ResponseEntity<String> list(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var format = Format.choose(request, Format.JSON, Format.CSV);
    var addresses = Addresses.of(request);
    var all =
        municipalities.list().stream().map(each -> MunicipalityData.of(each, addresses)).toList();
    return format == Format.CSV
        ? Answer.csv(
            "municipalities",
            MunicipalityData.COLUMNS,
            all.stream().map(MunicipalityData::row).toList())
        : Answer.json(new MunicipalityData.Everyone(all));
  }

  /// As GeoJSON: its outline, areas and named places.
  @GetMapping("/{code}")
  ResponseEntity<String> show(@PathVariable String code, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var format = Format.choose(request, Format.JSON, Format.GEOJSON);
    var municipality = municipalities.getBySlug(code);
    return format == Format.GEOJSON
        ? Answer.geoJson(
            MunicipalityMap.of(
                municipality, areas.list(municipality.code()), places.list(municipality.code())))
        : Answer.json(details(new Telling(municipality, Addresses.of(request), sentences)));
  }

  private MunicipalityDetails details(Telling telling) {
    var municipality = telling.municipality();
    var code = municipality.code();
    var held = walks.listPublic(code, 0, MOST_WALKS);
    return new MunicipalityDetails(
        MunicipalityData.of(municipality, telling.addresses()),
        municipalities.contacts(code),
        surveys.listOpen(code).stream()
            .map(round -> MunicipalityDetails.Survey.of(round, telling))
            .toList(),
        surveys.listPublished(code).stream()
            .map(round -> MunicipalityDetails.Survey.of(round, telling))
            .toList(),
        brief(ComingWalks.among(held, sentences.today()), telling),
        brief(ComingWalks.closedAmong(held), telling),
        pictures.list(code).stream()
            .map(picture -> MunicipalityDetails.Picture.of(picture, telling))
            .toList());
  }

  private static List<MunicipalityDetails.Walk> brief(List<WalkSummary> walks, Telling telling) {
    return walks.stream().map(walk -> MunicipalityDetails.Walk.of(walk, telling)).toList();
  }
}
