package se.rodatraden.shared.id;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Tells one invitation of a round from the others, in the printer's file and on the letter. It
/// opens nothing: the secret beside it does. Made of characters that are not taken for each other,
/// a letter first and no vowel, so that no spreadsheet reads a number or a date into it.
///
/// @param value 8 characters, unique within a round
public record InvitationId(String value) {

  private static final String LETTERS = "CDFHJKMNPQRTVWXY";
  private static final String ALPHABET = "23456789" + LETTERS;
  private static final int LENGTH = 8;
  private static final Pattern FORM =
      Pattern.compile("[%s][%s]{%d}".formatted(LETTERS, ALPHABET, LENGTH - 1));

  public InvitationId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "an invitation's id must match %s, was \"%s\"".formatted(FORM, value));
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  public static InvitationId random(RandomGenerator random) {
    var id = new StringBuilder(LENGTH).append(any(LETTERS, random));
    while (id.length() < LENGTH) {
      id.append(any(ALPHABET, random));
    }
    return new InvitationId(id.toString());
  }

  private static char any(String characters, RandomGenerator random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  @Override
  public String toString() {
    return value;
  }
}
