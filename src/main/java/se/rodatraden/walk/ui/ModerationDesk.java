package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStop;

/// One note at a time with what can be decided about it, and beside it all of them in a list and on
/// a map. Single keys decide while the focus is in here and nowhere else.
final class ModerationDesk extends Div {

  private final transient Walk walk;
  private final transient ModerationDesks.Names names;
  private final PlaceMap map;
  private final boolean mayModerate;
  private final Div current = new Div();
  private final UnorderedList list = new UnorderedList();
  private transient List<Moderated> all = List.of();
  private transient @Nullable Moderated selected;
  private transient BiConsumer<Moderated, @Nullable Moderation> decided = (about, to) -> {};
  private transient Consumer<ObservationId> chosen = id -> {};
  private transient PhotoDesks.@Nullable PhotoDesk photos;
  private transient @Nullable ModerationCard card;

  ModerationDesk(Walk walk, ModerationDesks.Names names, PlaceMap map, boolean mayModerate) {
    this.walk = walk;
    this.names = names;
    this.map = map;
    this.mayModerate = mayModerate;
    addClassNames("observation-board", "moderation");
    list.addClassName("moderation-list");
    map.setRoute(walk.route());
    map.setStops(
        walk.stops().stream()
            .map(stop -> new PlaceMap.Stop(stop.id().value(), stop.name(), stop.position()))
            .toList());
    map.setFrame(walk.stops().stream().map(WalkStop::position).toList());
    map.setListedElsewhere(true);
    map.addMarkerSelectedListener(event -> select(new ObservationId(UUID.fromString(event.id()))));
    var work = new Section(current, keysHelp(), new H2(getTranslation(names.heading())), list);
    var place = new Section(map);
    place.addClassName("observation-map");
    place.getElement().setAttribute("aria-label", getTranslation("walk.detail.map"));
    add(work, place);
    listen();
  }

  private Paragraph keysHelp() {
    var help = new Paragraph(getTranslation("walk.moderation.keys"));
    help.addClassNames("muted", "small", "moderation-keys");
    help.setVisible(mayModerate);
    return help;
  }

  private void listen() {
    on(Key.KEY_J, () -> step(1));
    on(Key.KEY_K, () -> step(-1));
    if (mayModerate) {
      on(Key.KEY_A, () -> withCard(ModerationCard::accept));
      on(Key.KEY_H, () -> withCard(ModerationCard::acceptAtHome));
      on(Key.KEY_M, () -> withCard(ModerationCard::merge));
      on(Key.KEY_P, () -> withCard(ModerationCard::makePrivate));
      on(Key.KEY_R, () -> withCard(ModerationCard::remove));
      on(Key.KEY_Z, () -> withCard(ModerationCard::undo));
    }
  }

  private void on(Key key, com.vaadin.flow.server.Command action) {
    Shortcuts.addShortcutListener(this, action, key).listenOn(this);
  }

  private void withCard(Consumer<ModerationCard> action) {
    if (card != null && (photos == null || selected == null || !photos.isErased(selected))) {
      action.accept(card);
    }
  }

  /// @param listener gets null for what undoes the last decision
  void onDecided(BiConsumer<Moderated, @Nullable Moderation> listener) {
    decided = listener;
  }

  /// The URL is the state: whoever reloads or sends it on has the same one in front of them.
  void keepSelectedIn(Location address) {
    chosen =
        id -> {
          var query = new NoteFilter(NoteSelection.ALL, id).toQuery();
          getUI()
              .ifPresent(ui ->
                  ui.getPage()
                      .getHistory()
                      .replaceState(null, new Location(address.getPath(), query)));
        };
  }

  /// @param wanted null for the first that nobody has looked at
  void show(
      List<Moderated> moderated,
      PhotoDesks.@Nullable PhotoDesk photosNow,
      @Nullable ObservationId wanted) {
    all = moderated;
    photos = photosNow;
    map.setMarkers(all.stream().map(this::marker).toList());
    var first =
        all.stream()
            .filter(each -> wanted == null ? each.isPending() : each.id().equals(wanted))
            .findFirst()
            .orElse(all.getFirst());
    showCurrent(first);
  }

  /// The next one after this that nobody has looked at, from the start again where there is none
  /// behind it; the same where all are done.
  ObservationId nextPending(List<Moderated> moderated, ObservationId after) {
    var ids = moderated.stream().map(Moderated::id).toList();
    var at = ids.indexOf(after);
    for (int i = 1; i < moderated.size(); i++) {
      var candidate = moderated.get((at + i) % moderated.size());
      if (candidate.isPending()) {
        return candidate.id();
      }
    }
    return after;
  }

  private void step(int by) {
    if (selected != null) {
      var at = all.indexOf(selected) + by;
      if (at >= 0 && at < all.size()) {
        select(all.get(at).id());
      }
    }
  }

  private void select(ObservationId id) {
    all.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(this::showCurrent);
    chosen.accept(id);
  }

  private void showCurrent(Moderated about) {
    selected = about;
    current.removeAll();
    card =
        new ModerationCard(
            walk,
            about,
            all,
            names,
            photos == null ? names.beside(about) : photos.beside(about, this),
            mayModerate && (photos == null || !photos.isErased(about)),
            to -> decided.accept(about, to));
    var line = new Div(button("walk.moderation.previous", -1), button("walk.moderation.next", 1));
    line.addClassName("walk-line");
    current.add(line, card);
    card.focusHeading();
    map.focusMarker(about.id().toString());
    list.removeAll();
    all.forEach(each -> list.add(line(each)));
  }

  private Button button(String key, int by) {
    var button = new Button(getTranslation(key), click -> step(by));
    button.addThemeVariants(ButtonVariant.SMALL);
    var at = selected == null ? 0 : all.indexOf(selected) + by;
    button.setEnabled(at >= 0 && at < all.size());
    return button;
  }

  private ListItem line(Moderated each) {
    var choose = new Button(names.of(each.observation(), getLocale()), click -> select(each.id()));
    choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var line = new ListItem(choose, tag(each));
    if (each.equals(selected)) {
      line.getElement().setAttribute("aria-current", "true");
    }
    return line;
  }

  private Span tag(Moderated each) {
    var tag = new Span(getTranslation(WalkWords.keyOf(each.state().kind(), "moderation.state")));
    tag.addClassNames("walk-status", "moderation-" + WireKey.of(each.state().kind()));
    return tag;
  }

  private PlaceMap.Marker marker(Moderated each) {
    var noted = each.observation().noted();
    return new PlaceMap.Marker(
        each.id().toString(),
        names.of(each.observation(), getLocale()),
        noted.valence() == Valence.SAFE ? PlaceMap.Tone.SAFE : PlaceMap.Tone.UNSAFE,
        noted.description().isEmpty() ? null : noted.description(),
        noted.position());
  }
}
