package se.rodatraden.shared.id;

import java.io.Serializable;
import java.util.regex.Pattern;

/// A municipality's official code (kommunkod): four digits, leading zeros kept, e.g. `0482`.
public record MunicipalityCode(String value) implements Serializable {

  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

  public MunicipalityCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a municipality code must be four digits, was \"" + value + "\"");
    }
  }

  public static boolean isValid(String value) {
    return FOUR_DIGITS.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
