package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.protocol.Assessment;
import se.rodatraden.walk.protocol.Decision;
import se.rodatraden.walk.protocol.Point;
import se.rodatraden.walk.protocol.Undertaking;

/// A point of the protocol: what was noted, how many agreed, and what is decided about it.
final class PointCard extends ListItem {

  private final Button decide = new Button();
  private final String name;

  PointCard(Walk walk, Point point, ModerationDesks.Names names) {
    var observation = point.note().observation();
    name = names.of(observation, getLocale());
    addClassNames("observation", "observation-" + WireKey.of(observation.noted().valence()));
    var head = new Div(new H3(name));
    head.addClassName("walk-line");
    if (point.note().agreed() > 1) {
      head.add(new Span(getTranslation("walk.protocol.agreed", point.note().agreed())));
    }
    if (observation.madeUp()) {
      head.add(WalkWords.madeUp(this));
    }
    add(
        head,
        new NotedText(observation.noted(), Sunlight.of(walk, observation.noted())),
        decided(point));
    decide.addThemeVariants(ButtonVariant.SMALL);
    decide.setVisible(false);
    add(decide);
    decide.setText(
        getTranslation(point.decision() == null ? "walk.decision.decide" : "walk.decision.change"));
    decide.setAriaLabel(decide.getText() + ": " + name);
  }

  void onDecide(Runnable action) {
    decide.addClickListener(click -> action.run());
    decide.setVisible(true);
  }

  private Component decided(Point point) {
    var box = new Div();
    box.addClassName("decision");
    var decision = point.decision();
    if (decision == null) {
      box.setVisible(point.isUndecided());
      box.add(new Span(getTranslation("walk.decision.none")));
      box.addClassName("decision-none");
      return box;
    }
    box.addClassName("decision-" + WireKey.of(decision.verdict()));
    var verdict = new Span(getTranslation(WalkWords.keyOf(decision.verdict(), "verdict")));
    verdict.addClassName("decision-verdict");
    box.add(verdict, promised(decision), facts(decision.assessment()));
    return box;
  }

  private Component promised(Decision decision) {
    var undertaking = decision.undertaking();
    if (undertaking == null) {
      return new Div(String.valueOf(decision.reason()));
    }
    return new Div(new Div(undertaking.what()), new Div(who(undertaking)));
  }

  private String who(Undertaking undertaking) {
    return getTranslation(
        "walk.decision.who",
        getTranslation(WalkWords.keyOf(undertaking.answeredBy(), "answered_by")),
        undertaking.unit(),
        SwedishTime.write(undertaking.due(), getLocale()));
  }

  private Component facts(Assessment assessment) {
    var parts = new ArrayList<String>();
    parts.add(getTranslation(WalkWords.keyOf(assessment.feasibility(), "feasibility")));
    parts.add(
        with(getTranslation(WalkWords.keyOf(assessment.control(), "control")), assessment.owner()));
    parts.add(
        with(
            getTranslation(WalkWords.keyOf(assessment.effect(), "effect")),
            assessment.reference()));
    var facts = new Div(String.join(" · ", parts));
    facts.addClassNames("muted", "small");
    return facts;
  }

  private static String with(String fact, @Nullable String more) {
    return more == null ? fact : fact + " (" + more + ")";
  }
}
