package se.rodatraden.picture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.GeoPosition;

/// Squares as a list and on a map, side by side where there is room: first those that rest on
/// enough, then, under a heading that says so, those that do not. What is listed is on the map.
final class SpotBoard extends Div {

  private static final int PAGE = 20;

  private final PlaceMap map;
  private final Map<String, SpotCard> cards = new LinkedHashMap<>();
  private final Section list = new Section();
  private final transient List<Spot> spots;

  /// A square as the board shows it.
  ///
  /// @param key names it on the map
  /// @param card made when it comes into the list
  record Spot(
      String key,
      String title,
      PlaceMap.Tone tone,
      int count,
      GeoPosition middle,
      boolean enough,
      java.util.function.Supplier<SpotCard> card) {}

  SpotBoard(PlaceMap map, List<Spot> spots) {
    this.map = map;
    this.spots = List.copyOf(spots);
    addClassName("picture-spots");
    map.setListedElsewhere(true);
    map.setFrame(spots.stream().map(Spot::middle).toList());
    map.addMarkerSelectedListener(event -> mark(event.id()));
    var strong = spots.stream().filter(Spot::enough).toList();
    var weak = spots.stream().filter(spot -> !spot.enough()).toList();
    list.add(new H2(Words.say("picture.spots.enough", strong.size())));
    addPart("picture.spots.enough_none", "picture.spots.enough_means", strong);
    list.add(new H2(Words.say("picture.spots.not_enough", weak.size())));
    addPart("picture.spots.not_enough_none", "picture.spots.not_enough_means", weak);
    var place = new Section(map);
    place.addClassName("picture-spot-map");
    place.getElement().setAttribute("aria-label", Words.say("picture.spots.map"));
    add(list, place);
  }

  private static PlaceMap.Marker marker(Spot spot) {
    return new PlaceMap.Marker(
        spot.key(), spot.title(), spot.tone(), null, spot.middle(), spot.count(), false);
  }

  private void addPart(String none, String means, List<Spot> spots) {
    if (spots.isEmpty()) {
      list.add(new Paragraph(Words.say(none)));
      return;
    }
    list.add(new Paragraph(Words.say(means)));
    var part = new UnorderedList();
    part.addClassName("picture-spot-list");
    var more = new Button();
    more.addClickListener(click -> fetch(part, more, spots));
    list.add(part, more);
    fetch(part, more, spots);
  }

  /// On the map the fullest lie on top.
  private void fetch(UnorderedList part, Button more, List<Spot> ofPart) {
    var shown = (int) part.getChildren().count();
    ofPart.stream().skip(shown).limit(PAGE).forEach(spot -> part.add(card(spot)));
    var left = ofPart.size() - (int) part.getChildren().count();
    more.setVisible(left > 0);
    more.setText(Words.say("picture.spots.more", Math.min(left, PAGE)));
    map.setMarkers(
        spots.reversed().stream()
            .filter(spot -> cards.containsKey(spot.key()))
            .map(SpotBoard::marker)
            .toList());
  }

  private SpotCard card(Spot spot) {
    var card = spot.card().get();
    card.onShowOnMap(
        spot.title(),
        () -> {
          mark(spot.key());
          map.focusMarker(spot.key());
          map.getElement()
              .executeJs(
                  "if (!matchMedia('(min-width: 64rem)').matches) this.scrollIntoView({block: 'start'})");
        });
    cards.put(spot.key(), card);
    return card;
  }

  private void mark(String key) {
    cards.forEach((each, card) -> card.setSelected(each.equals(key)));
    var card = cards.get(key);
    if (card != null) {
      card.getElement()
          .executeJs(
              "if (matchMedia('(min-width: 64rem)').matches) this.scrollIntoView({block: 'nearest'})");
    }
  }
}
