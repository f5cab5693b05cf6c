package se.rodatraden.survey.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/// What one does with the page or question that is chosen, by a button or a shortcut.
final class ChosenPart {

  private final Workbench workbench;
  private final Additions additions;

  ChosenPart(Workbench workbench, Additions additions) {
    this.workbench = workbench;
    this.additions = additions;
  }

  private Editing editing() {
    return workbench.editing();
  }

  boolean isQuestion() {
    return workbench.shown() instanceof Chosen.OfQuestion;
  }

  void addAfter() {
    additions.addAfter(workbench.shown());
  }

  void goBeside(int step) {
    workbench.go(Outline.beside(editing().draft(), workbench.shown(), step));
  }

  void move(int step) {
    switch (workbench.shown()) {
      case Chosen.Introduction introduction -> {}
      case Chosen.OfPage(var id) ->
          editing().change("move " + id, draft -> draft.movedPage(id, step));
      case Chosen.OfQuestion(var key) -> {
        if (!editing().round().isCorrection()) {
          editing().change("move " + key, draft -> draft.moved(key, step));
        }
      }
    }
    workbench.redraw();
  }

  void copy() {
    additions.copy(workbench.shown());
  }

  boolean mayBeRemoved() {
    return switch (workbench.shown()) {
      case Chosen.Introduction introduction -> false;
      case Chosen.OfPage page -> editing().draft().pages().size() > 1;
      case Chosen.OfQuestion(var key) -> !editing().isLocked(key);
    };
  }

  /// Undo brings it back, so it is not asked about.
  void remove() {
    var next = Outline.beside(editing().draft(), workbench.shown(), -1);
    var isGone =
        switch (workbench.shown()) {
          case Chosen.Introduction introduction -> false;
          case Chosen.OfPage(var id) ->
              editing().change("remove " + id, draft -> draft.withoutPage(id));
          case Chosen.OfQuestion(var key) ->
              editing().change("remove " + key, draft -> draft.without(key));
        };
    if (isGone) {
      workbench.go(next);
    }
  }

  void preview() {
    var address = workbench.address();
    UI.getCurrent()
        .navigate(
            SurveyNavigation.route(
                SurveyNavigation.preview(address.municipality(), address.round())),
            QueryParameters.fromString(workbench.shown().query(null)));
  }
}
