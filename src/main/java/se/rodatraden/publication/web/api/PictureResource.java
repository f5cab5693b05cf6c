package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.shared.CommonProblem;

/// A municipality's adopted pictures: `/api/v1/municipalities/{code}/picture`.
@RestController
@RequestMapping("/api/v1/municipalities/{code}/picture")
class PictureResource {

  private final Municipalities municipalities;
  private final AdoptedPictures pictures;
  private final Promises promises;
  private final Sentences sentences;

  PictureResource(
      Municipalities municipalities,
      AdoptedPictures pictures,
      Promises promises,
      Sentences sentences) {
    this.municipalities = municipalities;
    this.pictures = pictures;
    this.promises = promises;
    this.sentences = sentences;
  }

  /// The newest.
  @GetMapping
  ResponseEntity<String> latest(@PathVariable String code, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format.choose(request, Format.JSON);
    var municipality = municipalities.getBySlug(code);
    var number =
        pictures.list(municipality.code()).stream()
            .mapToInt(PictureOverview::number)
            .max()
            .orElseThrow(() -> new CommonProblem.NotFound("picture", code).asException());
    return answer(municipality, number, request);
  }

  @GetMapping("/{number:[0-9]{1,6}}")
  ResponseEntity<String> show(
      @PathVariable String code, @PathVariable int number, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format.choose(request, Format.JSON);
    return answer(municipalities.getBySlug(code), number, request);
  }

  private ResponseEntity<String> answer(
      Municipality municipality, int number, HttpServletRequest request) {
    var picture =
        pictures
            .find(municipality.code(), number)
            .orElseThrow(
                () -> new CommonProblem.NotFound("picture", String.valueOf(number)).asException());
    return Answer.json(
        PictureData.of(
            picture,
            pictures.list(municipality.code()),
            new ProblemData.Answers(promises.listPublished(municipality.code())),
            new Telling(municipality, Addresses.of(request), sentences)));
  }
}
