package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.WalkRoute;
import se.rodatraden.walk.WalkRoute.Point;
import se.rodatraden.walk.WalkStop;

/// One point of the way in the list.
final class WayLine extends ListItem {

  private static final int LONGEST_NAME = 150;
  private static final String ELSEWHERE = "walk.plan.way.put_elsewhere";
  private static final String REMOVE = "shared.form.remove";

  private final TextField name = new TextField();
  private final Button earlier;
  private final Button later;
  private final Button putElsewhere;
  private final Button remove;
  private final boolean isStop;

  WayLine(WalkRoute route, int index, WayPart.Actions actions) {
    var point = route.points().get(index);
    isStop = point instanceof Point.Stop;
    addClassNames("plan-point", isStop ? "is-stop" : "is-bend");
    var called = nameOf(this, route, index);
    earlier = arrow("↑", () -> actions.shift(-1));
    later = arrow("↓", () -> actions.shift(1));
    putElsewhere = new LineButton(ELSEWHERE, called, actions::putElsewhere);
    remove = new LineButton(REMOVE, called, actions::remove);
    call(called);
    earlier.setEnabled(index > 0);
    later.setEnabled(index < route.points().size() - 1);
    var buttons = new Div(earlier, later);
    buttons.addClassName("plan-point-buttons");
    switch (point) {
      case Point.Stop(var stop) -> add(nameField(stop, numberOf(route, index), actions));
      case Point.Bend bend -> {
        add(bend(called));
        buttons.add(new LineButton("walk.plan.way.make_stop", called, actions::makeStop));
      }
    }
    buttons.add(putElsewhere, remove);
    add(buttons);
  }

  private TextField nameField(WalkStop stop, int number, WayPart.Actions actions) {
    name.setLabel(getTranslation("walk.plan.way.stop", number));
    name.setValue(stop.name());
    name.setMaxLength(LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> {
      actions.rename(change.getValue());
      call(getTranslation("walk.plan.stop.numbered", number, change.getValue().strip()));
    });
    return name;
  }

  /// Those who hear the buttons are told which point.
  private void call(String called) {
    earlier.setAriaLabel(getTranslation("walk.plan.way.earlier", called));
    later.setAriaLabel(getTranslation("walk.plan.way.later", called));
    putElsewhere.setAriaLabel(getTranslation(ELSEWHERE) + ": " + called);
    remove.setAriaLabel(getTranslation(REMOVE) + ": " + called);
  }

  private static Component bend(String name) {
    var text = new Span(name);
    text.addClassName("muted");
    return text;
  }

  /// As it is called in buttons and to those who listen.
  static String nameOf(Component view, WalkRoute route, int index) {
    return switch (route.points().get(index)) {
      case Point.Stop(var stop) ->
          view.getTranslation("walk.plan.stop.numbered", numberOf(route, index), stop.name());
      case Point.Bend bend -> view.getTranslation("walk.plan.way.bend", index + 1);
    };
  }

  /// The stop's number among the stops, from 1, as on the map.
  private static int numberOf(WalkRoute route, int index) {
    return (int)
        route.points().subList(0, index + 1).stream().filter(Point.Stop.class::isInstance).count();
  }

  private static Button arrow(String sign, Runnable action) {
    var button = new Button(sign, click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.addClassName("plan-arrow");
    return button;
  }

  void focus() {
    if (isStop) {
      name.focus();
    } else {
      (earlier.isEnabled() ? earlier : later).focus();
    }
  }

  /// Where it was before the point moved, so that it can be moved on with the same key.
  void focusShift(int by) {
    var wanted = by < 0 ? earlier : later;
    if (wanted.isEnabled()) {
      wanted.focus();
    } else {
      (by < 0 ? later : earlier).focus();
    }
  }
}
