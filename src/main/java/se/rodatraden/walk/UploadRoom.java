package se.rodatraden.walk;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.CommonProblem;

/// What lies in memory of photos on their way in: piece by piece as they come, of no more than
/// there is room for, however many send at once. Nothing of what is sent is ever written to a file.
///
/// Phones make photos smaller before they send them. Those find room beside the few large ones, so
/// that a handful of slow senders of large files cannot keep them out.
@Component
class UploadRoom {

  private static final int PIECE_bytes = 256 << 10;

  /// What is announced to be more, or not announced, is large: twelve megabytes at most.
  private static final int SMALL_bytes = 1 << 20;

  private static final int SMALL_AT_ONCE = 64;
  private static final int LARGE_AT_ONCE = 4;

  /// For room.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// For the whole of a photo: twelve megabytes at a slow 1.5 Mbit/s take about a minute.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// For what is refused anyway.
  private static final Duration LET_PASS = Duration.ofSeconds(30);

  private static final int RETRY_AFTER_S = 15;

  private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
  private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);

  /// Reads to the end.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.Busy] where there is no room,
  ///   [WalkProblem.PhotoIncomplete] where it breaks off or takes too long
  Upload receive(PhotoBody body) {
    var isSmall = body.length_bytes() >= 0 && body.length_bytes() <= SMALL_bytes;
    var room = isSmall ? small : large;
    if (!enter(room)) {
      letPass(body.content());
      throw new CommonProblem.Busy(RETRY_AFTER_S).asException();
    }
    var upload = new Upload(room);
    try {
      upload.read(body.content());
      return upload;
    } catch (IOException e) {
      upload.close();
      throw incomplete();
    } catch (RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private static boolean enter(Semaphore room) {
    try {
      return room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Reads to the end and keeps nothing: a sender that is still sending does not hear why it was
  /// refused.
  void letPass(InputStream body) {
    var until_ns = System.nanoTime() + LET_PASS.toNanos();
    try {
      var piece = new byte[8 << 10];
      while (body.read(piece) >= 0 && System.nanoTime() - until_ns < 0) {
        // what was read is forgotten
      }
    } catch (IOException e) {
      throw incomplete();
    }
  }

  private static RuntimeException incomplete() {
    return new WalkProblem.PhotoIncomplete(LONGEST.toSeconds()).asException();
  }

  /// What one sender sent. Its room is given back when it is closed.
  static final class Upload implements AutoCloseable {

    private final Semaphore room;
    private final List<byte[]> parts = new ArrayList<>();
    private final MessageDigest digest = sha256Digest();
    private int size_bytes;

    private Upload(Semaphore room) {
      this.room = room;
    }

    private void read(InputStream body) throws IOException {
      var until_ns = System.nanoTime() + LONGEST.toNanos();
      var part = new byte[0];
      int filled = 0;
      while (true) {
        if (filled == part.length) {
          part = new byte[PIECE_bytes];
          parts.add(part);
          filled = 0;
        }
        var read = body.read(part, filled, part.length - filled);
        if (read < 0) {
          return;
        }
        digest.update(part, filled, read);
        filled += read;
        size_bytes += read;
        if (System.nanoTime() - until_ns > 0) {
          throw new IOException("too slow");
        }
      }
    }

    /// Put together anew each time.
    byte[] whole() {
      var whole = new byte[size_bytes];
      for (int i = 0; i < parts.size(); i++) {
        var from = i * PIECE_bytes;
        System.arraycopy(parts.get(i), 0, whole, from, Math.min(PIECE_bytes, size_bytes - from));
      }
      return whole;
    }

    byte[] sha256() {
      try {
        return ((MessageDigest) digest.clone()).digest();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("every Java platform clones SHA-256", e);
      }
    }

    /// Once.
    @Override
    public void close() {
      parts.clear();
      room.release();
    }
  }

  static byte[] sha256(byte[] bytes) {
    return sha256Digest().digest(bytes);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
