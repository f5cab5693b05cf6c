package se.rodatraden.walk.protocol;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkStop;
import se.rodatraden.walk.Walks;

/// Makes protocols public, and tells what has been made public. What was published is never
/// changed: a later decision is published in a new version.
@Service
public class Publishing {

  private final ProtocolDrafts drafts;
  private final ProtocolRows rows;
  private final DecisionRows decisions;
  private final PromisedMeasures measures;
  private final Walks walks;
  private final Moderations moderations;
  private final Places places;
  private final AuditTrail auditTrail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publishing(
      ProtocolDrafts drafts,
      ProtocolRows rows,
      DecisionRows decisions,
      PromisedMeasures measures,
      Walks walks,
      Moderations moderations,
      Places places,
      AuditTrail auditTrail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.rows = rows;
    this.decisions = decisions;
    this.measures = measures;
    this.walks = walks;
    this.moderations = moderations;
    this.places = places;
    this.auditTrail = auditTrail;
    this.events = events;
    this.clock = clock;
  }

  /// Publishes the next version of a protocol, closes the walk where it is open, and tells it as
  /// [WalkProtocolPublished].
  ///
  /// @param contentsVersion of the protocol that was read
  /// @return the number of the version
  /// @throws se.rodatraden.shared.ProblemException [ProtocolDraft#whatIsMissing],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional(isolation = Isolation.READ_COMMITTED) // sees what came in while it closed the walk
  public int publish(MunicipalityCode municipality, WalkId id, int contentsVersion) {
    var walk = walks.get(municipality, id);
    var standing = rows.lock(municipality, id);
    if (standing.contents() != contentsVersion) {
      throw new CommonProblem.ChangedMeanwhile("protocol").asException();
    }
    if (walk.status() == WalkStatus.OPEN) {
      walks.close(municipality, id);
    }
    var draft = drafts.get(municipality, id);
    draft
        .whatIsMissing()
        .ifPresent(problem -> {
          throw problem.asException();
        });
    measures.follow(municipality, id, draft.points());
    var number = standing.published() + 1;
    rows.publish(
        municipality,
        id,
        frozen(municipality, draft, number, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    auditTrail.record(
        municipality, "protocol.published", "protocol", id.value(), Map.of("number", number));
    events.publishEvent(new WalkProtocolPublished(municipality, HeldWalk.of(walk), number));
    return number;
  }

  /// Publishes the protocol of a made-up walk; does nothing where it has one already.
  ///
  /// @param decided about each point that is not safe
  /// @param followed how far some of what is promised has come
  @SystemOnly
  @Transactional
  public void addMadeUp(
      Walk walk,
      Map<ObservationId, DecisionDraft> decided,
      Map<ObservationId, MeasureDraft> followed,
      Instant publishedAt) {
    var municipality = walk.municipality();
    if (rows.lock(municipality, walk.id()).published() > 0) {
      return;
    }
    var walked = SwedishTime.dayOf(walk.startsAt());
    var points =
        moderations.listPublic(municipality, walk.id()).stream()
            .map(note -> {
              var draft = decided.get(note.observation().id());
              return new Point(note, draft == null ? null : draft.decide(walked));
            })
            .toList();
    for (var point : points) {
      var decision = point.decision();
      if (decision != null) {
        decisions.put(municipality, walk.id(), point.note().observation().id(), decision);
      }
    }
    measures.follow(municipality, walk.id(), points);
    var promised = measures.idsByPoint(municipality, walk.id());
    followed.forEach((point, draft) ->
        measures.follow(municipality, Objects.requireNonNull(promised.get(point)), draft));
    var draft = new ProtocolDraft(walk, points, 0, List.of(), 1, List.of());
    draft
        .whatIsMissing()
        .ifPresent(problem -> {
          throw problem.asException();
        });
    rows.publish(municipality, walk.id(), frozen(municipality, draft, 1, publishedAt));
    auditTrail.record(
        municipality, "protocol.published", "protocol", walk.id().value(), Map.of("demo", true));
    events.publishEvent(new WalkProtocolPublished(municipality, HeldWalk.of(walk), 1));
  }

  private PublishedProtocol frozen(
      MunicipalityCode municipality, ProtocolDraft draft, int number, Instant now) {
    var named = places.list(municipality);
    var followed = measures.idsByPoint(municipality, draft.walk().id());
    var points =
        draft.points().stream()
            .map(point -> {
              var id = point.note().observation().id();
              return frozen(draft.walk(), named, point)
                  .followedBy(point.isPromise() ? followed.get(id) : null);
            })
            .toList();
    return new PublishedProtocol(number, now, points, signed(draft));
  }

  private static List<SignOff> signed(ProtocolDraft draft) {
    return draft.needsBothParties() ? draft.signOffs() : List.of();
  }

  private static PublishedPoint frozen(Walk walk, List<Place> named, Point point) {
    var observation = point.note().observation();
    var noted = observation.noted();
    return new PublishedPoint(
        observation.id(),
        whereIs(walk, named, noted),
        noted.position(),
        SwedishTime.dayOf(noted.observedAt()),
        Sunlight.of(walk, noted),
        noted.valence(),
        noted.category(),
        noted.severity(),
        noted.description(),
        noted.cause(),
        noted.proposal(),
        point.note().agreed(),
        point.decision(),
        null,
        observation.madeUp());
  }

  private static @Nullable String whereIs(Walk walk, List<Place> named, ObservationDraft noted) {
    return walk.stops().stream()
        .filter(stop -> stop.id().equals(noted.stop()))
        .map(WalkStop::name)
        .findFirst()
        .or(() -> NearestPlace.of(named, noted.position()).map(Place::name))
        .orElse(null);
  }

  /// The latest version, without the points that nobody may read any more, and at a rough position
  /// those that have been found to be somebody's home since. Empty while the walk is open.
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<PublishedProtocol> findPublished(MunicipalityCode municipality, WalkId walk) {
    return rows.findLatest(municipality, walk)
        .map(published -> stillPublic(municipality, walk, published))
        .filter(published -> isClosed(municipality, walk));
  }

  /// Any version, read in the same way.
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<PublishedProtocol> findPublished(
      MunicipalityCode municipality, WalkId walk, int number) {
    return rows.find(municipality, walk, number)
        .map(published -> stillPublic(municipality, walk, published))
        .filter(published -> isClosed(municipality, walk));
  }

  /// Which versions there are, the latest first. Empty while the walk is open.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<Edition> listEditions(MunicipalityCode municipality, WalkId walk) {
    return isClosed(municipality, walk) ? rows.listEditions(municipality, walk) : List.of();
  }

  private boolean isClosed(MunicipalityCode municipality, WalkId walk) {
    return walks.listPublic(municipality, Set.of(walk)).stream()
        .anyMatch(found -> found.status() == WalkStatus.CLOSED);
  }

  private PublishedProtocol stillPublic(
      MunicipalityCode municipality, WalkId walk, PublishedProtocol published) {
    var shown =
        moderations.listPublic(municipality, walk).stream()
            .collect(Collectors.toMap(note -> note.observation().id(), note -> note));
    var named = places.list(municipality);
    var points =
        published.points().stream()
            .filter(point -> shown.containsKey(point.observation()))
            .map(point -> asNow(point, shown, named))
            .toList();
    return published.with(points);
  }

  private static PublishedPoint asNow(
      PublishedPoint point, Map<ObservationId, PublicNote> shown, List<Place> named) {
    var now = Objects.requireNonNull(shown.get(point.observation())).observation().noted();
    return now.position().equals(point.position())
        ? point
        : point.at(
            now.position(), NearestPlace.of(named, now.position()).map(Place::name).orElse(null));
  }

  /// Walks that were held: those with a published protocol, the latest first.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<HeldWalk> listHeld(MunicipalityCode municipality) {
    var published = rows.listPublished(municipality);
    return walks.listPublic(municipality, published).stream()
        .map(HeldWalk::of)
        .sorted(java.util.Comparator.comparing(HeldWalk::heldOn).reversed())
        .toList();
  }
}
