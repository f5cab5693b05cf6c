package se.rodatraden.shared.id;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Twelve characters of Crockford's base 32 in lower case (60 bits): short enough for an address
/// and for reading aloud, without look-alike letters, and telling nothing about when it was made.
public final class ShortId {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 12;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private ShortId() {}

  public static String random() {
    return encode(new BigInteger(LENGTH * 5, RANDOM));
  }

  /// The same id for the same name every time: for what is loaded from files and may be loaded
  /// again.
  public static String named(String name) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return encode(new BigInteger(1, hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  static void check(String value) {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "an id must be %d characters of %s, was \"%s\"".formatted(LENGTH, ALPHABET, value));
    }
  }

  private static String encode(BigInteger bits) {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
    }
    return id.toString();
  }
}
