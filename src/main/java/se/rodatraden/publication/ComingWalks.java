package se.rodatraden.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;

/// Which walks are still to come: those that take in notes, and those planned for today or later,
/// the nearest first.
public final class ComingWalks {

  public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private ComingWalks() {}

  /// @param today in Sweden
  public static List<WalkSummary> among(List<WalkSummary> walks, LocalDate today) {
    return walks.stream()
        .filter(walk -> isComing(walk, today))
        .sorted(Comparator.comparing(WalkSummary::startsAt))
        .toList();
  }

  /// What calendars are told of: the same, and those that were to come and are called off, so that
  /// whoever subscribes is told that too.
  ///
  /// @param today in Sweden
  public static List<WalkSummary> told(List<WalkSummary> walks, LocalDate today) {
    return walks.stream()
        .filter(walk ->
            isComing(walk, today)
                || (walk.status() == WalkStatus.CALLED_OFF && !isPast(walk, today)))
        .sorted(Comparator.comparing(WalkSummary::startsAt))
        .toList();
  }

  private static boolean isPast(WalkSummary walk, LocalDate today) {
    return walk.startsAt().atZone(SWEDEN).toLocalDate().isBefore(today);
  }

  private static boolean isComing(WalkSummary walk, LocalDate today) {
    return switch (walk.status()) {
      case OPEN -> true;
      case PLANNED -> !isPast(walk, today);
      case DRAFT, CALLED_OFF, CLOSED -> false;
    };
  }

  /// Those whose protocol is public, in the order they come.
  public static List<WalkSummary> closedAmong(List<WalkSummary> walks) {
    return walks.stream().filter(walk -> walk.status() == WalkStatus.CLOSED).toList();
  }
}
