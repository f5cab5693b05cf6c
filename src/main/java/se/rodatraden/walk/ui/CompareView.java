package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.protocol.Comparison;
import se.rodatraden.walk.protocol.Comparisons;

/// A walk beside the one whose way it went again: what was noted then and now, and what was done
/// between.
@Route(":municipality/" + WalkEntries.PATH + "/:walk/jamfor")
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-protocol.css")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Comparisons comparisons;
  private final transient Municipalities municipalities;
  private final transient ModerationDesks desks;

  CompareView(Comparisons comparisons, Municipalities municipalities, ModerationDesks desks) {
    this.comparisons = comparisons;
    this.municipalities = municipalities;
    this.desks = desks;
    addClassNames("page", "walk");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.compare.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    var id = WalkView.readId(parameters);
    show(
        municipality,
        comparisons
            .find(municipality.code(), id)
            .orElseThrow(() -> new CommonProblem.NotFound("comparison", id.value()).asException()));
  }

  private void show(Municipality municipality, Comparison compared) {
    removeAll();
    var back =
        new Anchor(
            WalkNavigation.detail(municipality, compared.after().id()),
            getTranslation("walk.compare.back"));
    add(back, new H1(getPageTitle()), walks(municipality, compared));
    if (compared.rows().isEmpty()) {
      add(new Paragraph(getTranslation("walk.compare.none")));
      return;
    }
    add(
        new Paragraph(
            getTranslation(
                "walk.compare.count",
                compared.count(Comparison.Change.BOTH),
                compared.count(Comparison.Change.ONLY_BEFORE),
                compared.count(Comparison.Change.ONLY_AFTER))),
        cautions(compared),
        maps(compared),
        new H2(getTranslation("walk.compare.rows")),
        rows(compared));
  }

  private Component walks(Municipality municipality, Comparison compared) {
    var pair =
        new Div(
            walk(municipality, "walk.compare.before", compared.before()),
            walk(municipality, "walk.compare.after", compared.after()));
    pair.addClassName("compare-pair");
    return pair;
  }

  private Component walk(Municipality municipality, String key, Walk walk) {
    var title =
        new Anchor(WalkNavigation.detail(municipality, walk.id()), walk.title().in(getLocale()));
    var when =
        "%s · %s"
            .formatted(
                SwedishTime.writeWithWeekday(walk.startsAt(), getLocale()),
                getTranslation(WalkWords.keyOf(walk.light(), "light")));
    var shown = new Section(new H2(getTranslation(key)), title, new Paragraph(when));
    if (walk.madeUp()) {
      shown.add(WalkWords.madeUp(this));
    }
    return shown;
  }

  /// Before anything that could be read as a success.
  private Component cautions(Comparison compared) {
    var list = new UnorderedList();
    compared
        .cautions()
        .forEach(caution ->
            list.add(
                new ListItem(
                    getTranslation(
                        WalkWords.keyOf(caution, "compare.caution"),
                        compared.notesBefore(),
                        compared.notesAfter()))));
    list.add(new ListItem(getTranslation("walk.compare.caution.always")));
    var section = new Section(new H2(getTranslation("walk.compare.cautions")), list);
    section.addClassName("compare-cautions");
    return section;
  }

  private Component maps(Comparison compared) {
    var pair =
        new Div(
            map("walk.compare.map_before", compared, true),
            map("walk.compare.map_after", compared, false));
    pair.addClassName("compare-pair");
    return pair;
  }

  private Component map(String key, Comparison compared, boolean before) {
    var map = desks.map();
    map.setListedElsewhere(true);
    map.setRoute((before ? compared.before() : compared.after()).route());
    map.setFrame(compared.rows().stream().map(Comparison.Row::position).toList());
    map.setMarkers(
        compared.rows().stream()
            .filter(row -> !(before ? row.before() : row.after()).isEmpty())
            .map(row -> marker(row, before ? row.before() : row.after()))
            .toList());
    var section = new Section(new H2(getTranslation(key)), map);
    section.addClassName("compare-map");
    return section;
  }

  private PlaceMap.Marker marker(Comparison.Row row, Comparison.Noted noted) {
    return new PlaceMap.Marker(
        String.valueOf(row.place()) + "/" + row.category(),
        "%s: %s".formatted(category(row), place(row)),
        noted.unsafe() > 0 ? PlaceMap.Tone.UNSAFE : PlaceMap.Tone.SAFE,
        words(noted),
        row.position());
  }

  private UnorderedList rows(Comparison compared) {
    var list = new UnorderedList();
    list.addClassName("observation-list");
    compared.rows().forEach(row -> list.add(new CompareCard(row, place(row), category(row))));
    return list;
  }

  private String place(Comparison.Row row) {
    return row.place() == null ? getTranslation("walk.compare.elsewhere") : row.place();
  }

  private String category(Comparison.Row row) {
    return getTranslation(WalkWords.keyOf(row.category(), "category"));
  }

  private String words(Comparison.Noted noted) {
    return CompareCard.words(this, noted);
  }
}
