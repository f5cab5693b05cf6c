package se.rodatraden.walk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.shared.GeoPosition;
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

  NoteMaps(StoredNotes stored) {
    this.stored = stored;
  }

  /// @param within null for everywhere
  @ForEveryRole
  @Transactional(readOnly = true)
  public int count(
      MunicipalityCode municipality, NoteSelection selection, @Nullable MapArea within) {
    return stored.countMeant(municipality, selection, within);
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
  /// @param limit most that are wanted, at most [#MOST_LISTED]
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<SeenNote> list(
      MunicipalityCode municipality,
      NoteSelection selection,
      @Nullable MapArea within,
      int offset,
      int limit) {
    return stored.list(municipality, selection, within, offset, Math.min(limit, MOST_LISTED));
  }

  /// What a map shows of the notes within its edges.
  @ForEveryRole
  @Transactional(readOnly = true)
  public NotesInSight inSight(
      MunicipalityCode municipality, NoteSelection selection, MapArea within) {
    var clusters = stored.listClusters(municipality, selection, within, MOST_CLUSTERS);
    var notes = clusters.stream().mapToInt(NoteCluster::notes).sum();
    if (notes > MOST_NOTES) {
      return new NotesInSight.Gathered(clusters);
    }
    return new NotesInSight.Each(
        stored.list(municipality, selection, within, 0, MOST_NOTES).stream()
            .map(SeenNote::observation)
            .toList());
  }

  /// The south-western and the north-eastern corner of what is meant; empty where nothing is.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Optional<List<GeoPosition>> findCorners(
      MunicipalityCode municipality, NoteSelection selection) {
    return stored.findCorners(municipality, selection);
  }

  /// What was noted by square of 200 m: those that rest on most first, then by how much was noted.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<NoteSquare> listSquares(MunicipalityCode municipality, NoteSelection selection) {
    return stored.listInSquares(municipality, selection).stream()
        .collect(
            Collectors.groupingBy(
                StoredNotes.InSquare::square,
                Collectors.mapping(StoredNotes.InSquare::part, Collectors.toList())))
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
