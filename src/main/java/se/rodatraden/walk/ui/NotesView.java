package se.rodatraden.walk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
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
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.walk.NoteMaps;
import se.rodatraden.walk.NoteSelection;

/// All that was noted on a municipality's walks, however much it is. Which notes are shown stands
/// in the address.
@Route(":municipality/" + WalkNavigation.NOTES)
@PermitAll
@StyleSheet("context://app-walk.css")
class NotesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient NoteMaps notes;
  private final transient Municipalities municipalities;
  private final transient NoteBoards boards;

  NotesView(NoteMaps notes, Municipalities municipalities, NoteBoards boards) {
    this.notes = notes;
    this.municipalities = municipalities;
    this.boards = boards;
    addClassNames("page", "walk");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.notes.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    show(municipality, event.getLocation());
  }

  private void show(Municipality municipality, Location location) {
    removeAll();
    var back =
        new RouterLink(
            getTranslation("walk.detail.back"),
            WalksView.class,
            new RouteParameters(new RouteParam("municipality", municipality.slug())));
    add(back, new H1(getPageTitle()));
    if (!notes.hasAny(municipality.code(), NoteSelection.ALL)) {
      add(new Paragraph(getTranslation("walk.notes.empty")));
      return;
    }
    add(new Paragraph(getTranslation("walk.notes.intro")));
    var filter = NoteFilter.from(location.getQueryParameters(), null);
    var path = location.getPath();
    add(
        new NoteFilters(
            filter.selection(),
            wanted ->
                getUI()
                    .ifPresent(ui -> ui.navigate(path, filter.withSelection(wanted).toQuery()))));
    var board = boards.of(municipality, null, filter);
    board.onSelected(selected ->
        getUI()
            .ifPresent(ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null, new Location(path, filter.withSelected(selected).toQuery()))));
    add(board);
  }
}
