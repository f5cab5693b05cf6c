package se.rodatraden.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// Makes the places that residents have marked citable: how many felt unsafe and safe there, and
/// what they marked. A place is cited at a rough position, which tells nobody's single mark, and
/// says that the same person can have marked several times.
@Component
public class MarkCitations {

  private final Texts texts;

  MarkCitations(Texts texts) {
    this.texts = texts;
  }

  /// @param cluster which [may be cited][MarkCluster#mayBeCited()]; one of other marks is another
  ///   citation
  public Citable of(Municipality municipality, List<Place> places, Walk walk, MarkCluster cluster) {
    if (!cluster.mayBeCited()) {
      throw new IllegalArgumentException(
          "a gathered place must have at least %d marks, had %d"
              .formatted(MarkCluster.FEWEST_TO_CITE, cluster.total()));
    }
    var position = RoughSquare.of(cluster.position()).middle();
    var near = NearestPlace.of(places, position).map(Place::name).orElse(null);
    var path = "/%s/vandringar/%s#markerat".formatted(municipality.slug(), walk.id());
    var count = cluster.total();
    var from = new Citation.Part(walk.title(), count, null, path);
    var citation =
        new Citation(
            inBoth(language -> title(cluster, near, language)),
            null,
            position,
            near,
            cluster.marks().stream()
                .map(mark -> SwedishTime.dayOf(mark.observation().noted().observedAt()))
                .max(LocalDate::compareTo)
                .orElseThrow(),
            path,
            walk.madeUp(),
            new Citation.Gathered(count, List.of(from), contents(cluster)));
    return new Citable(
        municipality.code(), CitableKind.PLACE_CLUSTER, "marks/" + nameOf(cluster), citation);
  }

  private static String nameOf(MarkCluster cluster) {
    return ShortId.named(
        cluster.marks().stream()
            .map(mark -> mark.observation().id().toString())
            .sorted()
            .collect(Collectors.joining("/", "marks/", "")));
  }

  private String title(MarkCluster cluster, @Nullable String near, Locale language) {
    var said =
        texts.text(
            language,
            "walk.citation.marks",
            cluster.count(Valence.UNSAFE),
            cluster.count(Valence.SAFE));
    var where = near == null ? said : texts.text(language, "walk.citation.marks_near", said, near);
    return texts.text(language, "walk.citation.marks_footing", where);
  }

  private List<Citation.Part> contents(MarkCluster cluster) {
    var counted =
        cluster.marks().stream()
            .collect(
                Collectors.groupingBy(
                    mark -> mark.observation().noted().category(),
                    TreeMap::new,
                    Collectors.summingInt(PublicNote::agreed)));
    return counted.entrySet().stream()
        .map(each ->
            new Citation.Part(
                inBoth(
                    language -> texts.text(language, "walk.category." + WireKey.of(each.getKey()))),
                each.getValue(),
                null,
                null))
        .toList();
  }

  private static LocalizedText inBoth(Function<Locale, String> text) {
    return LocalizedText.of(text.apply(Texts.SWEDISH), text.apply(Texts.ENGLISH));
  }
}
