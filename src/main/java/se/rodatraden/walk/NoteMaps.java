package se.rodatraden.walk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// What was noted on all of a municipality's walks, for maps and lists that show a part of it at a
/// time: however much there is, a map and a list are told a bounded number of things.
@Service
public class NoteMaps {

  /// More are counted together.
  public static final int MOST_NOTES = 200;

  public static final int MOST_CLUSTERS = 300;
  public static final int MOST_LISTED = 100;

  private final StoredNotes stored;
  private final NoteCounts counted;

  NoteMaps(StoredNotes stored, NoteCounts counted) {
    this.stored = stored;
    this.counted = counted;
  }

  @ForEveryRole
  @Transactional(readOnly = true)
  public boolean hasAny(MunicipalityCode municipality, NoteSelection selection) {
    return stored.hasAny(municipality, selection);
  }

  @ForEveryRole
  @Transactional(readOnly = true)
  public NoteExtent measure(MunicipalityCode municipality, NoteSelection selection) {
    return counted.measure(municipality, selection);
  }

  /// How many of a walk nobody has looked at.
  @ForEveryRole
  @Transactional(readOnly = true)
  public int countPending(MunicipalityCode municipality, WalkId walk) {
    return stored.countPending(municipality, walk);
  }

  /// Those of one walk in the order they were seen, else the latest first.
  ///
  /// @param within null for everywhere
  /// @param after the last one that is known, null for the first ones
  /// @param limit most that are wanted, at most [#MOST_LISTED]
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<SeenNote> list(
      MunicipalityCode municipality,
      NoteSelection selection,
      @Nullable MapArea within,
      @Nullable Observation after,
      int limit) {
    return stored.list(municipality, selection, within, after, Math.min(limit, MOST_LISTED));
  }

  /// What a map shows of the notes within its edges.
  @ForEveryRole
  @Transactional(readOnly = true)
  public NotesInSight inSight(
      MunicipalityCode municipality, NoteSelection selection, MapArea within) {
    var gathered = counted.gather(municipality, selection, within, MOST_CLUSTERS);
    if (gathered.total() > MOST_NOTES) {
      return gathered;
    }
    return new NotesInSight.Each(
        stored.list(municipality, selection, within, null, MOST_NOTES).stream()
            .map(SeenNote::observation)
            .toList());
  }

  /// What was noted by square of 200 m: those that rest on most first, then by how much was noted.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<NoteSquare> listSquares(MunicipalityCode municipality, NoteSelection selection) {
    return counted.listInSquares(municipality, selection).stream()
        .collect(
            Collectors.groupingBy(
                NoteCounts.InSquare::square,
                Collectors.mapping(NoteCounts.InSquare::part, Collectors.toList())))
        .entrySet()
        .stream()
        .map(square -> new NoteSquare(square.getKey(), square.getValue()))
        .sorted(
            Comparator.comparing(NoteSquare::footing)
                .thenComparing(Comparator.comparingInt(NoteSquare::notes).reversed())
                .thenComparing(each -> each.square().key()))
        .toList();
  }
}
