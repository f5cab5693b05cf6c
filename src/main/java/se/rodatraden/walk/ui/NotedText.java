package se.rodatraden.walk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Valence;

/// What somebody noted, in their words: how it felt, when, and why.
final class NotedText extends Div {

  NotedText(ObservationDraft noted, Light light) {
    var felt = getTranslation(WalkWords.keyOf(noted.valence(), "valence"));
    var tone =
        new Span(
            noted.valence() == Valence.SAFE
                ? felt
                : felt
                    + ", "
                    + getTranslation("walk.severity." + noted.severity()).toLowerCase(getLocale()));
    tone.addClassName("observation-tone");
    var when =
        new Span(
            " · %s · %s"
                .formatted(
                    SwedishTime.write(noted.observedAt(), getLocale()),
                    getTranslation(WalkWords.keyOf(light, "light"))));
    when.addClassName("muted");
    add(new Div(tone, when));
    if (!noted.description().isEmpty()) {
      add(new Paragraph(noted.description()));
    }
    if (noted.cause() != null) {
      add(quiet(getTranslation("walk.observation.cause", noted.cause())));
    }
    if (noted.proposal() != null) {
      add(quiet(getTranslation("walk.observation.proposal", noted.proposal())));
    }
  }

  private static Div quiet(String text) {
    var line = new Div(text);
    line.addClassNames("muted", "small");
    return line;
  }
}
