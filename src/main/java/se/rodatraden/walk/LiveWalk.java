package se.rodatraden.walk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkStopId;

/// A walk as it goes: who is on it by role, and what has come in, the latest first.
///
/// @param joined roles that nobody has are left out
/// @param privateNotes how many notes are for those with the role to read
public record LiveWalk(
    Walk walk,
    List<WalkQuestion> questions,
    Map<ParticipantRole, Integer> joined,
    List<LiveNote> notes,
    int privateNotes) {

  /// A note within this counts to the stop, since most are made where one stands.
  static final double NEAR_STOP_M = 75;

  public LiveWalk {
    questions = List.copyOf(questions);
    joined = Map.copyOf(joined);
    notes = List.copyOf(notes);
  }

  static LiveWalk of(
      Walk walk,
      List<WalkQuestion> questions,
      Map<ParticipantRole, Integer> joined,
      List<Moderated> all,
      Map<ObservationId, Integer> read) {
    var notes =
        all.stream()
            .filter(each -> !each.observation().noted().isPrivate())
            .flatMap(each -> each.usable().stream())
            .map(each -> new LiveNote(each, stopOf(walk, each), newsOf(each, read)))
            .toList();
    var privateNotes =
        (int)
            all.stream()
                .filter(each -> each.observation().noted().isPrivate())
                .filter(each -> each.state() instanceof Moderation.Private)
                .count();
    return new LiveWalk(walk, questions, joined, notes.reversed(), privateNotes);
  }

  private static LiveNote.News newsOf(Observation note, Map<ObservationId, Integer> read) {
    var version = read.get(note.id());
    if (version == null) {
      return LiveNote.News.NEW;
    }
    return version == note.version() ? LiveNote.News.READ : LiveNote.News.CHANGED;
  }

  static @Nullable WalkStopId stopOf(Walk walk, Observation note) {
    var noted = note.noted();
    if (noted.stop() != null) {
      return noted.stop();
    }
    WalkStopId nearest = null;
    var least_m = NEAR_STOP_M;
    for (var stop : walk.stops()) {
      var apart_m = NearestPlace.distance_m(stop.position(), noted.position());
      if (apart_m <= least_m) {
        nearest = stop.id();
        least_m = apart_m;
      }
    }
    return nearest;
  }

  public List<LiveNote> news() {
    return notes.stream().filter(LiveNote::isNews).toList();
  }

  /// @param stop null for what was noted on the way
  public List<LiveNote> at(@Nullable WalkStopId stop) {
    return notes.stream().filter(note -> Objects.equals(stop, note.stop())).toList();
  }

  public int participants() {
    return joined.values().stream().mapToInt(Integer::intValue).sum();
  }
}
