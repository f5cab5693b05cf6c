package se.rodatraden.shell.web;

import se.rodatraden.shared.Problem;

/// A request that does not fit the address: wrong method, wrong type, nothing there.
///
/// @param status as HTTP says it, 400–499
record HttpProblem(int status) implements Problem {

  @Override
  public String code() {
    return switch (status) {
      case 404 -> "page.not_found";
      case 405 -> "method.not_allowed";
      case 406, 415 -> "type.not_supported";
      default -> "request.malformed";
    };
  }
}
