package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.RepeatAs;
import se.rodatraden.walk.Walk;

/// Two walks of the same way side by side (före och efter): what was noted then and what now, by
/// place and category, and what was promised and done between.
///
/// It says what was noted, never that a place has become better: a note that is missing the second
/// time can be missing because nobody looked.
public record Comparison(Walk before, Walk after, RepeatAs as, List<Row> rows) {

  public Comparison {
    rows = List.copyOf(rows);
  }

  /// What was noted at a place within a category.
  ///
  /// @param place name of the stop, or of the nearest place; null where there is neither
  /// @param position middle of what was noted there
  /// @param measures promised after the first walk, for this place and category
  public record Row(
      @Nullable String place,
      GeoPosition position,
      ObservationCategory category,
      Noted before,
      Noted after,
      List<Step> measures) {

    public Row {
      measures = List.copyOf(measures);
    }

    public Change change() {
      if (before.isEmpty()) {
        return Change.ONLY_AFTER;
      }
      return after.isEmpty() ? Change.ONLY_BEFORE : Change.BOTH;
    }
  }

  /// When it was noted.
  public enum Change {
    BOTH,
    ONLY_BEFORE,
    ONLY_AFTER
  }

  /// What one walk noted of a place and category, those who agreed included.
  ///
  /// @param severity the worst, 0 where nothing was felt as unsafe
  public record Noted(int unsafe, int safe, int severity, List<String> descriptions) {

    public Noted {
      descriptions = List.copyOf(descriptions);
    }

    public boolean isEmpty() {
      return unsafe + safe == 0;
    }
  }

  /// A measure and how far it had come.
  ///
  /// @param doneOn null unless it is done
  public record Step(
      String what,
      MeasureStatus status,
      @Nullable LocalDate doneOn,
      @Nullable String outcome,
      boolean doneBetween) {}

  /// Why the two walks cannot simply be compared.
  public enum Caution {
    OTHER_LIGHT,
    OTHER_SEASON,
    MANY_MORE_NOTES,
    FEW_NOTES
  }

  private static final int SEASON_DAYS = 45;
  private static final int FEW = 5;
  private static final int MANY_TIMES = 2;

  public List<Caution> cautions() {
    return java.util.stream.Stream.of(Caution.values()).filter(this::holds).toList();
  }

  private boolean holds(Caution caution) {
    return switch (caution) {
      case OTHER_LIGHT -> before.light() != after.light();
      case OTHER_SEASON -> daysApartInTheYear() > SEASON_DAYS;
      case MANY_MORE_NOTES ->
          Math.max(notesBefore(), notesAfter())
              > MANY_TIMES * Math.max(1, Math.min(notesBefore(), notesAfter()));
      case FEW_NOTES -> Math.min(notesBefore(), notesAfter()) < FEW;
    };
  }

  private long daysApartInTheYear() {
    var first = SwedishTime.dayOf(before.startsAt());
    var second = SwedishTime.dayOf(after.startsAt()).withYear(first.getYear());
    var apart = Math.abs(ChronoUnit.DAYS.between(first, second));
    return Math.min(apart, 365 - Math.min(365, apart));
  }

  public int notesBefore() {
    return rows.stream().mapToInt(row -> row.before().unsafe() + row.before().safe()).sum();
  }

  public int notesAfter() {
    return rows.stream().mapToInt(row -> row.after().unsafe() + row.after().safe()).sum();
  }

  public int count(Change change) {
    return (int) rows.stream().filter(row -> row.change() == change).count();
  }
}
