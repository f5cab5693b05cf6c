package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.Problem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.shared.ui.ProblemWords;

/// The problems of a picture in rank order, and what may be done with them.
final class ProblemList extends Section {

  private final transient PictureServices services;
  private final transient Picture picture;
  private final boolean editable;
  private final transient Consumer<ProblemId> changed;
  private final transient Runnable removed;

  /// @param changed shows the picture anew, at the problem that was changed
  /// @param removed shows the picture anew
  ProblemList(
      PictureServices services,
      Picture picture,
      boolean editable,
      Consumer<ProblemId> changed,
      Runnable removed) {
    this.services = services;
    this.picture = picture;
    this.editable = editable;
    this.changed = changed;
    this.removed = removed;
    addClassName("picture-problems");
    add(new H2(Words.say("picture.problems.title")));
    if (picture.problems().isEmpty()) {
      add(new Paragraph(Words.say("picture.problems.empty")));
    }
    picture
        .problems()
        .forEach(problem ->
            add(new ProblemSection(problem, actions(problem), each -> actions(problem, each))));
    if (editable) {
      add(new Button(Words.say("picture.problem.add"), click -> addProblem().open()));
    }
  }

  private Component actions(Problem problem) {
    var actions = new Div();
    actions.addClassName("picture-actions");
    if (!editable) {
      return actions;
    }
    var title = problem.draft().title();
    var up = small("picture.problem.up", title, () -> move(problem, -1));
    var down = small("picture.problem.down", title, () -> move(problem, 1));
    up.setEnabled(problem.rank() > 1);
    down.setEnabled(problem.rank() < picture.problems().size());
    actions.add(
        small("picture.problem.edit", title, () -> edit(problem).open()),
        small("picture.evidence.cite_source", title, () -> citeSource(problem).open()),
        up,
        down,
        small("picture.problem.remove", title, () -> remove(problem).open()));
    return actions;
  }

  private Component actions(Problem problem, Evidence evidence) {
    var actions = new Div();
    actions.addClassName("picture-actions");
    if (editable) {
      var title = evidence.citation().title();
      actions.add(
          small("picture.evidence.weigh", title, () -> weigh(problem, evidence).open()),
          small("picture.evidence.remove", title, () -> remove(problem, evidence).open()));
    }
    return actions;
  }

  private static Button small(String key, LocalizedText about, Runnable action) {
    return new LineButton(key, Words.in(about), action);
  }

  private FormDialog addProblem() {
    var form = new ProblemForm(services.places().list(picture.municipality()));
    return new FormDialog(
        Words.say("picture.problem.add"),
        Words.say("shared.form.save"),
        () -> {
          if (!form.isFilledIn()) {
            return false;
          }
          changed.accept(
              services.problems().add(picture.municipality(), picture.id(), form.draft()));
          return true;
        },
        form);
  }

  private FormDialog edit(Problem problem) {
    var form = new ProblemForm(services.places().list(picture.municipality()), problem.draft());
    return new FormDialog(
        Words.say("picture.problem.edit"),
        Words.say("shared.form.save"),
        () -> {
          if (!form.isFilledIn()) {
            return false;
          }
          services
              .problems()
              .edit(picture.municipality(), problem.id(), problem.version(), form.draft());
          changed.accept(problem.id());
          return true;
        },
        form);
  }

  private void move(Problem problem, int steps) {
    List<ProblemId> order = new ArrayList<>(picture.problems().stream().map(Problem::id).toList());
    Collections.swap(order, problem.rank() - 1, problem.rank() - 1 + steps);
    try {
      services.problems().rank(picture.municipality(), picture.id(), order);
      changed.accept(problem.id());
    } catch (ProblemException e) {
      Notification.show(ProblemWords.line(this, e.problem()));
    }
  }

  private FormDialog remove(Problem problem) {
    return confirm(
        "picture.problem.remove",
        Words.say("picture.problem.remove_text", Words.in(problem.draft().title())),
        () -> {
          services.problems().remove(picture.municipality(), problem.id());
          removed.run();
        });
  }

  private FormDialog citeSource(Problem problem) {
    return EvidenceDialogs.citeSource(
        services.evidences(),
        problem,
        services.sources().list(picture.municipality()),
        () -> changed.accept(problem.id()));
  }

  private FormDialog weigh(Problem problem, Evidence evidence) {
    return EvidenceDialogs.weigh(
        services.evidences(), picture.municipality(), evidence, () -> changed.accept(problem.id()));
  }

  private FormDialog remove(Problem problem, Evidence evidence) {
    return confirm(
        "picture.evidence.remove",
        Words.say("picture.evidence.remove_text", Words.in(evidence.citation().title())),
        () -> {
          services.evidences().remove(picture.municipality(), evidence.id());
          changed.accept(problem.id());
        });
  }

  private static FormDialog confirm(String titleKey, String text, Runnable action) {
    return new FormDialog(
        Words.say(titleKey),
        Words.say("shared.form.remove"),
        () -> {
          action.run();
          return true;
        },
        new Paragraph(text));
  }
}
