package se.rodatraden.analysis;

import java.util.List;

/// What respondents said in their own way, in words or by pointing, or why it is not shown. Not
/// even that nobody said anything is told of a question that too few were asked.
public sealed interface Told<T> {

  /// @param all in no order
  record Shown<T>(List<T> all) implements Told<T> {
    public Shown {
      all = List.copyOf(all);
    }
  }

  /// Fewer than this were asked.
  record Withheld<T>(int minimumBase) implements Told<T> {}

  /// Not everybody is asked, and answers still come in: what is new between two looks could be the
  /// words of the only one who was.
  record Waiting<T>() implements Told<T> {}
}
