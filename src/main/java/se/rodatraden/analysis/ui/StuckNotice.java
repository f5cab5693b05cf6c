package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Says that some answers of a round cannot be opened, and whom to ask.
class StuckNotice extends Div {

  StuckNotice() {
    addClassName("analysis-stuck");
    add(new Paragraph(getTranslation("analysis.stuck")));
  }
}
