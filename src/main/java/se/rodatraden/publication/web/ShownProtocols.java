package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.web.CitedSources.Cited;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.protocol.MeasureProgress;
import se.rodatraden.walk.protocol.Measures;
import se.rodatraden.walk.protocol.PublishedPoint;
import se.rodatraden.walk.protocol.PublishedProtocol;
import se.rodatraden.walk.protocol.Publishing;
import se.rodatraden.walk.protocol.SignOff;

/// Published protocols as pages and paper show them: with how far each measure has come today.
@Component
class ShownProtocols {

  private final Publishing publishing;
  private final Measures measures;
  private final Photos photos;
  private final Texts texts;

  ShownProtocols(Publishing publishing, Measures measures, Photos photos, Texts texts) {
    this.publishing = publishing;
    this.measures = measures;
    this.photos = photos;
    this.texts = texts;
  }

  /// @param signOffs for what police and municipality share
  record Shown(int number, LocalDate publishedOn, List<ShownPoint> points, List<SignOff> signOffs) {

    /// How many have a decision of this kind.
    public long count(String verdict) {
      return points.stream()
          .map(each -> each.point().decision())
          .filter(decision -> decision != null && decision.verdict().name().equals(verdict))
          .count();
    }
  }

  /// @param photos those that are public today
  /// @param measure how far what was promised has come
  /// @param uses what adopted pictures say of it
  record ShownPoint(
      String anchor,
      PublishedPoint point,
      List<ShownPhoto> photos,
      @Nullable MeasureProgress measure,
      List<Cited> uses) {}

  /// The latest version.
  Optional<Shown> find(Municipality municipality, WalkId walk, List<Cited> cited, Locale language) {
    return publishing
        .findPublished(municipality.code(), walk)
        .map(published -> {
          var progress =
              measures.listPublic(municipality.code(), walk).stream()
                  .collect(Collectors.toMap(MeasureProgress::id, Function.identity()));
          var taken = photos.listPublicByPoint(municipality.code(), walk);
          return shown(
              published,
              progress,
              point ->
                  ShownPhoto.of(
                      municipality,
                      taken.getOrDefault(point.observation(), List.of()),
                      nameOf(point, language),
                      texts,
                      texts.supported(language)),
              cited);
        });
  }

  /// A version as it was, with what everyone may still read: neither photos nor how far measures
  /// have come, which are of today.
  Optional<Shown> find(Municipality municipality, WalkId walk, int number) {
    return publishing
        .findPublished(municipality.code(), walk, number)
        .map(published -> shown(published, Map.of(), point -> List.of(), List.of()));
  }

  /// By its category and where it is, as its heading says.
  String nameOf(PublishedPoint point, Locale locale) {
    var language = texts.supported(locale);
    var category = texts.text(language, "walk.category." + WireKey.of(point.category()));
    return point.place() == null
        ? category
        : texts.text(language, "publication.protocol.point", category, point.place());
  }

  private static Shown shown(
      PublishedProtocol published,
      Map<MeasureId, MeasureProgress> progress,
      Function<PublishedPoint, List<ShownPhoto>> photosOf,
      List<Cited> cited) {
    var points =
        published.points().stream()
            .map(point ->
                new ShownPoint(
                    point.anchor(),
                    point,
                    photosOf.apply(point),
                    point.measure() == null ? null : progress.get(point.measure()),
                    uses(point, cited)))
            .toList();
    return new Shown(
        published.number(),
        SwedishTime.dayOf(published.publishedAt()),
        points,
        published.signOffs());
  }

  private static List<Cited> uses(PublishedPoint point, List<Cited> cited) {
    var id = point.observation().toString();
    return cited.stream().filter(each -> each.evidence().reference().equals(id)).toList();
  }
}
