package se.rodatraden.walk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import se.rodatraden.place.Municipality;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.RepeatAs;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkPlans;

/// Begins a walk that goes the same way again, to compare with this one.
final class RepeatPanel extends Section {

  RepeatPanel(Municipality municipality, WalkPlans plans, Walk walk) {
    addClassName("plan-part");
    var otherLight = walk.light() == Light.DAYLIGHT ? "walk.repeat.by_dark" : "walk.repeat.by_day";
    var buttons =
        new Div(
            button(otherLight, municipality, plans, walk, RepeatAs.OTHER_LIGHT),
            button("walk.repeat.afterwards", municipality, plans, walk, RepeatAs.AFTERWARDS));
    buttons.addClassName("walk-line");
    add(
        new H2(getTranslation("walk.repeat.title")),
        new Paragraph(getTranslation("walk.repeat.help")),
        buttons);
  }

  private Button button(
      String key, Municipality municipality, WalkPlans plans, Walk walk, RepeatAs as) {
    return new Button(
        getTranslation(key),
        click -> {
          var id = plans.repeat(municipality.code(), walk.id(), as);
          UI.getCurrent().navigate(WalkNavigation.route(WalkNavigation.plan(municipality, id)));
        });
  }
}
