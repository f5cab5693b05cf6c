package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;

/// What can be done with the question or page that is chosen.
final class PartToolbar extends Div {

  /// @param isCorrection which changes words and nothing else
  PartToolbar(ChosenPart part, boolean isCorrection) {
    addClassName("part-toolbar");
    if (!isCorrection) {
      add(
          Words.sign("↑", getTranslation("survey.edit.up"), () -> part.move(-1)),
          Words.sign("↓", getTranslation("survey.edit.down"), () -> part.move(1)));
      if (part.isQuestion()) {
        add(Words.quiet(getTranslation("survey.edit.copy"), part::copy));
      }
    }
    if (part.isQuestion()) {
      add(Words.quiet(getTranslation("survey.edit.preview"), part::preview));
    }
    if (!isCorrection && part.mayBeRemoved()) {
      add(Words.quiet(getTranslation("survey.edit.remove"), part::remove));
    }
  }
}
