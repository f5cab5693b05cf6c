package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.publication.web.CitedSources.Cited;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;
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

  ShownProtocols(Publishing publishing, Measures measures) {
    this.publishing = publishing;
    this.measures = measures;
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

  /// @param measure how far what was promised has come
  /// @param uses what adopted pictures say of it
  record ShownPoint(
      String anchor, PublishedPoint point, @Nullable MeasureProgress measure, List<Cited> uses) {}

  Optional<Shown> find(MunicipalityCode municipality, WalkId walk, List<Cited> cited) {
    return publishing
        .findPublished(municipality, walk)
        .map(published -> {
          var progress =
              measures.listPublic(municipality, walk).stream()
                  .collect(Collectors.toMap(MeasureProgress::id, Function.identity()));
          return shown(published, progress, cited);
        });
  }

  private static Shown shown(
      PublishedProtocol published, Map<MeasureId, MeasureProgress> progress, List<Cited> cited) {
    var points =
        published.points().stream()
            .map(point ->
                new ShownPoint(
                    point.anchor(),
                    point,
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
