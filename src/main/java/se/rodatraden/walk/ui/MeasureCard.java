package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.protocol.Measure;

/// One measure: what, who, until when, and how far it has come.
final class MeasureCard extends ListItem {

  private final String what;
  private final Div controls = new Div();

  MeasureCard(Municipality municipality, Measure measure, boolean overdue) {
    var promised = measure.promised();
    var followed = measure.followed();
    what = promised.what();
    addClassNames("observation", "measure");
    setClassName("measure-overdue", overdue);
    var status = new Span(getTranslation(WalkWords.keyOf(followed.status(), "measure.status")));
    status.addClassNames("walk-status", "measure-" + WireKey.of(followed.status()));
    var head = new Div(status);
    head.addClassName("walk-line");
    if (overdue) {
      var late = new Span(getTranslation("walk.measures.overdue"));
      late.addClassName("measure-late");
      head.add(late);
    }
    var title = new H2(what);
    title.addClassName("measure-title");
    add(
        title,
        head,
        new Div(
            getTranslation(
                "walk.decision.who",
                getTranslation(WalkWords.keyOf(promised.answeredBy(), "answered_by")),
                promised.unit(),
                SwedishTime.write(promised.due(), getLocale()))));
    if (followed.doneOn() != null) {
      add(
          new Div(
              getTranslation(
                  "walk.measures.done_on", SwedishTime.write(followed.doneOn(), getLocale()))));
    }
    if (followed.outcome() != null) {
      add(new Paragraph(followed.outcome()));
    }
    if (followed.note() != null) {
      var note = new Div(getTranslation("walk.measures.note_is", followed.note()));
      note.addClassNames("muted", "small");
      add(note);
    }
    controls.addClassName("walk-line");
    add(walk(municipality, measure), controls);
  }

  private Div walk(Municipality municipality, Measure measure) {
    var link =
        new RouterLink(
            measure.walkTitle().in(getLocale()),
            ProtocolView.class,
            new RouteParameters(
                new RouteParam("municipality", municipality.slug()),
                new RouteParam("walk", measure.walk().value())));
    var line =
        new Div(
            new Span(getTranslation(WalkWords.keyOf(measure.category(), "category")) + " · "),
            link);
    line.addClassNames("small", "muted");
    return line;
  }

  void onFollow(Runnable action) {
    var follow = new Button(getTranslation("walk.measures.follow"), click -> action.run());
    follow.addThemeVariants(ButtonVariant.SMALL);
    follow.setAriaLabel(getTranslation("walk.measures.follow") + ": " + what);
    controls.add(follow);
  }

  void onShowOnMap(Runnable action) {
    controls.add(new LineButton("walk.observation.on_map", what, action));
  }

  /// Marks the card, for people and for assistive technology.
  void setSelected(boolean selected) {
    setClassName("observation-selected", selected);
    if (selected) {
      getElement().setAttribute("aria-current", "true");
      getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    } else {
      getElement().removeAttribute("aria-current");
    }
  }
}
