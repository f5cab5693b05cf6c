package se.rodatraden.publication.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.publication.web.CitedSources.Cited;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.PublicNote;

/// What residents marked on the map before a walk, as the walk's page tells it.
@Component
class MarkedBefore {

  private final Marks marks;
  private final Places places;
  private final ObservationCitations citations;
  private final CitedSources sources;

  MarkedBefore(Marks marks, Places places, ObservationCitations citations, CitedSources sources) {
    this.sources = sources;
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
    var page = "vandringar/" + walk;
    var cited = sources.list(municipality, CitableKind.MARK, page);
    return accepted.stream().map(each -> marked(municipality, named, each, cited)).toList();
  }

  /// What adopted pictures say of several marks as one place.
  List<Cited> gathered(Municipality municipality, WalkId walk) {
    return sources.list(municipality, CitableKind.PLACE_CLUSTER, "vandringar/" + walk);
  }

  private Marked marked(
      Municipality municipality, List<Place> named, PublicNote mark, List<Cited> cited) {
    var citable = citations.ofMark(municipality, named, mark.observation());
    return new Marked(
        CitedSources.fragmentOf(String.valueOf(citable.citation().path())),
        citations.of(municipality, named, mark.observation()).citation().title(),
        mark.observation().noted().description(),
        mark.agreed(),
        cited.stream()
            .filter(each -> each.evidence().reference().equals(citable.reference()))
            .toList());
  }

  /// @param anchor id within the page, where citations lead
  /// @param agreed how many have marked the same
  /// @param uses what adopted pictures say of it
  record Marked(
      String anchor, LocalizedText title, String description, int agreed, List<Cited> uses) {}
}
