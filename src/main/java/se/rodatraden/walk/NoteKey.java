package se.rodatraden.walk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import se.rodatraden.shared.id.ObservationId;

/// The random id under which a device puts a note: whoever knows it can change the note while the
/// walk is open. It is stored nowhere; what stands in officials' pages is derived from it.
public record NoteKey(UUID value) {

  /// Version 8 of RFC 9562: made by rules of one's own.
  private static final long VERSION = 0x8000L;

  private static final long VARIANT = 1L << 63;

  /// What the note is called here. The key cannot be had from it.
  public ObservationId observation() {
    var hash = ByteBuffer.wrap(sha256("observation/" + value));
    return new ObservationId(
        new UUID((hash.getLong() & ~0xF000L) | VERSION, (hash.getLong() & ~(3L << 62)) | VARIANT));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Not the key itself, which would end up in a log.
  @Override
  public String toString() {
    return "key of " + observation();
  }
}
