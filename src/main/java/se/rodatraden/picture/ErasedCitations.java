package se.rodatraden.picture;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Places;
import se.rodatraden.shared.Citable;
import se.rodatraden.walk.MarkErased;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.ObservationErased;
import tools.jackson.databind.json.JsonMapper;

/// Takes the exact place and day of erased notes and marks out of the citations that pictures rest
/// on, in those that are adopted too: the evidence stays, and tells no more than what is left of
/// the note.
@Component
class ErasedCitations {

  private final EvidenceRows evidence;
  private final PictureRows pictures;
  private final ObservationCitations citations;
  private final Municipalities municipalities;
  private final Places places;

  ErasedCitations(
      EvidenceRows evidence,
      PictureRows pictures,
      ObservationCitations citations,
      Municipalities municipalities,
      Places places) {
    this.evidence = evidence;
    this.pictures = pictures;
    this.citations = citations;
    this.municipalities = municipalities;
    this.places = places;
  }

  @EventListener
  void letGo(ObservationErased erased) {
    var municipality = erased.municipality();
    letGo(citations.of(municipalities.get(municipality), places.list(municipality), erased.left()));
  }

  @EventListener
  void letGo(MarkErased erased) {
    var municipality = erased.municipality();
    letGo(
        citations.ofMark(
            municipalities.get(municipality), places.list(municipality), erased.left()));
  }

  private void letGo(Citable left) {
    var municipality = left.municipality();
    var citing =
        evidence.list(municipality, left.kind(), left.reference()).stream()
            .map(EvidenceUse::picture)
            .distinct()
            .toList();
    if (citing.isEmpty()) {
      return;
    }
    var snapshots = pictures.holdSnapshots(municipality, citing);
    evidence.replaceCitations(left);
    snapshots.forEach(
        (id, snapshot) -> pictures.setSnapshot(municipality, id, with(left, snapshot)));
  }

  private static String with(Citable left, String snapshot) {
    var json = JsonMapper.shared();
    return json.writeValueAsString(json.readValue(snapshot, Picture.class).with(left));
  }
}
