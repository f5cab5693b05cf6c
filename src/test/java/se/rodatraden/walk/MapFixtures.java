package se.rodatraden.walk;

import static se.rodatraden.test.Fixtures.FLEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.Fixtures;

/// A map in Flen before a walk that is a draft, and marks on it.
public final class MapFixtures {

  public static final LocalDate TODAY = SwedishTime.dayOf(PlanFixtures.IN_A_WEEK).minusDays(7);
  public static final WalkId WALK = new WalkId(ShortId.named("test/mapped"));

  private MapFixtures() {}

  public static OpenMapDraft days(int from, int until) {
    return new OpenMapDraft(TODAY.plusDays(from), TODAY.plusDays(until), null);
  }

  /// Opened by a coordinator, who is left signed in.
  public static OpenMap open(WalkPlans plans, OpenMaps maps) {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    var walk = plans.create(FLEN, PlanFixtures.draft());
    maps.open(FLEN, walk, days(0, 5));
    return maps.find(FLEN, walk).orElseThrow().map();
  }

  public static ObservationId id(int number) {
    return new ObservationId(new UUID(9, number));
  }

  public static MarkDraft dark(String description) {
    return new MarkDraft(
        GeoPosition.of(59.0567, 16.5885),
        Valence.UNSAFE,
        ObservationCategory.LIGHTING,
        description);
  }

  public static MarkDraft liked(String description) {
    return new MarkDraft(
        GeoPosition.of(59.0582, 16.588), Valence.SAFE, ObservationCategory.LIKED, description);
  }

  static Observation observed(int number, MarkDraft draft) {
    return new Observation(id(number), WALK, 1, false, draft.asNotedOn(TODAY));
  }

  public static PublicNote note(int number, MarkDraft draft) {
    return new PublicNote(observed(number, draft), 1);
  }

  static List<PublicNote> notes(MarkDraft... drafts) {
    return java.util.stream.IntStream.range(0, drafts.length)
        .mapToObj(number -> note(number, drafts[number]))
        .toList();
  }
}
