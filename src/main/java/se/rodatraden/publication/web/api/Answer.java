package se.rodatraden.publication.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import se.rodatraden.publication.web.OpenLicence;

/// Open data on their way out: asked for again before a kept copy is used, and with their licence.
final class Answer {

  private static final String LINKS =
      "<%s>; rel=\"license\", </api/v1/openapi.json>; rel=\"service-desc\""
          .formatted(OpenLicence.ADDRESS);

  private Answer() {}

  static ResponseEntity<String> json(Object data) {
    return with(Format.JSON).body(OpenDataJson.write(data));
  }

  static ResponseEntity<String> geoJson(GeoJson data) {
    return with(Format.GEOJSON).body(OpenDataJson.write(data));
  }

  /// @param name of the file when it is kept, e.g. `kavlinge-promises`
  static ResponseEntity<String> csv(
      String name, List<String> columns, List<List<@Nullable Object>> rows) {
    return with(Format.CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(Csv.of(columns, rows));
  }

  /// @param name of the file when it is kept
  static ResponseEntity<String> gpx(String name, String gpx) {
    return with(Format.GPX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".gpx").build().toString())
        .body(gpx);
  }

  private static ResponseEntity.BodyBuilder with(Format format) {
    return ResponseEntity.ok()
        .contentType(format.type())
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT)
        .header(HttpHeaders.LINK, LINKS);
  }
}
