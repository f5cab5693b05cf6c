package se.rodatraden.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.ShortId;

/// A walk to be taken out in a file, with as much of what was noted as whoever asks may have.
public record ExportedWalk(Walk walk, List<Note> notes) {

  public ExportedWalk {
    notes = List.copyOf(notes);
  }

  /// @param name as in public addresses
  /// @param stop name of the stop it was noted at
  /// @param agreed how many noted the same, whoever noted it first included
  public record Note(
      String name,
      @Nullable String stop,
      ModerationState state,
      int agreed,
      Observation observation) {

    static Note of(Walk walk, ModerationState state, int agreed, Observation observation) {
      var stop =
          walk.stops().stream()
              .filter(each -> each.id().equals(observation.noted().stop()))
              .map(WalkStop::name)
              .findFirst()
              .orElse(null);
      var name = ShortId.named("observation/" + observation.id());
      return new Note(name, stop, state, agreed, observation);
    }
  }
}
