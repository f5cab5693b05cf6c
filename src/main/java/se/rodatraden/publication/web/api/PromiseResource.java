package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.place.Municipalities;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;

/// A municipality's published promises: `/api/v1/municipalities/{code}/promises`.
@RestController
@RequestMapping("/api/v1/municipalities/{code}/promises")
class PromiseResource {

  private final Municipalities municipalities;
  private final Promises promises;
  private final PublishedThreads threads;
  private final Sentences sentences;

  PromiseResource(
      Municipalities municipalities,
      Promises promises,
      PublishedThreads threads,
      Sentences sentences) {
    this.municipalities = municipalities;
    this.promises = promises;
    this.threads = threads;
    this.sentences = sentences;
  }

  @GetMapping
  ResponseEntity<String> list(
      @PathVariable String code, Locale language, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var format = Format.choose(request, Format.JSON, Format.CSV);
    var telling = telling(code, request);
    var municipality = telling.municipality();
    var all =
        new PromiseData.All(
            telling.brief(),
            promises.listPublished(municipality.code()).stream()
                .map(promise -> PromiseData.of(promise, telling))
                .toList());
    return format == Format.CSV
        ? Answer.csv(
            municipality.slug() + "-promises",
            PromiseTable.COLUMNS,
            PromiseTable.rows(all, language))
        : Answer.json(all);
  }

  /// With the thread from each voice to it.
  @GetMapping("/{id}")
  ResponseEntity<String> show(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format.choose(request, Format.JSON);
    var telling = telling(code, request);
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("promise", id).asException();
    }
    var municipality = telling.municipality().code();
    var thread = threads.get(municipality, new PromiseId(id));
    var answers = new ProblemData.Answers(promises.listPublished(municipality));
    return Answer.json(PromiseDetails.of(thread, answers, telling));
  }

  private Telling telling(String code, HttpServletRequest request) {
    return new Telling(municipalities.getBySlug(code), Addresses.of(request), sentences);
  }
}
