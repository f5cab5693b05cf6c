package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.rodatraden.picture.HotSpots;
import se.rodatraden.picture.PlaceSource;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.walk.NoteSquare;

/// Where much has been noted on several walks or pointed at in a survey. What is counted stands in
/// the address.
@Route(":municipality/" + PicturePaths.SPOTS)
@PermitAll
@StyleSheet("context://app-picture.css")
class HotSpotsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient HotSpots spots;
  private final transient SpotBoards boards;
  private final transient Municipalities municipalities;

  HotSpotsView(HotSpots spots, SpotBoards boards, Municipalities municipalities) {
    this.spots = spots;
    this.boards = boards;
    this.municipalities = municipalities;
    addClassName("page");
  }

  @Override
  public String getPageTitle() {
    return Words.say("picture.spots.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    show(municipality, event.getLocation());
  }

  private void show(Municipality municipality, Location location) {
    var filter = SpotFilter.from(location.getQueryParameters());
    var sources = spots.listSources(municipality.code(), filter.selection());
    var path = location.getPath();
    removeAll();
    add(
        new H1(getPageTitle()),
        new Paragraph(Words.say("picture.spots.introduction")),
        howToRead(),
        new SpotFilters(
            filter,
            sources,
            wanted -> getUI().ifPresent(ui -> ui.navigate(path, wanted.toQuery()))),
        board(municipality, filter, sources));
  }

  private Component board(Municipality municipality, SpotFilter filter, List<PlaceSource> sources) {
    return sources.stream()
        .filter(source -> source.reference().equals(filter.source()))
        .findFirst()
        .map(source -> boards.pointed(municipality, source))
        .orElseGet(() -> boards.noted(municipality, filter.selection(), sources));
  }

  /// What many and few notes can say, and what they cannot.
  private static Component howToRead() {
    var said =
        new UnorderedList(
            new ListItem(
                Words.say(
                    "picture.spots.read.enough", NoteSquare.FEWEST_NOTES, NoteSquare.FEWEST_WALKS)),
            new ListItem(Words.say("picture.spots.read.looked")),
            new ListItem(Words.say("picture.spots.read.persons")),
            new ListItem(Words.say("picture.spots.read.light")),
            new ListItem(Words.say("picture.spots.read.apart")));
    return new Details(Words.say("picture.spots.read"), said);
  }
}
