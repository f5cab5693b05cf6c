package se.rodatraden.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Something that went wrong in a way the asker can act on.
///
/// Each module has one sealed catalogue of these. The record's own components are the details that
/// go out with it, and the arguments, in order, of its texts: `problem.<code>.title` (what
/// happened) and `problem.<code>.text` (what was expected, what came, what to do).
public interface Problem {

  /// Stable code for machines, e.g. `survey.closed`.
  @JsonIgnore
  String code();

  /// HTTP status, e.g. 410.
  @JsonIgnore
  int status();

  default ProblemException asException() {
    return new ProblemException(this);
  }
}
