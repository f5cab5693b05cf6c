package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationDraft;

/// One observation in the list: what was noted, where and when, and what can be done with it.
final class ObservationCard extends ListItem {

  private final Button onMap = new Button();

  /// @param title its name in list, map and citation alike
  /// @param near name of the nearest place, null where none is near
  /// @param walk its title, where notes of many walks stand together
  /// @param photos null where there are none
  ObservationCard(
      Observation observation,
      String title,
      @Nullable String near,
      Light light,
      @Nullable String walk,
      @Nullable PhotoStrip photos,
      List<Component> actions) {
    var noted = observation.noted();
    addClassNames("observation", "observation-" + WireKey.of(noted.valence()));
    setId("observation-" + observation.id());
    add(heading(observation), whereAndWhen(noted, near, light));
    if (walk != null) {
      add(quiet(walk));
    }
    if (!noted.description().isEmpty()) {
      add(new Paragraph(noted.description()));
    }
    if (noted.cause() != null) {
      add(quiet(getTranslation("walk.observation.cause", noted.cause())));
    }
    if (noted.proposal() != null) {
      add(quiet(getTranslation("walk.observation.proposal", noted.proposal())));
    }
    if (photos != null) {
      add(photos);
    }
    onMap.setText(getTranslation("walk.observation.on_map"));
    onMap.setAriaLabel(getTranslation("walk.observation.on_map_of", title));
    onMap.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    var controls = new Div(onMap);
    controls.add(actions);
    controls.addClassName("walk-line");
    add(controls);
  }

  private Div heading(Observation observation) {
    var noted = observation.noted();
    var line =
        new Div(new H3(getTranslation(WalkWords.keyOf(noted.category(), "category"))), tone(noted));
    if (observation.madeUp()) {
      line.add(WalkWords.madeUp(this));
    }
    line.addClassName("walk-line");
    return line;
  }

  private Span tone(ObservationDraft noted) {
    var felt = getTranslation(WalkWords.keyOf(noted.valence(), "valence"));
    var tone =
        new Span(
            switch (noted.valence()) {
              case SAFE -> felt;
              case UNSAFE ->
                  felt
                      + ", "
                      + getTranslation("walk.severity." + noted.severity())
                          .toLowerCase(getLocale());
            });
    tone.addClassName("observation-tone");
    return tone;
  }

  private Div whereAndWhen(ObservationDraft noted, @Nullable String near, Light light) {
    var where =
        near == null
            ? getTranslation("walk.observation.place_unknown")
            : getTranslation("walk.observation.near", near);
    var line =
        quiet(
            "%s · %s · %s"
                .formatted(
                    where,
                    SwedishTime.writeWithWeekday(noted.observedAt(), getLocale()),
                    getTranslation(WalkWords.keyOf(light, "light"))));
    return line;
  }

  private static Div quiet(String text) {
    var line = new Div(text);
    line.addClassNames("muted", "small");
    return line;
  }

  void onShowOnMap(Runnable action) {
    onMap.addClickListener(click -> action.run());
  }

  /// Marks the card, for people and for assistive technology.
  void setSelected(boolean selected) {
    setClassName("observation-selected", selected);
    if (selected) {
      getElement().setAttribute("aria-current", "true");
    } else {
      getElement().removeAttribute("aria-current");
    }
  }

  /// Only where list and map stand side by side: on a phone the map would leave the screen.
  void bringIntoSight() {
    getElement()
        .executeJs(
            "if (matchMedia('(min-width: 64rem)').matches) this.scrollIntoView({block: 'nearest'})");
  }
}
