package se.rodatraden.walk.image;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes pictures clean, at most two at once, and one that takes much memory alone.
public final class ImageCleaning {

  private static final int AT_ONCE = 2;

  /// What takes more than this is read alone.
  private static final long MUCH_bytes = 96L << 20;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Duration patience;

  /// @param patience how long a picture waits for its turn
  public ImageCleaning(Duration patience) {
    this.patience = patience;
  }

  /// @param said what the file is said to be
  /// @param file asked for when it is its turn, and again if it must be read alone
  /// @return nothing where it was not its turn in time
  /// @throws UnfitImage where there is any doubt about what the file holds
  public Optional<CleanImage> clean(ImageKind said, Supplier<byte[]> file) {
    if (!takeTurns(1)) {
      return Optional.empty();
    }
    try {
      var clean = cleanUnlessMuch(said, file);
      if (clean != null) {
        return Optional.of(clean);
      }
    } finally {
      turns.release();
    }
    return cleanAlone(said, file);
  }

  private static @Nullable CleanImage cleanUnlessMuch(ImageKind said, Supplier<byte[]> file) {
    var drawable = Drawable.of(said, file.get());
    return drawable.memory_bytes() > MUCH_bytes ? null : CleanImage.of(drawable);
  }

  private Optional<CleanImage> cleanAlone(ImageKind said, Supplier<byte[]> file) {
    if (!takeTurns(AT_ONCE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CleanImage.of(Drawable.of(said, file.get())));
    } finally {
      turns.release(AT_ONCE);
    }
  }

  /// Burns boxes into a picture that was made clean before.
  ///
  /// @param picture JPEG of ours
  /// @return nothing where it was not its turn in time
  public Optional<CleanImage> cover(byte[] picture, List<Box> boxes) {
    if (!takeTurns(1)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CleanImage.covered(Drawable.of(ImageKind.JPEG, picture), boxes));
    } finally {
      turns.release();
    }
  }

  private boolean takeTurns(int count) {
    try {
      return turns.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
