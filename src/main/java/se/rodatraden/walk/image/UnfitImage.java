package se.rodatraden.walk.image;

/// The file cannot be drawn anew beyond doubt.
public final class UnfitImage extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// Why a file is refused.
  public enum Why {
    /// Not what it is said to be, or no picture at all.
    OTHER_TYPE,
    /// A picture as some phones keep it, whatever it was said to be.
    HEIC,
    /// It ends before it is finished.
    TRUNCATED,
    /// It does not hold together.
    DAMAGED,
    /// More than one picture.
    ANIMATED,
    /// More than [ImageLimits#MOST_PIXELS], or than its kind may have.
    TOO_MANY_PIXELS
  }

  private final Why why;

  UnfitImage(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
