package se.rodatraden.walk;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names a public photo in its address: 128 random bits, new each time it is made public, so that
/// an address that has been made private leads nowhere for good.
///
/// @param value 32 hexadecimal digits
public record PhotoKey(String value) {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public PhotoKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a photo's key must be %d hexadecimal digits, was \"%s\"".formatted(2 * BYTES, value));
    }
  }

  public static PhotoKey random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new PhotoKey(HexFormat.of().formatHex(bytes));
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
