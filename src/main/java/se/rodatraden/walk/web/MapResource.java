package se.rodatraden.walk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.MapProblem;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.OpenMaps;

/// What the page of an open map talks to. Nobody signs in, and a mark that has been sent is not
/// changed.
@RestController
@RequestMapping("/api/v1/maps/{code}")
class MapResource {

  private final OpenMaps maps;
  private final Marks marks;
  private final MapAnswers answers;
  private final MarkLimit limit;

  MapResource(OpenMaps maps, Marks marks, MapAnswers answers, MarkLimit limit) {
    this.maps = maps;
    this.marks = marks;
    this.answers = answers;
    this.limit = limit;
  }

  @GetMapping
  ResponseEntity<MapAnswer> get(@PathVariable String code, Locale language) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(answers.of(maps.getByCode(code), language));
  }

  @PutMapping("/marks/{id}")
  ResponseEntity<Receipt> mark(
      @PathVariable String code,
      @PathVariable String id,
      @RequestBody MarkBody body,
      HttpServletRequest request) {
    limit.count(request.getRemoteAddr());
    var mark = read(id);
    var first = marks.mark(code, new ObservationId(mark), body.toDraft());
    return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new Receipt(mark));
  }

  private static UUID read(String id) {
    return WireIds.find(id)
        .orElseThrow(() ->
            new MapProblem.MarkInvalid(List.of(new FieldProblem("id", "id.malformed")))
                .asException());
  }

  record Receipt(UUID id) {}
}
