package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problem;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Promise;
import se.rodatraden.shared.id.PictureId;

/// The problems that a promise answers, each a step back along the thread: to the newest picture
/// that has it.
class ProblemsPanel extends Section {

  ProblemsPanel(Municipality municipality, Promise promise, Pictures pictures) {
    addClassName("promise-panel");
    add(new H2(getTranslation("promise.problems.title")));
    if (promise.problems().isEmpty()) {
      var cut = new Paragraph(getTranslation("promise.problems.none"));
      cut.addClassName("promise-cut");
      add(cut);
      return;
    }
    var numbers =
        pictures.list(municipality.code()).stream()
            .collect(Collectors.toMap(PictureOverview::id, PictureOverview::number));
    var list = new UnorderedList();
    var tied =
        pictures.listProblems(municipality.code()).stream()
            .filter(problem -> promise.problems().contains(problem.id()))
            .sorted(
                Comparator.comparing(
                    problem -> numbers.getOrDefault(problem.picture(), 0),
                    Comparator.reverseOrder()))
            .toList();
    pictures.getLines(municipality.code()).once(tied).stream()
        .map(problem -> new ListItem(link(municipality, problem, numbers)))
        .forEach(list::add);
    add(list);
  }

  private Component link(
      Municipality municipality, Problem problem, Map<PictureId, Integer> numbers) {
    var path = "lagesbild/%d#problem-%s".formatted(numbers.get(problem.picture()), problem.id());
    return new Anchor(
        PromiseLinks.to(municipality, path), PromiseWords.text(this, problem.draft().title()));
  }
}
