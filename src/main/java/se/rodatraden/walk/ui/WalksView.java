package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// The municipality's walks, latest first.
@Route(":municipality/" + WalkEntries.PATH)
@PermitAll
@StyleSheet("context://app-walk.css")
class WalksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Walks walks;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  WalksView(Walks walks, Municipalities municipalities, CurrentPerson currentPerson) {
    this.walks = walks;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "walks");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.list.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("municipality").orElseThrow();
    var municipality = municipalities.getBySlug(slug);
    removeAll();
    add(new H1(getPageTitle()));
    if (currentPerson.get().hasAnyOf(municipality.code(), WalkWords.PLANNERS)) {
      add(planning(municipality));
    }
    if (walks.count(municipality.code()) == 0) {
      add(new Paragraph(getTranslation("walk.list.empty")));
      return;
    }
    var map = new Anchor(WalkNavigation.notes(municipality), getTranslation("walk.list.map"));
    add(new Paragraph(getTranslation("walk.list.intro")), new Paragraph(map), list(municipality));
  }

  private Component planning(Municipality municipality) {
    var link = new Anchor(WalkNavigation.create(municipality), getTranslation("walk.list.plan"));
    link.addClassName("plan-button");
    return new Paragraph(link);
  }

  private Grid<WalkSummary> list(Municipality municipality) {
    var grid = new Grid<WalkSummary>();
    grid.addClassName("walks-list");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(walk -> row(municipality, walk))
        .setHeader(getTranslation("walk.list.label"));
    grid.setDataProvider(
        DataProvider.fromCallbacks(
            query -> walks.list(municipality.code(), query.getOffset(), query.getLimit()).stream(),
            query -> walks.count(municipality.code())));
    return grid;
  }

  private Component row(Municipality municipality, WalkSummary walk) {
    var title =
        new RouterLink(
            walk.title().in(getLocale()),
            WalkView.class,
            new RouteParameters(
                new RouteParam("municipality", municipality.slug()),
                new RouteParam("walk", walk.id().value())));
    title.addClassName("walks-title");
    var heading = new Div(title, WalkWords.status(this, walk.status()));
    if (walk.madeUp()) {
      heading.add(WalkWords.madeUp(this));
    }
    heading.addClassName("walk-line");
    var when =
        new Div(
            "%s · %s"
                .formatted(
                    SwedishTime.writeWithWeekday(walk.startsAt(), getLocale()),
                    getTranslation(WalkWords.keyOf(walk.light(), "light"))));
    var count = new Div(getTranslation("walk.list.count", walk.safePlaces(), walk.unsafePlaces()));
    var row = new Div(heading, when);
    if (walk.status() == WalkStatus.DRAFT) {
      row.add(
          new Anchor(
              WalkNavigation.plan(municipality, walk.id()), getTranslation("walk.list.go_on")));
    } else {
      row.add(count, joinAddress(walk));
    }
    row.addClassName("walks-row");
    return row;
  }

  /// The address is completed by the browser, which knows under which name it reached us.
  private Component joinAddress(WalkSummary walk) {
    var path = "/vandring/" + walk.joinCode();
    var text = new Span(getTranslation("walk.list.join", path));
    var copy = new Button(getTranslation("walk.list.copy"));
    copy.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    copy.setAriaLabel(getTranslation("walk.list.copy") + ": " + walk.title().in(getLocale()));
    copy.addClickListener(click ->
        copy.getElement()
            .executeJs("return navigator.clipboard.writeText(location.origin + $0)", path)
            .then(done -> Notification.show(getTranslation("walk.list.copied"))));
    var line = new Div(text, copy);
    line.addClassName("walk-line");
    return line;
  }
}
