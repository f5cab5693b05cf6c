package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.publication.PublishedThreads.CitedEvidence;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkGpx;
import se.rodatraden.walk.WalkProtocol;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// What is public of a walk: `/api/v1/municipalities/{code}/walks/{id}`.
@RestController
class WalkDataResource {

  private final Municipalities municipalities;
  private final Places places;
  private final Walks walks;
  private final Photos photos;
  private final ObservationCitations citations;
  private final Promises promises;
  private final PublishedThreads threads;
  private final Sentences sentences;

  WalkDataResource(
      Municipalities municipalities,
      Places places,
      Walks walks,
      Photos photos,
      ObservationCitations citations,
      Promises promises,
      PublishedThreads threads,
      Sentences sentences) {
    this.municipalities = municipalities;
    this.places = places;
    this.walks = walks;
    this.photos = photos;
    this.citations = citations;
    this.promises = promises;
    this.threads = threads;
    this.sentences = sentences;
  }

  @GetMapping("/api/v1/municipalities/{code}/walks/{id}")
  ResponseEntity<String> show(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var format = Format.choose(request, Format.JSON, Format.GEOJSON, Format.CSV, Format.GPX);
    var system = CoordinateSystem.choose(request);
    var municipality = municipalities.getBySlug(code);
    var telling = new Telling(municipality, Addresses.of(request), sentences);
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("walk", id).asException();
    }
    var protocol = walks.getProtocol(municipality.code(), new WalkId(id));
    var data = data(protocol, telling);
    var name = "%s-walk-%s".formatted(municipality.slug(), id);
    return switch (format) {
      case JSON -> Answer.json(data);
      case GEOJSON -> Answer.geoJson(WalkMap.of(data, system));
      case CSV -> Answer.csv(name, WalkTable.COLUMNS, WalkTable.rows(data));
      case GPX -> Answer.gpx(name, WalkGpx.of(protocol.walk(), Texts.SWEDISH));
    };
  }

  private WalkData data(WalkProtocol protocol, Telling telling) {
    var walk = protocol.walk();
    var answers = new ProblemData.Answers(promises.listPublished(walk.municipality()));
    var path = "/%s/vandringar/%s".formatted(telling.municipality().slug(), walk.id());
    var citing = threads.listCiting(walk.municipality(), CitableKind.OBSERVATION, path);
    var cited =
        Stream.of(
                citing,
                threads.listCiting(walk.municipality(), CitableKind.MARK, path),
                threads.listCiting(walk.municipality(), CitableKind.PLACE_CLUSTER, path))
            .flatMap(List::stream);
    return WalkData.of(
        walk,
        noted(protocol, citing, answers, telling),
        cited.map(each -> EvidenceData.Cited.of(each, answers, telling)).toList(),
        telling);
  }

  private @Nullable List<WalkData.Noted> noted(
      WalkProtocol protocol,
      List<CitedEvidence> citing,
      ProblemData.Answers answers,
      Telling telling) {
    if (protocol.walk().status() != WalkStatus.CLOSED) {
      return null;
    }
    var named = places.list(telling.municipality().code());
    var taken = photos.listPublicByPoint(telling.municipality().code(), protocol.walk().id());
    return protocol.observations().stream()
        .map(each ->
            noted(
                protocol.walk(),
                each,
                named,
                taken.getOrDefault(each.id(), List.of()).stream()
                    .map(photo -> address(photo, telling))
                    .toList(),
                resting(each, citing, answers, telling),
                telling))
        .toList();
  }

  private static String address(Photo photo, Telling telling) {
    return telling
        .addresses()
        .absolute(PhotoAddresses.toAll(telling.municipality(), photo, PhotoSize.FULL));
  }

  private static List<ProblemData.Brief> resting(
      Observation observation,
      List<CitedEvidence> citing,
      ProblemData.Answers answers,
      Telling telling) {
    return citing.stream()
        .filter(each -> each.evidence().reference().equals(observation.id().toString()))
        .map(each -> ProblemData.brief(each.problem(), answers, telling))
        .toList();
  }

  /// By day, and named as in citations: neither the second nor the id under which its writer could
  /// change it goes out.
  private WalkData.Noted noted(
      Walk walk,
      Observation observation,
      List<Place> named,
      List<String> photoAddresses,
      List<ProblemData.Brief> problems,
      Telling telling) {
    var citation = citations.of(telling.municipality(), named, observation).citation();
    var path = String.valueOf(citation.path());
    var noted = observation.noted();
    return new WalkData.Noted(
        path.substring(path.indexOf('#') + 1),
        WalkData.Position.of(noted.position()),
        noted.accuracy_m(),
        citation.placeName(),
        citation.date(),
        Sunlight.of(walk, noted),
        noted.valence(),
        noted.category(),
        noted.severity(),
        noted.description(),
        noted.cause(),
        noted.proposal(),
        photoAddresses,
        problems,
        observation.madeUp());
  }
}
