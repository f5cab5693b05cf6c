package se.rodatraden.publication.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Places;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.ObservationCitations;

/// What residents marked on the map before a walk, as the walk's page tells it.
@Component
class MarkedBefore {

  private final Marks marks;
  private final Places places;
  private final ObservationCitations citations;

  MarkedBefore(Marks marks, Places places, ObservationCitations citations) {
    this.marks = marks;
    this.places = places;
    this.citations = citations;
  }

  List<Marked> list(Municipality municipality, WalkId walk) {
    var accepted = marks.listPublic(municipality.code(), walk);
    if (accepted.isEmpty()) {
      return List.of();
    }
    var named = places.list(municipality.code());
    return accepted.stream()
        .map(each ->
            new Marked(
                citations.of(municipality, named, each.observation()).citation().title(),
                each.observation().noted().description(),
                each.agreed()))
        .toList();
  }

  /// @param agreed how many have marked the same
  record Marked(LocalizedText title, String description, int agreed) {}
}
