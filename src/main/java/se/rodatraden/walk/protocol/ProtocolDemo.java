package se.rodatraden.walk.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.Walks;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The protocols of the demo data set, from `seeds/demo/protocols.yaml`: of walks that are made up,
/// and so marked as made up with them.
@Component
class ProtocolDemo implements DemoData {

  private static final String FILE = "seeds/demo/protocols.yaml";

  private final Walks walks;
  private final Observations observations;
  private final Publishing publishing;

  ProtocolDemo(Walks walks, Observations observations, Publishing publishing) {
    this.walks = walks;
    this.observations = observations;
    this.publishing = publishing;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public void load() {
    for (var made : read()) {
      var walk = walks.getByJoinCode(made.walk);
      var noted =
          observations.listMadeUp(walk.municipality()).stream()
              .filter(each -> each.walk().equals(walk.id()))
              .map(Observation::id)
              .toList();
      var decisions = new HashMap<ObservationId, DecisionDraft>();
      var done = new HashMap<ObservationId, MeasureDraft>();
      for (var decision : made.decisions) {
        var point = noted.get(decision.point - 1);
        decisions.put(point, draft(walk, decision));
        if (decision.done != null) {
          done.put(point, followed(walk, decision.done));
        }
      }
      publishing.addMadeUp(
          walk, decisions, done, walk.startsAt().plus(Duration.ofDays(made.publishedAfter)));
    }
  }

  private static List<DemoProtocol> read() {
    try (var yaml = new ClassPathResource(FILE).getInputStream()) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<DemoProtocol>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the demo protocols must be on the class path as " + FILE, e);
    }
  }

  private static LocalDate day(Walk walk, int after) {
    return SwedishTime.dayOf(walk.startsAt()).plusDays(after);
  }

  private static MeasureDraft followed(Walk walk, DemoDone done) {
    return new MeasureDraft(MeasureStatus.DONE, day(walk, done.after), done.outcome, null);
  }

  private static DecisionDraft draft(Walk walk, DemoDecision decision) {
    return new DecisionDraft(
        word(Verdict.class, decision.verdict),
        word(Feasibility.class, decision.feasibility),
        word(Control.class, decision.control),
        decision.owner,
        word(Effect.class, decision.effect),
        decision.reference,
        word(AnsweredBy.class, decision.answeredBy),
        decision.unit,
        decision.what,
        decision.dueAfter == null ? null : day(walk, decision.dueAfter),
        decision.reason);
  }

  private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String key) {
    return key == null
        ? null
        : WireKey.find(type, key)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no %s is called %s".formatted(type.getSimpleName(), key)));
  }

  private record DemoProtocol(String walk, int publishedAfter, List<DemoDecision> decisions) {}

  /// @param point number of the note, from 1
  private record DemoDecision(
      int point,
      String verdict,
      String feasibility,
      String control,
      @Nullable String owner,
      String effect,
      @Nullable String reference,
      @Nullable String answeredBy,
      @Nullable String unit,
      @Nullable String what,
      @Nullable Integer dueAfter,
      @Nullable String reason,
      @Nullable DemoDone done) {}

  private record DemoDone(int after, String outcome) {}
}
