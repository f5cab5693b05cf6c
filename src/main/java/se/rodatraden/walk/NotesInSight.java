package se.rodatraden.walk;

import java.util.List;

/// What a map is told of the notes within its edges: each of them, or where there are too many for
/// that, how many there are in each square.
public sealed interface NotesInSight {

  record Each(List<Observation> notes) implements NotesInSight {
    public Each {
      notes = List.copyOf(notes);
    }
  }

  /// @param clusters the largest first
  record Gathered(List<NoteCluster> clusters) implements NotesInSight {
    public Gathered {
      clusters = List.copyOf(clusters);
    }
  }
}
