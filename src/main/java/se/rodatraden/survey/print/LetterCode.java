package se.rodatraden.survey.print;

/// One person's way in, as a letter shows it.
///
/// @param id of the code, which tells letters apart and opens nothing
/// @param linkCode what stands after `#c=` in the address behind the square code, e.g. `7K3M0XQ2.`
///   and a secret
/// @param typedCode 16 characters for those who type it
public record LetterCode(String id, String linkCode, String typedCode) {

  /// Nothing that shows the secrets by mistake, as in a log.
  @Override
  public String toString() {
    return "LetterCode[" + id + "]";
  }
}
