package se.rodatraden.walk.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.SeenNote;

/// Makes the cards of a list of notes, with their photos and what can be done with them.
@Component
class NoteCards {

  private final Places places;
  private final Photos photos;
  private final ObservationCitations citations;
  private final List<CitableAction> actions;

  NoteCards(
      Places places, Photos photos, ObservationCitations citations, List<CitableAction> actions) {
    this.places = places;
    this.photos = photos;
    this.citations = citations;
    this.actions = actions;
  }

  Maker in(Municipality municipality) {
    return new Maker(municipality, places.list(municipality.code()));
  }

  /// Of one municipality, whose named places are asked for once.
  final class Maker {

    private final Municipality municipality;
    private final List<Place> named;

    private Maker(Municipality municipality, List<Place> named) {
      this.municipality = municipality;
      this.named = named;
    }

    /// What it is called, the same in list, map and citation.
    String titleOf(Observation observation, java.util.Locale language) {
      return citations.of(municipality, named, observation).citation().title().in(language);
    }

    Map<ObservationId, List<Photo>> photosOf(Collection<SeenNote> notes) {
      return photos.listByNote(
          municipality.code(), notes.stream().map(note -> note.observation().id()).toList());
    }

    /// @param withWalk names the walk, where notes of many stand in one list
    ObservationCard cardOf(
        SeenNote note, List<Photo> taken, boolean withWalk, java.util.Locale language) {
      var citable = citations.of(municipality, named, note.observation());
      var title = citable.citation().title().in(language);
      return new ObservationCard(
          note.observation(),
          title,
          citable.citation().placeName(),
          note.light(),
          withWalk ? note.walkTitle().in(language) : null,
          strip(title, taken),
          actions.stream().map(action -> action.controlFor(citable)).toList());
    }

    private @Nullable PhotoStrip strip(String title, List<Photo> taken) {
      return taken.isEmpty() ? null : new PhotoStrip(municipality, title, taken);
    }
  }
}
