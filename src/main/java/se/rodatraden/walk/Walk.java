package se.rodatraden.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.id.WalkStopId;

/// A safety walk (trygghetsvandring).
///
/// @param joinCode what a participant types or scans, e.g. `flen-kvall`
/// @param area where it is held, where that is one of the municipality's areas
/// @param endsAt after it starts, as people are told; notes are taken in until it is closed
/// @param light when it starts
/// @param route GeoJSON LineString in WGS 84, null where only the stops are planned
/// @param madeUp demo data, marked wherever it shows
public record Walk(
    WalkId id,
    MunicipalityCode municipality,
    String joinCode,
    LocalizedText title,
    LocalizedText purpose,
    @Nullable AreaId area,
    @Nullable String meetingPlace,
    Instant startsAt,
    Instant endsAt,
    Light light,
    WalkStatus status,
    @Nullable String route,
    List<WalkStop> stops,
    boolean madeUp) {

  /// How long one lasts when nobody says otherwise.
  public static final Duration USUAL_LENGTH = Duration.ofHours(2);

  public Walk {
    stops = List.copyOf(stops);
  }

  /// @return why it takes in nothing that is noted; empty where it does
  Optional<WalkProblem> refusalOfNotes() {
    return switch (status) {
      case DRAFT, PLANNED -> Optional.of(new WalkProblem.NotOpen(joinCode));
      case CALLED_OFF -> Optional.of(new WalkProblem.CalledOff(joinCode));
      case CLOSED -> Optional.of(new WalkProblem.Closed(joinCode));
      case OPEN -> Optional.empty();
    };
  }

  /// @throws se.rodatraden.shared.ProblemException [WalkProblem] where it takes in nothing
  void checkTakesNotes() {
    refusalOfNotes()
        .ifPresent(problem -> {
          throw problem.asException();
        });
  }

  /// Whether everyone may know of it: a draft is for officials only.
  public boolean isKnown() {
    return status != WalkStatus.DRAFT;
  }

  public boolean hasStop(WalkStopId stop) {
    return stops.stream().anyMatch(planned -> planned.id().equals(stop));
  }
}
