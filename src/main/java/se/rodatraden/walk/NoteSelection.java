package se.rodatraden.walk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.WalkId;

/// Which notes are meant, out of all that were made on a municipality's walks; null for any.
///
/// @param light that the walk was held in
/// @param from first day
/// @param until last day
public record NoteSelection(
    @Nullable WalkId walk,
    @Nullable ObservationCategory category,
    @Nullable Valence valence,
    @Nullable Light light,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public static final NoteSelection ALL = new NoteSelection(null, null, null, null, null, null);

  public static NoteSelection of(WalkId walk) {
    return new NoteSelection(walk, null, null, null, null, null);
  }

  public NoteSelection withCategory(@Nullable ObservationCategory wanted) {
    return new NoteSelection(walk, wanted, valence, light, from, until);
  }

  public NoteSelection withValence(@Nullable Valence wanted) {
    return new NoteSelection(walk, category, wanted, light, from, until);
  }

  public NoteSelection withLight(@Nullable Light wanted) {
    return new NoteSelection(walk, category, valence, wanted, from, until);
  }

  public NoteSelection between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new NoteSelection(walk, category, valence, light, first, last);
  }
}
