package se.rodatraden.publication.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;

/// What is public of a walk: what was noted once it is closed, until then only what an adopted
/// picture has cited.
///
/// @param route GeoJSON LineString in WGS 84, absent where only the stops are planned
/// @param observations in the order they were seen; absent until the walk is closed
/// @param cited what adopted pictures rest on, as it was when cited
record WalkData(
    MunicipalityData.Brief municipality,
    String id,
    LocalizedText title,
    LocalizedText purpose,
    @Nullable String meetingPlace,
    Instant startsAt,
    Instant endsAt,
    Light light,
    WalkStatus status,
    List<Stop> stops,
    @JsonRawValue @Nullable String route,
    @Nullable List<Noted> observations,
    List<EvidenceData.Cited> cited,
    boolean madeUp,
    Map<String, String> links) {

  /// Degrees in WGS 84.
  record Position(BigDecimal lat, BigDecimal lon) {
    static Position of(GeoPosition position) {
      return new Position(position.lat(), position.lon());
    }
  }

  record Stop(String id, String name, Position position) {}

  /// What was noted at a place.
  ///
  /// @param id leads to it in the page's fragment, and to nothing else
  /// @param placeName nearest named place, where one is near
  /// @param accuracy_m radius that the device vouched for, absent when set on the map
  /// @param light in which it was noted, which may be another than the walk began in
  /// @param severity 0 for a safe place, else 1 slight to 3 serious
  /// @param photos addresses of those that are public
  /// @param problems that rest on it
  record Noted(
      String id,
      Position position,
      @Nullable Integer accuracy_m,
      @Nullable String placeName,
      @Nullable LocalDate date,
      Light light,
      Valence valence,
      ObservationCategory category,
      int severity,
      String description,
      @Nullable String cause,
      @Nullable String proposal,
      List<String> photos,
      List<ProblemData.Brief> problems,
      boolean madeUp) {}

  static WalkData of(
      Walk walk,
      @Nullable List<Noted> observations,
      List<EvidenceData.Cited> cited,
      Telling telling) {
    return new WalkData(
        telling.brief(),
        walk.id().value(),
        walk.title(),
        walk.purpose(),
        walk.meetingPlace(),
        walk.startsAt(),
        walk.endsAt(),
        walk.light(),
        walk.status(),
        walk.stops().stream()
            .map(stop -> new Stop(stop.id().value(), stop.name(), Position.of(stop.position())))
            .toList(),
        walk.route(),
        observations,
        cited,
        walk.madeUp(),
        links(walk.id(), walk.joinCode(), walk.status(), telling));
  }

  /// The way in only while it takes in notes.
  static Map<String, String> links(
      WalkId walk, String joinCode, WalkStatus status, Telling telling) {
    var links = new HashMap<String, String>();
    links.put("self", telling.addresses().walk(telling.municipality().code(), walk));
    links.put("page", telling.addresses().walkPage(telling.municipality(), walk));
    links.put("municipality", telling.addresses().data(telling.municipality().code()));
    if (status == WalkStatus.OPEN) {
      links.put("join", telling.addresses().absolute("/vandring/" + joinCode));
    }
    return links;
  }
}
