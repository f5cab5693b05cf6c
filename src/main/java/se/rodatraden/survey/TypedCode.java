package se.rodatraden.survey;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An invitation's code as people type it: 16 characters of Crockford's base 32 (no I, L, O, U), in
/// groups of four, the last a checksum: 75 random bits.
///
/// The checksum is the sum of the other characters' values, each times its weight 1, 3, 5, …,
/// modulo 32. The element has the same rules, and both run `code-vectors.json`.
final class TypedCode {

  static final int LENGTH = 16;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;

  /// What people take the missing letters for.
  private static final Map<Integer, String> LOOK_ALIKES =
      Map.of((int) 'O', "0", (int) 'I', "1", (int) 'L', "1", (int) 'U', "V");

  private static final Pattern BETWEEN_GROUPS =
      Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212.·]");

  /// More than anyone types, and so little that a long text costs no time.
  private static final int LONGEST_TYPED = 100;

  private static final int[] ZEROS_OF_OTHER_SCRIPTS = {0x0660, 0x06f0};

  private TypedCode() {}

  static String random(RandomGenerator random) {
    var code = new StringBuilder(LENGTH);
    while (code.length() < LENGTH - 1) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.append(checksum(code)).toString();
  }

  /// The code that somebody has typed, in its one form; empty where it is none.
  static Optional<String> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    var plain = typed.codePoints().mapToObj(TypedCode::plain).collect(Collectors.joining());
    return plain.length() == LENGTH
            && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
            && plain.charAt(LENGTH - 1) == checksum(plain.substring(0, LENGTH - 1))
        ? Optional.of(plain)
        : Optional.empty();
  }

  /// As it stands in the letter.
  static String grouped(String code) {
    return code.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
  }

  private static char checksum(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum += ALPHABET.indexOf(characters.charAt(i)) * (2 * i + 1);
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  /// Upper case, with digits of any script and the look-alikes put right; nothing for what
  /// separates groups.
  private static String plain(int codePoint) {
    var upper = latinDigit(codePoint).toUpperCase(Locale.ROOT);
    return BETWEEN_GROUPS.matcher(upper).matches()
        ? ""
        : LOOK_ALIKES.getOrDefault(upper.codePointAt(0), upper);
  }

  /// Arabic and Persian keyboards write other digits.
  private static String latinDigit(int codePoint) {
    for (int zero : ZEROS_OF_OTHER_SCRIPTS) {
      if (codePoint >= zero && codePoint < zero + 10) {
        return String.valueOf(codePoint - zero);
      }
    }
    return Character.toString(codePoint);
  }
}
