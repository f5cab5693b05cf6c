package se.rodatraden.walk.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.place.Places;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// Compares a walk with the one whose way it went again.
@Service
public class Comparisons {

  private final Walks walks;
  private final WalkPlans plans;
  private final Moderations moderations;
  private final Publishing publishing;
  private final MeasureRows measures;
  private final Places places;

  Comparisons(
      Walks walks,
      WalkPlans plans,
      Moderations moderations,
      Publishing publishing,
      MeasureRows measures,
      Places places) {
    this.walks = walks;
    this.plans = plans;
    this.moderations = moderations;
    this.publishing = publishing;
    this.measures = measures;
    this.places = places;
  }

  /// What has been accepted of both; empty where the walk goes no other's way again.
  ///
  /// @param repeating the later of the two
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @ForEveryRole
  @Transactional(readOnly = true)
  public Optional<Comparison> find(MunicipalityCode municipality, WalkId repeating) {
    var after = walks.get(municipality, repeating);
    return repeats(after)
        .map(repeat -> {
          var before = walks.get(municipality, repeat.earlier());
          return ComparisonRules.compare(
              before,
              accepted(before, after),
              after,
              accepted(after, after),
              repeat.as(),
              places.list(municipality));
        });
  }

  private Optional<WalkPlan.Repeat> repeats(Walk walk) {
    return Optional.ofNullable(plans.getPublic(walk).repeats());
  }

  private List<ComparisonRules.Seen> accepted(Walk walk, Walk after) {
    var promised =
        measures.list(walk.municipality(), walk.id()).stream()
            .collect(Collectors.toMap(Measure::id, measure -> measure));
    var byPoint = measures.idsByPoint(walk.municipality(), walk.id());
    return moderations.listAccepted(walk.municipality(), walk.id()).stream()
        .map(note -> {
          var id = byPoint.get(note.observation().id());
          var measure = id == null ? null : promised.get(id);
          var step =
              measure == null
                  ? null
                  : ComparisonRules.step(
                      measure.promised().what(),
                      measure.followed().status(),
                      measure.followed().doneOn(),
                      measure.followed().outcome(),
                      after);
          return seen(note, step);
        })
        .toList();
  }

  private static ComparisonRules.Seen seen(PublicNote note, Comparison.@Nullable Step step) {
    var noted = note.observation().noted();
    return new ComparisonRules.Seen(
        noted.position(),
        noted.valence(),
        noted.category(),
        noted.severity(),
        noted.description(),
        note.agreed(),
        step);
  }

  /// The same for everyone, of what both published protocols say; empty until there are both.
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Comparison> findPublic(MunicipalityCode municipality, WalkId repeating) {
    return known(municipality, repeating)
        .flatMap(after ->
            repeats(after)
                .flatMap(repeat ->
                    known(municipality, repeat.earlier())
                        .flatMap(before -> ofPublished(before, after, repeat))));
  }

  private Optional<Walk> known(MunicipalityCode municipality, WalkId id) {
    return walks.listPublic(municipality, List.of(id)).stream()
        .filter(walk -> walk.status() == WalkStatus.CLOSED)
        .findFirst();
  }

  private Optional<Comparison> ofPublished(Walk before, Walk after, WalkPlan.Repeat repeat) {
    var then = publishing.findPublished(before.municipality(), before.id());
    var now = publishing.findPublished(after.municipality(), after.id());
    if (then.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    var followed =
        measures.list(before.municipality(), before.id()).stream()
            .collect(Collectors.toMap(Measure::id, measure -> measure));
    return Optional.of(
        ComparisonRules.compare(
            before,
            then.get().points().stream()
                .map(point -> {
                  var measure = point.measure() == null ? null : followed.get(point.measure());
                  return seen(point, measure, after);
                })
                .toList(),
            after,
            now.get().points().stream().map(point -> seen(point, null, after)).toList(),
            repeat.as(),
            places.list(before.municipality())));
  }

  private static ComparisonRules.Seen seen(
      PublishedPoint point, @Nullable Measure measure, Walk after) {
    var decision = point.decision();
    var undertaking = decision == null ? null : decision.undertaking();
    var step =
        measure == null || undertaking == null
            ? null
            : ComparisonRules.step(
                undertaking.what(),
                measure.followed().status(),
                measure.followed().doneOn(),
                measure.followed().outcome(),
                after);
    return new ComparisonRules.Seen(
        point.position(),
        point.valence(),
        point.category(),
        point.severity(),
        point.description(),
        point.agreed(),
        step);
  }

  /// The walks that go this one's way again and those whose way it goes, that have anything to
  /// compare: the later one of each pair.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<Walk> listRepeating(MunicipalityCode municipality, WalkId id) {
    var walk = walks.get(municipality, id);
    var itself = repeats(walk).isPresent() ? Stream.of(walk) : Stream.<Walk>empty();
    var later = walks.listPublic(municipality, plans.listRepeating(municipality, id)).stream();
    return Stream.concat(itself, later)
        .filter(each -> each.status() == WalkStatus.OPEN || each.status() == WalkStatus.CLOSED)
        .toList();
  }
}
