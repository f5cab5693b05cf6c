package se.rodatraden.walk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkStopId;

/// A walk in Flen as somebody plans it.
public final class PlanFixtures {

  public static final WalkStop STATION = stop("Stationen", 59.0567, 16.5885);
  public static final WalkStop SQUARE = stop("Torget", 59.0582, 16.588);
  public static final Instant IN_A_WEEK =
      Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

  public static final WalkPurpose PROBLEM =
      new WalkPurpose(
          WalkPurpose.Kind.PROBLEM,
          ShortId.named("test/problem"),
          LocalizedText.swedish("Otryggt vid stationen"));

  public static final WalkPlan PLAN =
      new WalkPlan(
          List.of(PROBLEM),
          List.of(new WalkGroup("Samordnaren", 20), new WalkGroup("Kommunpolisen", 15)),
          EnumSet.of(ObservationCategory.LIGHTING, ObservationCategory.LIKED),
          List.of(
              new WalkQuestion(LocalizedText.of("Ser du vem som kommer?", "Who comes?"), null),
              new WalkQuestion(LocalizedText.swedish("Vem är här?"), SQUARE.id())),
          new LocalizedText(
              Map.of("sv", "Kom och gå med!", "en", "Come along!", "ar", "تعالوا وامشوا معنا")),
          null);

  private PlanFixtures() {}

  private static WalkStop stop(String name, double lat, double lon) {
    return new WalkStop(
        new WalkStopId(ShortId.named("test/plan/" + name)), name, GeoPosition.of(lat, lon));
  }

  public static WalkRoute route(WalkStop... stops) {
    var route = WalkRoute.EMPTY;
    for (var stop : stops) {
      route = route.with(new WalkRoute.Point.Stop(stop));
    }
    return route;
  }

  public static WalkDraft draft() {
    return draft("Kvällsvandring", "Stationens entré", IN_A_WEEK, route(STATION, SQUARE), PLAN);
  }

  public static WalkDraft draft(
      String title,
      @Nullable String meetingPlace,
      Instant startsAt,
      WalkRoute route,
      WalkPlan plan) {
    return new WalkDraft(
        LocalizedText.swedish(title),
        LocalizedText.swedish("Se hur det känns efter mörkrets inbrott."),
        null,
        meetingPlace,
        startsAt,
        startsAt.plus(Walk.USUAL_LENGTH),
        route,
        plan);
  }
}
