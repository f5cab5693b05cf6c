package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.place.Municipalities;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.protocol.Measures;
import se.rodatraden.walk.protocol.Publishing;

/// A walk's published protocol: `/api/v1/municipalities/{code}/walks/{id}/protocol`.
@RestController
class ProtocolDataResource {

  private final Municipalities municipalities;
  private final Publishing publishing;
  private final Measures measures;
  private final Sentences sentences;

  ProtocolDataResource(
      Municipalities municipalities,
      Publishing publishing,
      Measures measures,
      Sentences sentences) {
    this.municipalities = municipalities;
    this.publishing = publishing;
    this.measures = measures;
    this.sentences = sentences;
  }

  @GetMapping("/api/v1/municipalities/{code}/walks/{id}/protocol")
  ResponseEntity<String> show(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var format = Format.choose(request, Format.JSON, Format.CSV);
    var municipality = municipalities.getBySlug(code);
    if (!ShortId.isValid(id)) {
      throw notFound(id);
    }
    var walk = new WalkId(id);
    var published =
        publishing.findPublished(municipality.code(), walk).orElseThrow(() -> notFound(id));
    var data =
        ProtocolData.of(
            walk,
            published,
            measures.listPublic(municipality.code(), walk),
            new Telling(municipality, Addresses.of(request), sentences));
    return format == Format.CSV
        ? Answer.csv(
            "%s-protocol-%s".formatted(municipality.slug(), id),
            ProtocolTable.COLUMNS,
            ProtocolTable.rows(data))
        : Answer.json(data);
  }

  private static RuntimeException notFound(String id) {
    return new CommonProblem.NotFound("protocol", id).asException();
  }
}
