package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.NoteMaps;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkExports;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Comparisons;

/// One walk: what it was about and what was noted on it. Which observations are shown stands in the
/// address.
@Route(":municipality/" + WalkEntries.PATH + "/:walk")
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-protocol.css")
class WalkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Walks walks;
  private final transient Marks marks;
  private final transient NoteMaps notes;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient NoteBoards boards;
  private final transient Comparisons comparisons;
  private final transient WalkExports exports;

  private String title = "";
  private @Nullable Location location;

  WalkView(
      Walks walks,
      Marks marks,
      NoteMaps notes,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      NoteBoards boards,
      Comparisons comparisons,
      WalkExports exports) {
    this.walks = walks;
    this.marks = marks;
    this.notes = notes;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.boards = boards;
    this.comparisons = comparisons;
    this.exports = exports;
    addClassNames("page", "walk");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.detail.title", title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    location = event.getLocation();
    show(municipality, walks.get(municipality.code(), readId(parameters)));
  }

  static WalkId readId(RouteParameters parameters) {
    var id = parameters.get("walk").orElseThrow();
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("walk", id).asException();
    }
    return new WalkId(id);
  }

  private void show(Municipality municipality, Walk walk) {
    title = walk.title().in(getLocale());
    removeAll();
    var pending = notes.countPending(municipality.code(), walk.id());
    add(
        backTo(municipality),
        heading(walk),
        facts(walk),
        links(municipality, walk),
        markedBefore(municipality, walk),
        new WalkTabs(municipality, walk.id(), pending, WalkView.class));
    if (OpeningButton.isOffered(currentPerson, walk)) {
      add(leading(municipality, walk));
    }
    var mayTakeAll =
        currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER);
    var files = new ExportPanel(municipality, walk, exports, mayTakeAll);
    if (!notes.hasAny(municipality.code(), NoteSelection.of(walk.id()))) {
      add(new Paragraph(getTranslation("walk.detail.none_yet")), files);
      return;
    }
    if (location == null) {
      throw new IllegalStateException("a view is entered at an address");
    }
    var filter = NoteFilter.from(location.getQueryParameters(), walk.id());
    var path = location.getPath();
    add(
        new NoteFilters(
            filter.selection(),
            wanted ->
                getUI()
                    .ifPresent(ui -> ui.navigate(path, filter.withSelection(wanted).toQuery()))));
    var board = boards.of(municipality, walk, filter);
    board.onSelected(selected ->
        getUI()
            .ifPresent(ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null, new Location(path, filter.withSelected(selected).toQuery()))));
    add(files, board);
  }

  private Component links(Municipality municipality, Walk walk) {
    var links =
        new Div(
            new Anchor(
                WalkNavigation.plan(municipality, walk.id()), getTranslation("walk.detail.plan")));
    for (var repeating : comparisons.listRepeating(municipality.code(), walk.id())) {
      var day = SwedishTime.write(SwedishTime.dayOf(repeating.startsAt()), getLocale());
      links.add(
          new Anchor(
              WalkNavigation.compare(municipality, repeating.id()),
              getTranslation(
                  repeating.id().equals(walk.id())
                      ? "walk.detail.compare_earlier"
                      : "walk.detail.compare_later",
                  day)));
    }
    links.addClassName("walk-line");
    return links;
  }

  private Component leading(Municipality municipality, Walk walk) {
    var line =
        new Div(
            new OpeningButton(
                walks,
                municipality.code(),
                walk,
                () -> show(municipality, walks.get(municipality.code(), walk.id()))));
    line.addClassName("walk-line");
    if (walk.status() != WalkStatus.CLOSED) {
      var live =
          new Anchor(
              WalkNavigation.live(municipality, walk.id()), getTranslation("walk.detail.live"));
      live.addClassName("plan-button");
      line.addComponentAsFirst(live);
    }
    return line;
  }

  /// What residents said on the map before the walk, where they said something.
  private Paragraph markedBefore(Municipality municipality, Walk walk) {
    var count = marks.list(municipality.code(), walk.id()).size();
    var link =
        new Anchor(
            WalkNavigation.marks(municipality, walk.id()),
            getTranslation("walk.marks.link", count));
    var line = new Paragraph(link);
    line.setVisible(count > 0);
    return line;
  }

  private RouterLink backTo(Municipality municipality) {
    return new RouterLink(
        getTranslation("walk.detail.back"),
        WalksView.class,
        new RouteParameters(new RouteParam("municipality", municipality.slug())));
  }

  private Component heading(Walk walk) {
    var line = new Div(new H1(title), WalkWords.status(this, walk.status()));
    if (walk.madeUp()) {
      line.add(WalkWords.madeUp(this));
    }
    line.addClassName("walk-line");
    return line;
  }

  private Component facts(Walk walk) {
    var facts = new Div();
    facts.add(
        new Paragraph(
            "%s · %s"
                .formatted(
                    SwedishTime.writeWithWeekday(walk.startsAt(), walk.endsAt(), getLocale()),
                    getTranslation(WalkWords.keyOf(walk.light(), "light")))));
    if (walk.meetingPlace() != null) {
      facts.add(new Paragraph(getTranslation("walk.detail.meeting_place", walk.meetingPlace())));
    }
    facts.add(new Paragraph(walk.purpose().in(getLocale())));
    return facts;
  }
}
