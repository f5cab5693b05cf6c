package se.rodatraden.publication.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.protocol.AnsweredBy;
import se.rodatraden.walk.protocol.Assessment;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.Decision;
import se.rodatraden.walk.protocol.Effect;
import se.rodatraden.walk.protocol.Feasibility;
import se.rodatraden.walk.protocol.MeasureProgress;
import se.rodatraden.walk.protocol.MeasureStatus;
import se.rodatraden.walk.protocol.PublishedPoint;
import se.rodatraden.walk.protocol.PublishedProtocol;
import se.rodatraden.walk.protocol.Undertaking;
import se.rodatraden.walk.protocol.Verdict;

/// A published protocol with how far its measures have come. Texts are as they were written, in
/// Swedish.
///
/// @param version 1 for the first
/// @param signatures for what police and municipality share
record ProtocolData(
    MunicipalityData.Brief municipality,
    String walk,
    int version,
    LocalDate publishedOn,
    List<Point> points,
    List<Signed> signatures,
    Map<String, String> links) {

  /// @param id leads to it in the page's fragment, and to nothing else
  /// @param light in which it was seen, absent in what was published before that was told
  /// @param agreed how many noted it
  record Point(
      String id,
      WalkData.Position position,
      @Nullable String placeName,
      LocalDate date,
      @Nullable Light light,
      Valence valence,
      ObservationCategory category,
      int severity,
      String description,
      @Nullable String cause,
      @Nullable String proposal,
      int agreed,
      @Nullable Decided decision,
      @Nullable Followed measure,
      boolean madeUp) {}

  /// What is decided, with the three facts it rests on.
  record Decided(
      Verdict verdict,
      Feasibility feasibility,
      Control control,
      @Nullable String owner,
      Effect effect,
      @Nullable String reference,
      @Nullable AnsweredBy answeredBy,
      @Nullable String unit,
      @Nullable String what,
      @Nullable LocalDate due,
      @Nullable String reason) {

    static Decided of(Decision decision) {
      Assessment assessment = decision.assessment();
      Undertaking promised = decision.undertaking();
      return new Decided(
          decision.verdict(),
          assessment.feasibility(),
          assessment.control(),
          assessment.owner(),
          assessment.effect(),
          assessment.reference(),
          promised == null ? null : promised.answeredBy(),
          promised == null ? null : promised.unit(),
          promised == null ? null : promised.what(),
          promised == null ? null : promised.due(),
          decision.reason());
    }
  }

  /// How far what was promised has come.
  record Followed(
      MeasureStatus status,
      boolean overdue,
      @Nullable LocalDate doneOn,
      @Nullable String outcome) {}

  record Signed(Party party, String name, @Nullable String title, LocalDate signedOn) {}

  static ProtocolData of(
      WalkId walk, PublishedProtocol published, List<MeasureProgress> measures, Telling telling) {
    var progress =
        measures.stream().collect(Collectors.toMap(MeasureProgress::id, Function.identity()));
    return new ProtocolData(
        telling.brief(),
        walk.value(),
        published.number(),
        SwedishTime.dayOf(published.publishedAt()),
        published.points().stream().map(point -> point(point, progress)).toList(),
        published.signOffs().stream()
            .map(each -> new Signed(each.party(), each.name(), each.title(), each.signedOn()))
            .toList(),
        links(walk, telling));
  }

  private static Point point(PublishedPoint point, Map<MeasureId, MeasureProgress> progress) {
    var measure = point.measure() == null ? null : progress.get(point.measure());
    return new Point(
        point.anchor(),
        WalkData.Position.of(point.position()),
        point.place(),
        point.day(),
        point.light(),
        point.valence(),
        point.category(),
        point.severity(),
        point.description(),
        point.cause(),
        point.proposal(),
        point.agreed(),
        point.decision() == null ? null : Decided.of(point.decision()),
        measure == null
            ? null
            : new Followed(
                measure.status(), measure.overdue(), measure.doneOn(), measure.outcome()),
        point.madeUp());
  }

  private static Map<String, String> links(WalkId walk, Telling telling) {
    var data = telling.addresses().walk(telling.municipality().code(), walk);
    var page = telling.addresses().walkPage(telling.municipality(), walk);
    return Map.of(
        "self", data + "/protocol", "walk", data, "page", page, "pdf", page + "/protokoll.pdf");
  }
}
