package se.rodatraden.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;

class ComingWalksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @Test
  void a_walk_planned_for_today_is_coming_and_one_planned_for_yesterday_is_not() {
    var lateYesterday = walk(WalkStatus.PLANNED, "2026-05-03T21:59:00Z");
    var justAfterMidnight = walk(WalkStatus.PLANNED, "2026-05-03T22:00:00Z");
    assertThat(ComingWalks.among(List.of(lateYesterday, justAfterMidnight), TODAY))
        .containsExactly(justAfterMidnight);
  }

  @Test
  void a_walk_that_takes_in_notes_is_coming_for_as_long_as_it_does() {
    var open = walk(WalkStatus.OPEN, "2026-01-01T17:00:00Z");
    assertThat(ComingWalks.among(List.of(open), TODAY)).containsExactly(open);
  }

  @Test
  void a_calendar_is_told_of_what_is_called_off_until_its_day_is_over() {
    var calledOff = walk(WalkStatus.CALLED_OFF, "2026-05-08T17:00:00Z");
    var over = walk(WalkStatus.CALLED_OFF, "2026-05-03T17:00:00Z");
    var closed = walk(WalkStatus.CLOSED, "2026-05-09T17:00:00Z");
    var planned = walk(WalkStatus.PLANNED, "2026-05-07T17:00:00Z");
    var all = List.of(calledOff, over, closed, planned);
    assertThat(ComingWalks.told(all, TODAY)).containsExactly(planned, calledOff);
    assertThat(ComingWalks.among(all, TODAY)).containsExactly(planned);
  }

  @Test
  void the_nearest_is_first_and_a_closed_one_is_told_apart() {
    var later = walk(WalkStatus.PLANNED, "2026-06-01T17:00:00Z");
    var sooner = walk(WalkStatus.PLANNED, "2026-05-08T17:00:00Z");
    var closed = walk(WalkStatus.CLOSED, "2026-05-09T17:00:00Z");
    var all = List.of(later, closed, sooner);
    assertThat(ComingWalks.among(all, TODAY)).containsExactly(sooner, later);
    assertThat(ComingWalks.closedAmong(all)).containsExactly(closed);
  }

  private static WalkSummary walk(WalkStatus status, String startsAt) {
    return new WalkSummary(
        new WalkId(ShortId.random()),
        "code",
        LocalizedText.swedish("Vandring"),
        Instant.parse(startsAt),
        Light.DARK,
        status,
        false,
        0,
        0);
  }
}
