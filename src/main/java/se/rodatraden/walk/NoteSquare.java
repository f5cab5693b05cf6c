package se.rodatraden.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkId;

/// What was noted within a square of 200 m, over all walks.
///
/// @param parts by walk, category and feeling
public record NoteSquare(RoughSquare square, List<Part> parts) {

  /// Fewer notes are no hot spot: a single person can have made them all.
  public static final int FEWEST_NOTES = 5;

  /// Notes of one walk say what that group saw on that day.
  public static final int FEWEST_WALKS = 2;

  public NoteSquare {
    parts = List.copyOf(parts);
  }

  /// How much a square rests on.
  public enum Footing {
    /// Enough notes from enough walks.
    SEVERAL_WALKS,
    /// Enough notes, all from one walk.
    ONE_WALK,
    FEW_NOTES
  }

  /// Notes of one walk that say the same of the place.
  public record Part(
      WalkId walk,
      LocalizedText walkTitle,
      LocalDate day,
      Light light,
      ObservationCategory category,
      Valence valence,
      int notes,
      boolean madeUp) {}

  public Footing footing() {
    if (notes() < FEWEST_NOTES) {
      return Footing.FEW_NOTES;
    }
    return walks() < FEWEST_WALKS ? Footing.ONE_WALK : Footing.SEVERAL_WALKS;
  }

  public int notes() {
    return parts.stream().mapToInt(Part::notes).sum();
  }

  public int unsafe() {
    return parts.stream()
        .filter(part -> part.valence() == Valence.UNSAFE)
        .mapToInt(Part::notes)
        .sum();
  }

  public int walks() {
    return (int) parts.stream().map(Part::walk).distinct().count();
  }

  public boolean madeUp() {
    return parts.stream().anyMatch(Part::madeUp);
  }

  public LocalDate first() {
    return parts.stream().map(Part::day).min(LocalDate::compareTo).orElseThrow();
  }

  public LocalDate last() {
    return parts.stream().map(Part::day).max(LocalDate::compareTo).orElseThrow();
  }

  /// How many notes by light, for each category that there are any of.
  public Map<ObservationCategory, Map<Light, Integer>> byCategoryAndLight() {
    return parts.stream()
        .collect(
            Collectors.groupingBy(
                Part::category,
                TreeMap::new,
                Collectors.groupingBy(
                    Part::light, TreeMap::new, Collectors.summingInt(Part::notes))));
  }

  /// How many notes by some property, in its order.
  public <T extends Comparable<T>> Map<T, Integer> by(Function<Part, T> property) {
    return parts.stream()
        .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.summingInt(Part::notes)));
  }
}
