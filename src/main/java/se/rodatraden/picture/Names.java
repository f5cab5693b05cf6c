package se.rodatraden.picture;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PlaceId;
import se.rodatraden.shared.id.SourceId;
import se.rodatraden.source.Source;
import se.rodatraden.source.Sources;

/// What the places and sources of a municipality are called.
///
/// Foreign keys see to it that every place and source a picture points at is there.
record Names(Map<PlaceId, Place> places, Map<SourceId, Source> sources) {

  NamedPlace place(PlaceId id) {
    var place = known(places.get(id), id.value());
    return new NamedPlace(id, place.name(), place.position());
  }

  WeighedSource source(SourceId id, Verdict verdict, @Nullable String reason) {
    var source = known(sources.get(id), id.value());
    return new WeighedSource(id, source.name(), source.kind(), source.year(), verdict, reason);
  }

  private static <T> T known(@Nullable T named, String id) {
    if (named == null) {
      throw new IllegalStateException("a picture points at %s, which is not there".formatted(id));
    }
    return named;
  }

  /// Looks them up, in two queries.
  @Component
  static class Directory {

    private final Places places;
    private final Sources sources;

    Directory(Places places, Sources sources) {
      this.places = places;
      this.sources = sources;
    }

    Names of(MunicipalityCode municipality) {
      return new Names(
          places.list(municipality).stream().collect(toMap(Place::id, identity())),
          sources.list(municipality).stream().collect(toMap(Source::id, identity())));
    }
  }
}
