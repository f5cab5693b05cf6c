package se.rodatraden.seed;

/// A file that cannot be loaded: which, where, what was expected and what stood there.
public final class SeedBroken extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;

  /// @param line the first line is 1
  SeedBroken(String file, int line, String expected, String found) {
    super("%s, line %d: expected %s, found %s".formatted(file, line, expected, found));
    this.line = line;
  }

  public int line() {
    return line;
  }
}
