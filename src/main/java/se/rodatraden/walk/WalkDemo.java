package se.rodatraden.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Area;
import se.rodatraden.place.Areas;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.id.WalkStopId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The walks of the demo data set, from `seeds/demo/walks.yaml`: dated from the day they are
/// loaded, with the same ids every time. Where no light is given the sun decides.
@Component
class WalkDemo implements DemoData {

  private static final String FILE = "seeds/demo/walks.yaml";
  private static final double METRES_PER_DEGREE = 111_200;
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  private final Walks walks;
  private final WalkPlans plans;
  private final WalkLight light;
  private final Areas areas;
  private final Clock clock;

  WalkDemo(Walks walks, WalkPlans plans, WalkLight light, Areas areas, Clock clock) {
    this.walks = walks;
    this.plans = plans;
    this.light = light;
    this.areas = areas;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public void load() {
    for (var planned : read()) {
      var walk = walk(planned);
      if (planned.plan == null) {
        walks.addMadeUp(walk, observations(planned, walk));
      } else {
        plans.addMadeUp(walk, plan(planned, planned.plan));
      }
    }
  }

  private static List<DemoWalk> read() {
    try (var yaml = new ClassPathResource(FILE).getInputStream()) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<DemoWalk>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the demo walks must be on the class path as " + FILE, e);
    }
  }

  private Walk walk(DemoWalk planned) {
    var stops = planned.stops.stream().map(stop -> stop(planned, stop)).toList();
    return new Walk(
        idOf(planned.joinCode),
        new MunicipalityCode(planned.municipality),
        planned.joinCode,
        planned.title,
        planned.purpose,
        areaOf(planned),
        planned.meetingPlace,
        startOf(planned),
        endOf(planned),
        lightOn(planned, stops),
        word(WalkStatus.class, planned.status),
        route(planned),
        stops,
        true);
  }

  private Light lightOn(DemoWalk planned, List<WalkStop> stops) {
    return planned.light == null
        ? light.of(new MunicipalityCode(planned.municipality), stops, startOf(planned)).light()
        : word(Light.class, planned.light);
  }

  private static WalkPlan plan(DemoWalk planned, DemoPlan plan) {
    return new WalkPlan(
        List.of(),
        plan.groups,
        WalkPlan.BARE.categories(),
        plan.questions.stream().map(question -> question(planned, question)).toList(),
        plan.invitation,
        plan.byOtherLightThan == null
            ? null
            : new WalkPlan.Repeat(idOf(plan.byOtherLightThan), RepeatAs.OTHER_LIGHT));
  }

  private static WalkId idOf(String joinCode) {
    return new WalkId(ShortId.named("demo/walk/" + joinCode));
  }

  private static WalkQuestion question(DemoWalk planned, DemoQuestion question) {
    return new WalkQuestion(
        question.text,
        question.stop == null ? null : idOf(planned, stopIn(planned, question.stop)));
  }

  private static DemoStop stopIn(DemoWalk planned, String key) {
    return planned.stops.stream()
        .filter(each -> each.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no stop has the key " + key));
  }

  private AreaId areaOf(DemoWalk planned) {
    return areas.list(new MunicipalityCode(planned.municipality)).stream()
        .filter(area -> area.key().equals(planned.area))
        .map(Area::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no area has the key " + planned.area));
  }

  private Instant startOf(DemoWalk planned) {
    return at(planned.startsAt, planned.startsAt.time);
  }

  private Instant endOf(DemoWalk planned) {
    return at(planned.startsAt, planned.startsAt.until);
  }

  private Instant at(DemoStart day, String time) {
    return SwedishTime.today(clock)
        .minusDays(day.daysAgo)
        .atTime(LocalTime.parse(time))
        .atZone(SwedishTime.ZONE)
        .toInstant();
  }

  private static String route(DemoWalk planned) {
    var line = JsonNodeFactory.instance.objectNode().put("type", "LineString");
    var corners = line.putArray("coordinates");
    planned.stops.forEach(stop -> corners.addArray().add(stop.lon).add(stop.lat));
    return line.toString();
  }

  private static WalkStop stop(DemoWalk planned, DemoStop stop) {
    return new WalkStop(idOf(planned, stop), stop.name, GeoPosition.of(stop.lat, stop.lon));
  }

  private static WalkStopId idOf(DemoWalk planned, DemoStop stop) {
    return new WalkStopId(ShortId.named("demo/walk/%s/%s".formatted(planned.joinCode, stop.key)));
  }

  private static List<Observation> observations(DemoWalk planned, Walk walk) {
    var observations = new ArrayList<Observation>();
    for (var note : planned.observations) {
      var number = observations.size() + 1;
      var stop = stopIn(planned, note.stop);
      var draft =
          new ObservationDraft(
              idOf(planned, stop),
              near(stop, number),
              5 + number % 9,
              walk.startsAt().plus(Duration.ofMinutes(note.minute)),
              word(Valence.class, note.valence),
              word(ObservationCategory.class, note.category),
              note.severity,
              note.text,
              note.cause,
              note.proposal);
      observations.add(new Observation(idOf(planned, number), walk.id(), 1, walk.madeUp(), draft));
    }
    return observations;
  }

  private static ObservationId idOf(DemoWalk planned, int number) {
    var name = "demo/walk/%s/observation/%d".formatted(planned.joinCode, number);
    return new ObservationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /// Turned by the golden angle, no two notes at a stop lie on each other.
  private static GeoPosition near(DemoStop stop, int number) {
    var distance_m = 8 + 4 * (number % 7);
    var north = distance_m * Math.cos(number * GOLDEN_ANGLE) / METRES_PER_DEGREE;
    var east = distance_m * Math.sin(number * GOLDEN_ANGLE) / METRES_PER_DEGREE;
    return GeoPosition.of(stop.lat + north, stop.lon + east / Math.cos(Math.toRadians(stop.lat)));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String key) {
    return WireKey.find(type, key)
        .orElseThrow(() ->
            new IllegalStateException("no %s is called %s".formatted(type.getSimpleName(), key)));
  }

  private record DemoWalk(
      String joinCode,
      String municipality,
      String area,
      LocalizedText title,
      LocalizedText purpose,
      String meetingPlace,
      DemoStart startsAt,
      @Nullable String light,
      String status,
      List<DemoStop> stops,
      @Nullable DemoPlan plan,
      List<DemoObservation> observations) {}

  /// @param byOtherLightThan join code of the walk that it repeats
  private record DemoPlan(
      LocalizedText invitation,
      List<WalkGroup> groups,
      List<DemoQuestion> questions,
      @Nullable String byOtherLightThan) {}

  private record DemoQuestion(LocalizedText text, @Nullable String stop) {}

  /// @param daysAgo before the day they are loaded, negative for after it
  private record DemoStart(int daysAgo, String time, String until) {}

  private record DemoStop(String key, String name, double lat, double lon) {}

  private record DemoObservation(
      String stop,
      int minute,
      String valence,
      String category,
      int severity,
      String text,
      @Nullable String cause,
      @Nullable String proposal) {}
}
