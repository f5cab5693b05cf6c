package se.rodatraden.walk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.place.Place;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ShortId;

/// Makes observations citable: what a picture says when it rests on one.
@Component
public class ObservationCitations {

  private final Texts texts;

  ObservationCitations(Texts texts) {
    this.texts = texts;
  }

  /// @param places the municipality's named places, of which the nearest gives the citation its
  ///   name
  public Citable of(Municipality municipality, List<Place> places, Observation observation) {
    var noted = observation.noted();
    var nearest = NearestPlace.of(places, noted.position()).map(Place::name).orElse(null);
    var path =
        "/%s/vandringar/%s#%s"
            .formatted(municipality.slug(), observation.walk(), publicAnchor(observation));
    var citation =
        new Citation(
            LocalizedText.of(
                title(Texts.SWEDISH, noted, nearest), title(Texts.ENGLISH, noted, nearest)),
            null,
            noted.position(),
            nearest,
            SwedishTime.dayOf(noted.observedAt()),
            path,
            observation.madeUp());
    return new Citable(
        municipality.code(), CitableKind.OBSERVATION, observation.id().toString(), citation);
  }

  /// Names an observation in public without giving away its id: whoever knows that can change it
  /// while the walk is open.
  private static String publicAnchor(Observation observation) {
    return ShortId.named("observation/" + observation.id());
  }

  private String title(Locale locale, ObservationDraft noted, @Nullable String nearest) {
    var what = texts.text(locale, "walk.category." + WireKey.of(noted.category()));
    var tone = texts.text(locale, "walk.valence." + WireKey.of(noted.valence()));
    return nearest == null
        ? texts.text(locale, "walk.citation.title", what, tone)
        : texts.text(locale, "walk.citation.title_near", what, tone, nearest);
  }
}
