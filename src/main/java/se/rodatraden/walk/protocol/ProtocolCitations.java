package se.rodatraden.walk.protocol;

import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.Walk;

/// Makes published protocols citable, with how many points and decisions they held then.
@Component
public class ProtocolCitations {

  private final Texts texts;

  ProtocolCitations(Texts texts) {
    this.texts = texts;
  }

  public Citable of(Municipality municipality, Walk walk, PublishedProtocol published) {
    var points = published.points();
    var path = "/%s/vandringar/%s".formatted(municipality.slug(), walk.id());
    var decided =
        points.stream()
            .map(PublishedPoint::decision)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(
                    Decision::verdict, TreeMap::new, Collectors.summingInt(x -> 1)));
    var noted =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedPoint::category, TreeMap::new, Collectors.summingInt(x -> 1)));
    var gathered =
        new Citation.Gathered(
            points.size(),
            decided.entrySet().stream()
                .map(each -> part("walk.verdict." + WireKey.of(each.getKey()), each.getValue()))
                .toList(),
            noted.entrySet().stream()
                .map(each -> part("walk.category." + WireKey.of(each.getKey()), each.getValue()))
                .toList());
    var citation =
        new Citation(
            in("walk.citation.protocol", walk, published.number()),
            null,
            null,
            null,
            SwedishTime.dayOf(published.publishedAt()),
            path,
            walk.madeUp(),
            gathered);
    return new Citable(
        municipality.code(),
        CitableKind.PROTOCOL,
        "%s/%d".formatted(walk.id(), published.number()),
        citation);
  }

  private LocalizedText in(String key, Walk walk, int number) {
    return LocalizedText.of(
        texts.text(Texts.SWEDISH, key, walk.title().in(Texts.SWEDISH), number),
        texts.text(Texts.ENGLISH, key, walk.title().in(Texts.ENGLISH), number));
  }

  private Citation.Part part(String key, int count) {
    var title = LocalizedText.of(texts.text(Texts.SWEDISH, key), texts.text(Texts.ENGLISH, key));
    return new Citation.Part(title, count, null, null);
  }
}
