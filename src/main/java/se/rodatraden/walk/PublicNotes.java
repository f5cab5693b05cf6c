package se.rodatraden.walk;

import java.util.ArrayList;
import java.util.List;

/// What of a walk's observations everyone may see.
final class PublicNotes {

  private PublicNotes() {}

  /// In the order they were seen.
  static List<PublicNote> among(List<Moderated> all) {
    var notes = new ArrayList<PublicNote>();
    for (var each : all) {
      if (each.state() instanceof Moderation.Accepted(var atHome)) {
        var merged = all.stream().filter(other -> other.isMergedInto(each.id())).count();
        notes.add(
            new PublicNote(
                atHome ? HomeArea.around(each.observation()) : each.observation(),
                1 + (int) merged));
      }
    }
    return notes;
  }
}
