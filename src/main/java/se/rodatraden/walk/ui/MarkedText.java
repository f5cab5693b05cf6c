package se.rodatraden.walk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.ObservationDraft;

/// What somebody marked before the walk, in their words: how the place feels, which day, and why.
final class MarkedText extends Div {

  MarkedText(ObservationDraft noted) {
    var tone = new Span(getTranslation(WalkWords.keyOf(noted.valence(), "valence")));
    tone.addClassName("observation-tone");
    var day = SwedishTime.write(SwedishTime.dayOf(noted.observedAt()), getLocale());
    var when = new Span(" · " + getTranslation("walk.marks.day", day));
    when.addClassName("muted");
    add(new Div(tone, when));
    if (!noted.description().isEmpty()) {
      var words = new Paragraph(noted.description());
      words.getElement().setAttribute("dir", "auto");
      add(words);
    }
  }
}
