package se.rodatraden.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ObservationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The open maps of the demo data set, from `seeds/demo/open-maps.yaml`: dated from the day they
/// are loaded, with the same ids every time.
@Component
class OpenMapDemo implements DemoData {

  private static final String FILE = "seeds/demo/open-maps.yaml";

  private final StoredWalks walks;
  private final OpenMaps maps;
  private final Marks marks;
  private final Clock clock;

  OpenMapDemo(StoredWalks walks, OpenMaps maps, Marks marks, Clock clock) {
    this.walks = walks;
    this.maps = maps;
    this.marks = marks;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public void load() {
    for (var planned : read()) {
      var walk =
          walks
              .findByJoinCode(planned.walk)
              .orElseThrow(
                  () -> new IllegalStateException("no demo walk has the code " + planned.walk));
      var today = SwedishTime.today(clock);
      var draft =
          new OpenMapDraft(
              today.minusDays(planned.openSince_days),
              today.plusDays(planned.openFor_days),
              walk.area());
      if (maps.addMadeUp(
          new OpenMap(walk.id(), walk.municipality(), planned.code, draft, false, 1))) {
        addMarks(planned, walk);
      }
    }
  }

  private void addMarks(DemoMap planned, Walk walk) {
    var today = SwedishTime.today(clock);
    for (int i = 0; i < planned.marks.size(); i++) {
      var mark = planned.marks.get(i);
      var draft =
          new MarkDraft(
              GeoPosition.of(mark.lat, mark.lon),
              word(Valence.class, mark.valence),
              word(ObservationCategory.class, mark.category),
              mark.text == null ? "" : mark.text);
      var noted = draft.asNotedOn(today.minusDays(mark.daysAgo));
      marks.addMadeUp(
          walk.municipality(),
          new Observation(idOf(planned, i), walk.id(), 1, true, noted),
          !Boolean.TRUE.equals(mark.waiting));
    }
  }

  private static ObservationId idOf(DemoMap planned, int number) {
    var name = "demo/mark/%s/%d".formatted(planned.code, number);
    return new ObservationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<DemoMap> read() {
    try (var yaml = new ClassPathResource(FILE).getInputStream()) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<DemoMap>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the demo maps must be on the class path as " + FILE, e);
    }
  }

  private static <E extends Enum<E>> E word(Class<E> type, String key) {
    return WireKey.find(type, key)
        .orElseThrow(() ->
            new IllegalStateException("no %s is called %s".formatted(type.getSimpleName(), key)));
  }

  /// @param walk join code of the walk that it is for
  /// @param openSince_days before the day it is loaded
  /// @param openFor_days after it
  private record DemoMap(
      String walk, String code, int openSince_days, int openFor_days, List<DemoMark> marks) {}

  /// @param waiting for somebody to look at it
  private record DemoMark(
      int daysAgo,
      double lat,
      double lon,
      String valence,
      String category,
      @Nullable String text,
      @Nullable Boolean waiting) {}
}
