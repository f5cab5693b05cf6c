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

/// What lies in memory of photos on their way in: piece by piece as they come, and no more than
/// there is room for, however many send at once. Nothing of what is sent is ever written to a file.
@Component
class UploadRoom {

  private static final int PIECE_bytes = 512 << 10;
  private static final int PIECES = 128;

  /// For a piece of room.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// For the whole of a photo: twelve megabytes at a slow 1.5 Mbit/s take about a minute.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// For what is refused anyway.
  private static final Duration LET_PASS = Duration.ofSeconds(30);

  private static final int RETRY_AFTER_S = 15;

  private final Semaphore pieces = new Semaphore(PIECES, true);
  private final long longest_ns = LONGEST.toNanos();

  /// Reads to the end.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.Busy] where there is no room,
  ///   [WalkProblem.PhotoIncomplete] where it breaks off or takes too long
  Upload receive(InputStream body) {
    var upload = new Upload();
    try {
      upload.read(body);
      return upload;
    } catch (IOException e) {
      upload.close();
      throw incomplete();
    } catch (RuntimeException e) {
      upload.close();
      throw e;
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

  private boolean takePiece() {
    try {
      return pieces.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What one sender sent. Its room is given back when it is closed.
  final class Upload implements AutoCloseable {

    private final List<byte[]> parts = new ArrayList<>();
    private final MessageDigest digest = sha256Digest();
    private int size_bytes;

    private void read(InputStream body) throws IOException {
      var until_ns = System.nanoTime() + longest_ns;
      int filled = PIECE_bytes;
      while (true) {
        if (filled == PIECE_bytes) {
          if (!takePiece()) {
            close();
            letPass(body);
            throw new CommonProblem.Busy(RETRY_AFTER_S).asException();
          }
          parts.add(new byte[PIECE_bytes]);
          filled = 0;
        }
        var part = parts.getLast();
        var read = body.read(part, filled, PIECE_bytes - filled);
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

    @Override
    public void close() {
      pieces.release(parts.size());
      parts.clear();
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
