package se.rodatraden.walk;

import java.util.List;

/// What a map is told of the notes within its edges: each of them, or where there are too many for
/// that, how many there are in each square.
public sealed interface NotesInSight {

  /// How many there are within its edges.
  int total();

  record Each(List<Observation> notes) implements NotesInSight {
    public Each {
      notes = List.copyOf(notes);
    }

    @Override
    public int total() {
      return notes.size();
    }
  }

  /// @param clusters the largest first
  /// @param total with those in squares that are left out because there are too many
  record Gathered(List<NoteCluster> clusters, int total) implements NotesInSight {
    public Gathered {
      clusters = List.copyOf(clusters);
    }
  }
}
