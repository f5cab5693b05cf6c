package se.rodatraden.publication.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.picture.Picture;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.ProblemId;

/// An adopted picture in its public form, with the promises that answer its problems.
@Controller
class PicturePages {

  private final Municipalities municipalities;
  private final AdoptedPictures pictures;
  private final Promises promises;

  PicturePages(Municipalities municipalities, AdoptedPictures pictures, Promises promises) {
    this.municipalities = municipalities;
    this.pictures = pictures;
    this.promises = promises;
  }

  @GetMapping(Paths.MUNICIPALITY + "/lagesbild")
  String latest(@PathVariable String municipality, Model model) {
    var found = municipalities.getBySlug(municipality);
    var latest =
        pictures.list(found.code()).stream()
            .mapToInt(overview -> overview.number())
            .max()
            .orElseThrow(() -> new CommonProblem.NotFound("picture", municipality).asException());
    return show(found, latest, model);
  }

  @GetMapping(Paths.MUNICIPALITY + "/lagesbild/{version:[0-9]{1,6}}")
  String version(@PathVariable String municipality, @PathVariable int version, Model model) {
    return show(municipalities.getBySlug(municipality), version, model);
  }

  private String show(Municipality municipality, int number, Model model) {
    var picture =
        pictures
            .find(municipality.code(), number)
            .orElseThrow(
                () -> new CommonProblem.NotFound("picture", String.valueOf(number)).asException());
    model.addAttribute("municipality", municipality);
    model.addAttribute("picture", picture);
    model.addAttribute("madeUp", hasMadeUp(picture));
    model.addAttribute("versions", pictures.list(municipality.code()));
    model.addAttribute("answers", answers(picture, promises.listPublished(municipality.code())));
    return "publication/picture";
  }

  private static boolean hasMadeUp(Picture picture) {
    return picture.problems().stream()
        .flatMap(problem -> problem.evidence().stream())
        .anyMatch(evidence -> evidence.citation().madeUp());
  }

  private static Map<ProblemId, List<Promise>> answers(Picture picture, List<Promise> published) {
    var answers = new HashMap<ProblemId, List<Promise>>();
    for (var problem : picture.problems()) {
      answers.put(
          problem.id(),
          published.stream().filter(promise -> promise.problems().contains(problem.id())).toList());
    }
    return answers;
  }
}
