package se.rodatraden.shared;

import java.time.LocalDate;

/// Days from the first to the last, both included.
public record Period(LocalDate from, LocalDate until) {

  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a period must end on or after its first day %s, was %s".formatted(from, until));
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
