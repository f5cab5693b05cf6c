package se.rodatraden.survey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The seal of a ballot: its answers padded to one of a few sizes, which their questions decide so
/// that all of a round look alike, and encrypted (AES-256 in GCM). As it lies there: 12 bytes of
/// nonce, then the ciphertext with its tag. What does not fit is compressed first, and only what
/// does not fit even then is larger than the others.
final class Seal {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /// Each next size is twice the last.
  static final int SMALLEST_BYTES = 1_024;

  private static final int GROWTH = 2;
  private static final byte PLAIN = 0;
  private static final byte COMPRESSED = 1;

  /// One for each thread: finding a cipher, and waiting for the one source of chance that all
  /// threads share, both cost more than to seal.
  private static final ThreadLocal<Tools> TOOLS = ThreadLocal.withInitial(Tools::new);

  private Seal() {}

  /// A key for one batch.
  static SecretKey newKey() {
    try {
      var generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      return generator.generateKey();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /// The smallest size that holds so much.
  static int sizeFor(int bytes) {
    int size = SMALLEST_BYTES;
    while (size < bytes) {
      size *= GROWTH;
    }
    return size;
  }

  /// @param context what the ballot belongs to: opens only together with the same
  /// @param room one of the sizes, which it gets unless it needs a larger one
  static byte[] seal(SecretKey key, byte[] context, String answers, int room) {
    return encrypt(key, context, padded(answers.getBytes(StandardCharsets.UTF_8), room));
  }

  /// @throws GeneralSecurityException if it was sealed under another key, belongs to something else
  ///   or has been changed
  static String unseal(SecretKey key, byte[] context, byte[] sealed)
      throws GeneralSecurityException {
    return new String(unpadded(decrypt(key, context, sealed)), StandardCharsets.UTF_8);
  }

  /// As it is, neither padded nor compressed: for what always has the same size.
  static byte[] encrypt(SecretKey key, byte[] context, byte[] plain) {
    var tools = TOOLS.get();
    var nonce = new byte[NONCE_BYTES];
    tools.random.nextBytes(nonce);
    try {
      var cipher = tools.cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
      return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
          .put(nonce)
          .put(cipher.doFinal(plain))
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  /// @throws GeneralSecurityException as [#unseal]
  static byte[] decrypt(SecretKey key, byte[] context, byte[] sealed)
      throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES) {
      throw new GeneralSecurityException("too short to have been sealed");
    }
    var buffer = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    return TOOLS
        .get()
        .cipher(Cipher.DECRYPT_MODE, key, nonce, context)
        .doFinal(sealed, NONCE_BYTES, buffer.remaining());
  }

  /// One byte says which form the rest has.
  private static byte[] padded(byte[] answers, int room) {
    var isShort = answers.length + 1 + Integer.BYTES <= room;
    var form = isShort ? answers : compressed(answers);
    int size = Math.max(room, sizeFor(form.length + 1 + Integer.BYTES));
    return ByteBuffer.allocate(size)
        .put(isShort ? PLAIN : COMPRESSED)
        .putInt(form.length)
        .put(form)
        .array();
  }

  private static byte[] unpadded(byte[] padded) throws GeneralSecurityException {
    var buffer = ByteBuffer.wrap(padded);
    var isPlain = buffer.get() == PLAIN;
    var form = new byte[buffer.getInt()];
    buffer.get(form);
    return isPlain ? form : expanded(form);
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream(SMALLEST_BYTES);
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      var part = new byte[SMALLEST_BYTES];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
    }
    return out.toByteArray();
  }

  private static byte[] expanded(byte[] bytes) throws GeneralSecurityException {
    var out = new ByteArrayOutputStream(SMALLEST_BYTES);
    try (var inflater = new Inflater(true)) {
      inflater.setInput(bytes);
      var part = new byte[SMALLEST_BYTES];
      while (!inflater.finished()) {
        int read = inflater.inflate(part);
        if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new GeneralSecurityException("sealed, but not by this");
        }
        out.write(part, 0, read);
      }
    } catch (DataFormatException e) {
      throw new GeneralSecurityException("sealed, but not by this", e);
    }
    return out.toByteArray();
  }

  private static final class Tools {
    private final Cipher cipher;
    private final SecureRandom random;

    Tools() {
      try {
        cipher = Cipher.getInstance(ALGORITHM);
        random = SecureRandom.getInstance("DRBG");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(
            "AES in GCM and DRBG, which every OpenJDK has, are missing", e);
      }
    }

    Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
        throws GeneralSecurityException {
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      return cipher;
    }
  }
}
