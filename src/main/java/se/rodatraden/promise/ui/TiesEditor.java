package se.rodatraden.promise.ui;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.rodatraden.picture.Adoption;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problem;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.ui.ProblemNotice;

/// Which problems the promise answers: may be set right also when the text is fixed. Offered by the
/// newest picture they stand in, the one being worked on and the latest adopted first.
class TiesEditor extends Section {

  private final transient Promise promise;
  private final transient Map<PictureId, List<Problem>> problems;
  private final List<CheckboxGroup<Problem>> groups = new ArrayList<>();

  TiesEditor(Promises promises, Pictures pictures, Promise promise, Runnable reload) {
    this.promise = promise;
    problems = offered(pictures, promise.municipality());
    add(
        new H2(getTranslation("promise.problems.title")),
        new Paragraph(getTranslation("promise.problems.intro")));
    if (problems.isEmpty()) {
      add(new Paragraph(getTranslation("promise.problems.no_picture")));
      return;
    }
    var current = pictures.listCurrent(promise.municipality());
    var older = new ArrayList<>(pictures.list(promise.municipality()));
    older.removeAll(current);
    offer(current, older);
    add(new Button(getTranslation("promise.problems.save"), click -> save(promises, reload)));
  }

  /// Each problem once, in the newest picture that has it.
  private static Map<PictureId, List<Problem>> offered(
      Pictures pictures, MunicipalityCode municipality) {
    var newestFirst = pictures.list(municipality).stream().map(PictureOverview::id).toList();
    var all =
        pictures.listProblems(municipality).stream()
            .filter(problem -> problem.draft().finding() == Finding.PROBLEM)
            .sorted(Comparator.comparingInt(problem -> newestFirst.indexOf(problem.picture())))
            .toList();
    return pictures.getLines(municipality).once(all).stream().collect(groupingBy(Problem::picture));
  }

  private void offer(List<PictureOverview> current, List<PictureOverview> older) {
    add(groupsOf(current));
    var history = groupsOf(older);
    if (history.getComponentCount() > 0) {
      var folded = new Details(getTranslation("promise.problems.older"), history);
      folded.setOpened(older.stream().anyMatch(this::holdsOneThatIsTied));
      add(folded);
    }
  }

  private Div groupsOf(List<PictureOverview> pictures) {
    var part = new Div();
    for (var picture : pictures) {
      if (problems.containsKey(picture.id())) {
        part.add(groupOf(picture));
      }
    }
    part.addClassName("promise-ties");
    return part;
  }

  private CheckboxGroup<Problem> groupOf(PictureOverview picture) {
    var group = new CheckboxGroup<Problem>(nameOf(picture));
    group.setItems(problemsOf(picture));
    group.setItemLabelGenerator(problem -> PromiseWords.text(this, problem.draft().title()));
    problemsOf(picture).stream().filter(this::isTied).forEach(group::select);
    groups.add(group);
    return group;
  }

  private String nameOf(PictureOverview picture) {
    if (picture.canChange()) {
      return getTranslation("promise.problems.in_draft", picture.number());
    }
    return picture.adoptions().stream()
        .map(Adoption::adoptedOn)
        .max(Comparator.<LocalDate>naturalOrder())
        .map(day ->
            getTranslation(
                "promise.problems.in_adopted", picture.number(), PromiseWords.day(this, day)))
        .orElseGet(() -> getTranslation("promise.problems.in_earlier", picture.number()));
  }

  private boolean holdsOneThatIsTied(PictureOverview picture) {
    return problemsOf(picture).stream().anyMatch(this::isTied);
  }

  private List<Problem> problemsOf(PictureOverview picture) {
    return problems.getOrDefault(picture.id(), List.of());
  }

  private boolean isTied(Problem problem) {
    return promise.problems().contains(problem.id());
  }

  private void save(Promises promises, Runnable reload) {
    if (ProblemNotice.attempt(
        this,
        () -> promises.tie(promise.municipality(), promise.id(), promise.version(), chosen()))) {
      Notification.show(getTranslation("promise.form.saved"));
      reload.run();
    }
  }

  private List<ProblemId> chosen() {
    return groups.stream().flatMap(group -> group.getValue().stream()).map(Problem::id).toList();
  }
}
