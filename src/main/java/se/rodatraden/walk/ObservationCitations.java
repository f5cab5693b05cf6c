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

/// Makes observations citable: what a picture says when it rests on one. Public addresses name them
/// without giving away their ids: whoever knows that of a note can change it while the walk is
/// open.
@Component
public class ObservationCitations {

  private final Texts texts;

  ObservationCitations(Texts texts) {
    this.texts = texts;
  }

  /// @param places the municipality's named places, of which the nearest gives the citation its
  ///   name
  public Citable of(Municipality municipality, List<Place> places, Observation observation) {
    var title = title(observation.noted(), nearest(places, observation));
    return of(municipality, places, CitableKind.OBSERVATION, observation, title, "observation/");
  }

  /// The same of what was marked on a map before a walk.
  ///
  /// @param shown where everyone may see it, which may be no more than roughly
  public Citable ofMark(Municipality municipality, List<Place> places, Observation shown) {
    var what = title(shown.noted(), nearest(places, shown));
    var title =
        LocalizedText.of(
            texts.text(Texts.SWEDISH, "walk.citation.mark", what.in(Texts.SWEDISH)),
            texts.text(Texts.ENGLISH, "walk.citation.mark", what.in(Texts.ENGLISH)));
    return of(municipality, places, CitableKind.MARK, shown, title, "mark/");
  }

  /// @param family keeps what the public pages call notes and marks apart
  private static Citable of(
      Municipality municipality,
      List<Place> places,
      CitableKind kind,
      Observation observation,
      LocalizedText title,
      String family) {
    var path =
        "/%s/vandringar/%s#%s"
            .formatted(
                municipality.slug(), observation.walk(), ShortId.named(family + observation.id()));
    var citation =
        new Citation(
            title,
            null,
            observation.noted().position(),
            nearest(places, observation),
            SwedishTime.dayOf(observation.noted().observedAt()),
            path,
            observation.madeUp());
    return new Citable(municipality.code(), kind, observation.id().toString(), citation);
  }

  private static @Nullable String nearest(List<Place> places, Observation observation) {
    return NearestPlace.of(places, observation.noted().position()).map(Place::name).orElse(null);
  }

  private LocalizedText title(ObservationDraft noted, @Nullable String nearest) {
    return LocalizedText.of(
        title(Texts.SWEDISH, noted, nearest), title(Texts.ENGLISH, noted, nearest));
  }

  private String title(Locale locale, ObservationDraft noted, @Nullable String nearest) {
    var what = texts.text(locale, "walk.category." + WireKey.of(noted.category()));
    var tone = texts.text(locale, "walk.valence." + WireKey.of(noted.valence()));
    return nearest == null
        ? texts.text(locale, "walk.citation.title", what, tone)
        : texts.text(locale, "walk.citation.title_near", what, tone, nearest);
  }
}
