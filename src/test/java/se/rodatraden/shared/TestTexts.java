package se.rodatraden.shared;

/// The texts of the interface, for tests of what needs nothing else.
public final class TestTexts {

  private TestTexts() {}

  public static Texts texts() {
    return new Texts(new TextsConfiguration().messageSource());
  }
}
