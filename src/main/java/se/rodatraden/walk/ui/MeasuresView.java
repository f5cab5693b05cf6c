package se.rodatraden.walk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.walk.protocol.Measure;
import se.rodatraden.walk.protocol.Measures;

/// What protocols have promised, the first due first. Which are shown stands in the address:
/// `?urval=overdue`.
@Route(":municipality/" + WalkEntries.MEASURES_PATH)
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-protocol.css")
class MeasuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String SELECTION = "urval";

  private final transient Measures measures;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient ModerationDesks desks;
  private final transient FaultDesk faults;
  private final transient Clock clock;

  MeasuresView(
      Measures measures,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      ModerationDesks desks,
      FaultDesk faults,
      Clock clock) {
    this.measures = measures;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.desks = desks;
    this.faults = faults;
    this.clock = clock;
    addClassNames("page", "walk");
  }

  /// Which measures are shown.
  private enum Selection {
    OPEN,
    OVERDUE,
    FINISHED,
    ALL;

    boolean lets(Measure measure, LocalDate today) {
      return switch (this) {
        case OPEN -> measure.followed().status().isOpen();
        case OVERDUE -> measure.isOverdue(today);
        case FINISHED -> !measure.followed().status().isOpen();
        case ALL -> true;
      };
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.measures.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    var selection =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(SELECTION)
            .flatMap(key -> WireKey.find(Selection.class, key))
            .orElse(Selection.OPEN);
    show(municipality, selection, event.getLocation().getPath());
  }

  private void show(Municipality municipality, Selection selection, String path) {
    removeAll();
    var all = measures.list(municipality.code());
    add(new H1(getPageTitle()));
    if (all.isEmpty()) {
      add(new Paragraph(getTranslation("walk.measures.none")));
      return;
    }
    var today = SwedishTime.today(clock);
    var overdue = (int) all.stream().filter(each -> each.isOverdue(today)).count();
    add(
        new Paragraph(getTranslation("walk.measures.count", all.size(), overdue)),
        chooser(selection, path));
    var shown = all.stream().filter(each -> selection.lets(each, today)).toList();
    if (shown.isEmpty()) {
      add(new Paragraph(getTranslation("walk.measures.none_here")));
      return;
    }
    add(board(municipality, shown, () -> show(municipality, selection, path)));
  }

  private Select<Selection> chooser(Selection selection, String path) {
    var chooser = new Select<Selection>();
    chooser.setLabel(getTranslation("walk.measures.selection"));
    chooser.setItems(Selection.values());
    chooser.setItemLabelGenerator(
        each -> getTranslation(WalkWords.keyOf(each, "measures.selection")));
    chooser.setValue(selection);
    chooser.addValueChangeListener(change -> {
      var query = Map.of(SELECTION, List.of(WireKey.of(change.getValue())));
      getUI().ifPresent(ui -> ui.navigate(path, new QueryParameters(query)));
    });
    return chooser;
  }

  private Div board(Municipality municipality, List<Measure> shown, Runnable changed) {
    var cards = new LinkedHashMap<MeasureId, MeasureCard>();
    var map = map(shown, cards);
    var mayFollow =
        currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER);
    var panels = faults.ofMeasures(this, municipality, mayFollow, changed);
    var list = new UnorderedList();
    list.addClassName("observation-list");
    for (var measure : shown) {
      var card =
          new MeasureCard(municipality, measure, measure.isOverdue(SwedishTime.today(clock)));
      card.onShowOnMap(() -> map.focusMarker(measure.id().value()));
      if (mayFollow) {
        card.onFollow(() -> follow(municipality, measure, changed).open());
      }
      panels.of(measure).ifPresent(card::add);
      cards.put(measure.id(), card);
      list.add(card);
    }
    var place = new Section(map);
    place.addClassName("observation-map");
    place.getElement().setAttribute("aria-label", getTranslation("walk.measures.map"));
    var board = new Div(new Section(list), place);
    board.addClassName("observation-board");
    return board;
  }

  private PlaceMap map(List<Measure> shown, Map<MeasureId, MeasureCard> cards) {
    var map = desks.map();
    map.setListedElsewhere(true);
    map.setFrame(shown.stream().map(Measure::position).toList());
    map.setMarkers(
        shown.stream()
            .map(measure ->
                new PlaceMap.Marker(
                    measure.id().value(),
                    measure.promised().what(),
                    PlaceMap.Tone.NEUTRAL,
                    null,
                    measure.position()))
            .toList());
    map.addMarkerSelectedListener(
        event -> cards.forEach((id, card) -> card.setSelected(id.value().equals(event.id()))));
    return map;
  }

  private FormDialog follow(Municipality municipality, Measure measure, Runnable changed) {
    var form = new MeasureForm(measure.followed());
    return new FormDialog(
        getTranslation("walk.measures.follow"),
        getTranslation("shared.form.save"),
        () -> {
          measures.follow(municipality.code(), measure.id(), measure.version(), form.read());
          changed.run();
          return true;
        },
        form);
  }
}
