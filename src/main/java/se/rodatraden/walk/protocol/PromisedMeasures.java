package se.rodatraden.walk.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;

/// Lets the measures follow what a protocol promises when it is published.
@Component
class PromisedMeasures {

  private final MeasureRows rows;

  PromisedMeasures(MeasureRows rows) {
    this.rows = rows;
  }

  /// One measure for each point that promises something. Those whose point promises nothing any
  /// more are stopped, unless they are done.
  void follow(MunicipalityCode municipality, WalkId walk, List<Point> points) {
    var left = new HashMap<>(idsByPoint(municipality, walk));
    for (var point : points) {
      var id = point.note().observation().id();
      var decision = point.decision();
      var promised = decision == null ? null : decision.undertaking();
      var there = left.remove(id);
      if (there == null) {
        if (promised != null) {
          rows.add(municipality, walk, id, new MeasureId(ShortId.random()), promised);
        }
      } else if (promised != null) {
        rows.promiseAnew(municipality, there, promised);
      } else {
        rows.stop(municipality, there, decision == null ? null : decision.reason());
      }
    }
    left.values().forEach(gone -> rows.stop(municipality, gone, null));
  }

  /// As if somebody had followed what has just been promised.
  void follow(MunicipalityCode municipality, MeasureId id, MeasureDraft draft) {
    if (!rows.follow(municipality, id, 1, draft)) {
      throw new IllegalStateException("a measure must just have been promised: " + id);
    }
  }

  Map<ObservationId, MeasureId> idsByPoint(MunicipalityCode municipality, WalkId walk) {
    return rows.idsByPoint(municipality, walk);
  }
}
