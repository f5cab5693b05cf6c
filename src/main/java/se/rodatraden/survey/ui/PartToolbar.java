package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;

/// What can be done with the question or page that is chosen.
final class PartToolbar extends Div {

  PartToolbar(Workbench workbench) {
    addClassName("part-toolbar");
    if (!workbench.editing().round().isCorrection()) {
      add(
          Words.sign("↑", getTranslation("survey.edit.up"), () -> workbench.move(-1)),
          Words.sign("↓", getTranslation("survey.edit.down"), () -> workbench.move(1)));
      if (workbench.isQuestionChosen()) {
        add(Words.quiet(getTranslation("survey.edit.copy"), workbench::copyChosen));
      }
    }
    if (workbench.isQuestionChosen()) {
      add(Words.quiet(getTranslation("survey.edit.preview"), workbench::preview));
    }
    if (!workbench.editing().round().isCorrection() && workbench.mayBeRemoved()) {
      add(Words.quiet(getTranslation("survey.edit.remove"), workbench::removeChosen));
    }
  }
}
