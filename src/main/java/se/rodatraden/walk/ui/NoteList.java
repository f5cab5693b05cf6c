package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.MapArea;
import se.rodatraden.walk.NoteMaps;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.Observation;

/// Notes as cards, of which more are fetched when the end comes into sight or by the button there.
final class NoteList extends Section {

  static final int PAGE = 40;

  private final transient MunicipalityCode municipality;
  private final transient NoteSelection selection;
  private final transient NoteMaps notes;
  private final transient NoteCards.Maker maker;
  private final boolean followsMap;

  private final Map<ObservationId, ObservationCard> cards = new LinkedHashMap<>();
  private final Paragraph count = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Button more = new Button();
  private transient Consumer<ObservationId> shownOnMap = id -> {};
  private transient @Nullable MapArea within;
  private transient @Nullable Observation last;
  private int total;

  /// @param followsMap it holds what is in sight on the map, and says so
  NoteList(
      MunicipalityCode municipality,
      NoteSelection selection,
      NoteMaps notes,
      NoteCards.Maker maker,
      boolean followsMap) {
    this.municipality = municipality;
    this.selection = selection;
    this.notes = notes;
    this.maker = maker;
    this.followsMap = followsMap;
    list.addClassName("observation-list");
    count.getElement().setAttribute("role", "status");
    more.addClickListener(click -> fetchMore());
    more.addAttachListener(attached -> fetchAtTheEnd());
    add(new H2(getTranslation("walk.detail.list")), count, list, more);
  }

  /// @param area null for everywhere
  /// @param howMany there are in it
  void showWithin(@Nullable MapArea area, int howMany) {
    within = area;
    total = howMany;
    last = null;
    cards.clear();
    list.removeAll();
    fetchMore();
  }

  private void fetchMore() {
    var fetched = notes.list(municipality, selection, within, last, nextPage());
    var photos = maker.photosOf(fetched);
    for (var note : fetched) {
      var id = note.observation().id();
      var card =
          maker.cardOf(
              note, photos.getOrDefault(id, List.of()), selection.walk() == null, getLocale());
      card.onShowOnMap(() -> shownOnMap.accept(id));
      cards.put(id, card);
      list.add(card);
      last = note.observation();
    }
    if (fetched.isEmpty()) {
      total = cards.size();
    }
    tell();
  }

  /// The last few are not left for a page of their own.
  private int nextPage() {
    var left = total - cards.size();
    return left <= PAGE + PAGE / 2 ? left : PAGE;
  }

  private void tell() {
    var left = total - cards.size();
    list.setVisible(!cards.isEmpty());
    more.setVisible(left > 0);
    more.setText(getTranslation("walk.detail.more", nextPage()));
    if (total == 0) {
      count.setText(
          getTranslation(
              followsMap && within != null ? "walk.notes.none_here" : "walk.detail.none"));
      return;
    }
    count.setText(
        getTranslation(followsMap ? "walk.notes.count" : "walk.detail.count", cards.size(), total));
  }

  /// So that whoever scrolls need not press.
  private void fetchAtTheEnd() {
    more.getElement()
        .executeJs(
            """
            new IntersectionObserver(
              (seen) => { if (seen.some((each) => each.isIntersecting)) this.click(); },
              { rootMargin: '300px' }).observe(this)\
            """);
  }

  void onShowOnMap(Consumer<ObservationId> listener) {
    shownOnMap = listener;
  }

  /// Marks a card, fetched where it was not there yet.
  ///
  /// @return whether it is among those that can be had with a few fetches
  boolean mark(ObservationId id) {
    while (!cards.containsKey(id) && cards.size() < total && cards.size() < NoteMaps.MOST_NOTES) {
      fetchMore();
    }
    cards.forEach((each, card) -> card.setSelected(each.equals(id)));
    return cards.containsKey(id);
  }

  void bringIntoSight(ObservationId id) {
    mark(id);
    var card = cards.get(id);
    if (card != null) {
      card.bringIntoSight();
    }
  }
}
