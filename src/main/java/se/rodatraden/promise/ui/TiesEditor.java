package se.rodatraden.promise.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problem;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;

/// Which problems the promise answers: may be set right also when the text is fixed.
class TiesEditor extends Section {

  TiesEditor(Promises promises, Pictures pictures, Promise promise, Runnable reload) {
    add(
        new H2(getTranslation("promise.problems.title")),
        new Paragraph(getTranslation("promise.problems.intro")));
    var choices =
        pictures.listProblems(promise.municipality()).stream()
            .filter(problem -> problem.draft().finding() == Finding.PROBLEM)
            .toList();
    if (choices.isEmpty()) {
      add(new Paragraph(getTranslation("promise.problems.no_picture")));
      return;
    }
    var group = new CheckboxGroup<Problem>(getTranslation("promise.problems.choose"));
    group.setItems(choices);
    group.setItemLabelGenerator(problem -> PromiseWords.text(this, problem.draft().title()));
    choices.stream()
        .filter(problem -> promise.problems().contains(problem.id()))
        .forEach(group::select);
    var save = new Button(getTranslation("promise.problems.save"));
    save.addClickListener(click -> {
      var chosen = group.getValue().stream().map(Problem::id).toList();
      if (ProblemNotice.attempt(
          this,
          () -> promises.tie(promise.municipality(), promise.id(), promise.version(), chosen))) {
        Notification.show(getTranslation("promise.form.saved"));
        reload.run();
      }
    });
    group.addClassName("promise-ties");
    add(group, save);
  }
}
