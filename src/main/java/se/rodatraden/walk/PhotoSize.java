package se.rodatraden.walk;

/// How large a photo is wanted.
public enum PhotoSize {
  /// As large as it is kept.
  FULL("stor"),
  /// For lists.
  PREVIEW("liten");

  private final String word;

  PhotoSize(String word) {
    this.word = word;
  }

  /// The last part of a photo's address.
  public String fileName() {
    return word + ".jpg";
  }

  /// @throws IllegalArgumentException if no size is called so
  public static PhotoSize ofWord(String word) {
    for (var size : values()) {
      if (size.word.equals(word)) {
        return size;
      }
    }
    throw new IllegalArgumentException("a photo's size must be stor or liten, was " + word);
  }
}
