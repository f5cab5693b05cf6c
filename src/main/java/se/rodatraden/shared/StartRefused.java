package se.rodatraden.shared;

/// The application must not start as things are. Told in plain words, without a stack trace.
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  /// @param description what is the matter
  /// @param action what whoever runs the application can do about it
  public StartRefused(String description, String action) {
    super(description);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
