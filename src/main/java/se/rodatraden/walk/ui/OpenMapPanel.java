package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.print.SquareCode;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.walk.MapProblem;
import se.rodatraden.walk.MapState;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.OpenMapDraft;
import se.rodatraden.walk.OpenedMap;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;

/// The map that residents mark on before the walk: opened, spread, watched and closed from here. It
/// is saved by its own buttons, apart from the plan.
final class OpenMapPanel extends Section {

  private final Municipality municipality;
  private final Walk walk;
  private final transient PlanServices services;
  private final boolean mayChange;

  /// @param mayPlan whether whoever looks may open and close it
  OpenMapPanel(Municipality municipality, Walk walk, PlanServices services, boolean mayPlan) {
    this.municipality = municipality;
    this.walk = walk;
    this.services = services;
    this.mayChange =
        mayPlan && (walk.status() == WalkStatus.DRAFT || walk.status() == WalkStatus.PLANNED);
    setId("oppen-karta");
    addClassNames("plan-part", "plan-join");
    show();
  }

  private void show() {
    removeAll();
    var opened = services.maps().find(municipality.code(), walk.id());
    setVisible(mayChange || opened.isPresent());
    add(new H2(getTranslation("walk.map.title")));
    opened.ifPresentOrElse(this::showMap, this::offerMap);
  }

  private void offerMap() {
    if (!mayChange) {
      return;
    }
    var form = form(null);
    var open = new Button(getTranslation("walk.map.open"));
    open.addClickListener(
        click -> save(form, draft -> services.maps().open(municipality.code(), walk.id(), draft)));
    add(new Paragraph(getTranslation("walk.map.about")), form, open);
    if (walk.status() == WalkStatus.DRAFT) {
      add(muted("walk.map.about.draft"));
    }
  }

  private void showMap(OpenedMap opened) {
    add(standing(opened));
    if (opened.state() != MapState.CLOSED) {
      add(way(PlanServices.publicRoot() + "/karta/" + opened.map().code()));
    }
    if (mayChange) {
      add(change(opened));
    }
  }

  private Div standing(OpenedMap opened) {
    var tag = new Span(getTranslation(WalkWords.keyOf(opened.state(), "map.state")));
    tag.addClassName("walk-status");
    if (opened.state() == MapState.OPEN) {
      tag.addClassName("walk-status-open");
    }
    var map = opened.map();
    var days =
        getTranslation(
            "walk.map.days",
            SwedishTime.write(map.opensOn(), getLocale()),
            SwedishTime.write(map.closesOn(), getLocale()));
    var marks = services.marked(walk);
    var pending = (int) marks.stream().filter(Moderated::isPending).count();
    var came = new Span(getTranslation("walk.map.count", marks.size(), pending));
    var look =
        new Anchor(
            WalkNavigation.marks(municipality, walk.id()), getTranslation("walk.map.look_through"));
    var line = new Div(tag, new Span(days), came, look);
    line.addClassName("walk-line");
    return line;
  }

  private Div way(String address) {
    var square = new Image(SquareCode.of(address), getTranslation("walk.map.square", address));
    square.addClassName("plan-square");
    var shown = new Anchor(address, address.replaceFirst("^https?://", ""));
    shown.addClassName("plan-address");
    shown.setRouterIgnore(true);
    var copy = new Button(getTranslation("walk.list.copy"));
    copy.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    copy.addClickListener(click ->
        copy.getElement()
            .executeJs("return navigator.clipboard.writeText($0)", address)
            .then(done -> Notification.show(getTranslation("walk.list.copied"))));
    var line = new Div(shown, copy);
    line.addClassName("walk-line");
    return new Div(square, new Div(new Paragraph(getTranslation("walk.map.spread")), line));
  }

  private Component change(OpenedMap opened) {
    var map = opened.map();
    var form = form(map.draft());
    var isClosed = opened.state() == MapState.CLOSED;
    var save =
        new Button(
            getTranslation(isClosed ? "walk.map.open_again" : "walk.map.save"),
            click ->
                save(
                    form,
                    draft ->
                        services
                            .maps()
                            .change(municipality.code(), walk.id(), map.version(), draft)));
    var buttons = new Div(save);
    buttons.addClassName("walk-line");
    if (!isClosed) {
      var close = new Button(getTranslation("walk.map.close"), click -> confirmClose(form, opened));
      close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
      buttons.add(close);
    }
    var change = new Details(getTranslation("walk.map.change"), form, buttons);
    change.addClassName("plan-map-change");
    return change;
  }

  private void confirmClose(OpenMapForm form, OpenedMap opened) {
    var dialog =
        new ConfirmDialog(
            getTranslation("walk.map.close"),
            getTranslation("walk.map.close.confirm"),
            getTranslation("walk.map.close"),
            confirmed ->
                attempt(
                    form,
                    () ->
                        services
                            .maps()
                            .close(municipality.code(), walk.id(), opened.map().version())));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("walk.detail.cancel"));
    dialog.open();
  }

  private OpenMapForm form(@Nullable OpenMapDraft before) {
    return new OpenMapForm(walk, before, services.areas(municipality), services.today());
  }

  private void save(OpenMapForm form, Consumer<OpenMapDraft> action) {
    form.read().ifPresent(draft -> attempt(form, () -> action.accept(draft)));
  }

  private void attempt(OpenMapForm form, Runnable action) {
    try {
      action.run();
      show();
    } catch (ProblemException refusal) {
      if (refusal.problem() instanceof MapProblem.Invalid(var problems)) {
        form.show(problems);
      } else {
        form.show(ProblemWords.line(this, refusal.problem()));
      }
    }
  }

  private Paragraph muted(String key) {
    var line = new Paragraph(getTranslation(key));
    line.addClassNames("muted", "small");
    return line;
  }
}
