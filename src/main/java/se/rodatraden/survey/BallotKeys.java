package se.rodatraden.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys that never lie in the database: batch keys are wrapped in them, and verifiers of typed
/// codes are made with them. The first is in use, the others still open what is older.
final class BallotKeys {

  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  private final List<Key> keys;

  private BallotKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /// @param base64 256 bits each, the one in use first
  /// @throws IllegalArgumentException if there is none, or one is not 256 bits in base 64; the
  ///   message never tells the key
  static BallotKeys of(List<String> base64) {
    if (base64.isEmpty()) {
      throw new IllegalArgumentException("at least one ballot key is needed");
    }
    return new BallotKeys(base64.stream().map(Key::of).toList());
  }

  /// A batch key as it may lie in the database (RFC 3394).
  Wrapped wrap(SecretKey batchKey) {
    var key = keys.getFirst();
    try {
      var cipher = Cipher.getInstance("AESWrap");
      cipher.init(Cipher.WRAP_MODE, key.wrapping());
      return new Wrapped(key.id(), cipher.wrap(batchKey));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a batch key could not be wrapped", e);
    }
  }

  /// Empty where the key that it is wrapped in is not configured here, or it has been tampered
  /// with.
  Optional<SecretKey> unwrap(Wrapped wrapped) {
    return keys.stream()
        .filter(key -> key.id().equals(wrapped.keyId()))
        .findFirst()
        .flatMap(key -> unwrap(key, wrapped));
  }

  private static Optional<SecretKey> unwrap(Key key, Wrapped wrapped) {
    try {
      var cipher = Cipher.getInstance("AESWrap");
      cipher.init(Cipher.UNWRAP_MODE, key.wrapping());
      return Optional.of((SecretKey) cipher.unwrap(wrapped.key(), "AES", Cipher.SECRET_KEY));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /// HMAC-SHA-256 of a text under each key, the one in use first: what is kept was made with one of
  /// them.
  ///
  /// @param purpose keeps what is made for one purpose from serving another
  List<byte[]> macs(String purpose, String text) {
    return keys.stream().map(key -> mac(key.secret(), purpose + "\0" + text)).toList();
  }

  private static byte[] mac(byte[] secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /// @param keyId of the key it is wrapped in, which tells nothing of the key
  @SuppressWarnings("ArrayRecordComponent") // handed to the database and back, never compared
  record Wrapped(String keyId, byte[] key) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Key(String id, byte[] secret) {

    static Key of(String base64) {
      byte[] secret;
      try {
        secret = Base64.getDecoder().decode(base64.strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("a ballot key must be written in base 64", e);
      }
      if (secret.length != KEY_BYTES) {
        throw new IllegalArgumentException(
            "a ballot key must have %d bytes, had %d".formatted(KEY_BYTES, secret.length));
      }
      var id = HexFormat.of().formatHex(BallotKeys.mac(secret, "id"), 0, ID_BYTES);
      return new Key(id, secret);
    }

    /// A key of its own, so that the same bytes never serve two algorithms.
    SecretKey wrapping() {
      return new SecretKeySpec(BallotKeys.mac(secret, "wrap"), "AES");
    }

    @Override
    public String toString() {
      return "Key " + id;
    }
  }
}
