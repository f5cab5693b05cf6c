package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
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
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.SeenNote;

/// Notes as cards, of which more are fetched when the end comes into sight or by the button there.
final class NoteList extends Section {

  /// To make a card costs more than to find its note: with more, a move of the map takes longer
  /// than a fifth of a second.
  static final int PAGE = 20;

  /// A card and what it was made from.
  private record Shown(SeenNote note, List<Photo> photos, ObservationCard card) {
    boolean says(SeenNote other, List<Photo> otherPhotos) {
      return note.equals(other) && photos.equals(otherPhotos);
    }
  }

  private final transient MunicipalityCode municipality;
  private final transient NoteSelection selection;
  private final transient NoteMaps notes;
  private final transient NoteCards.Maker maker;
  private final boolean followsMap;

  private final transient Map<ObservationId, Shown> shown = new LinkedHashMap<>();
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

  /// Cards that were there already are kept: most of them are when a map is moved a little, and to
  /// make one costs more than to find its note.
  ///
  /// @param area null for everywhere
  /// @param howMany there are in it
  void showWithin(@Nullable MapArea area, int howMany) {
    var before = new LinkedHashMap<>(shown);
    within = area;
    total = howMany;
    last = null;
    shown.clear();
    var cards = fetch(before);
    if (!cards.equals(before.values().stream().map(Shown::card).toList())) {
      list.removeAll();
      list.add(cards);
    }
    tell();
  }

  private void fetchMore() {
    list.add(fetch(Map.of()));
    tell();
  }

  /// @param before of which those that say the same still are used again
  private List<Component> fetch(Map<ObservationId, Shown> before) {
    var fetched = notes.list(municipality, selection, within, last, nextPage());
    var photos = maker.photosOf(fetched);
    var cards = new ArrayList<Component>();
    for (var note : fetched) {
      var id = note.observation().id();
      var taken = photos.getOrDefault(id, List.of());
      var known = before.get(id);
      var each = known != null && known.says(note, taken) ? known : show(note, taken);
      shown.put(id, each);
      cards.add(each.card());
      last = note.observation();
    }
    if (fetched.isEmpty()) {
      total = shown.size();
    }
    return cards;
  }

  private Shown show(SeenNote note, List<Photo> taken) {
    var card = maker.cardOf(note, taken, selection.walk() == null, getLocale());
    card.onShowOnMap(() -> shownOnMap.accept(note.observation().id()));
    return new Shown(note, taken, card);
  }

  /// The last few are not left for a page of their own.
  private int nextPage() {
    var left = total - shown.size();
    return left <= PAGE + PAGE / 2 ? left : PAGE;
  }

  private void tell() {
    var left = total - shown.size();
    list.setVisible(!shown.isEmpty());
    more.setVisible(left > 0);
    more.setText(getTranslation("walk.detail.more", nextPage()));
    if (total == 0) {
      count.setText(
          getTranslation(
              followsMap && within != null ? "walk.notes.none_here" : "walk.detail.none"));
      return;
    }
    count.setText(
        getTranslation(followsMap ? "walk.notes.count" : "walk.detail.count", shown.size(), total));
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
    while (!shown.containsKey(id) && shown.size() < total && shown.size() < NoteMaps.MOST_NOTES) {
      fetchMore();
    }
    shown.forEach((each, one) -> one.card().setSelected(each.equals(id)));
    return shown.containsKey(id);
  }

  void bringIntoSight(ObservationId id) {
    mark(id);
    var one = shown.get(id);
    if (one != null) {
      one.card().bringIntoSight();
    }
  }
}
