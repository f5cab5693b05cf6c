package se.rodatraden.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Problem;

/// What the server itself refused before any controller saw it, or what failed while answering:
/// said in the same words as everything else.
@Controller
class LastResortErrors implements ErrorController {

  /// @param status as the server has it, null where somebody asked for this address itself
  private static Problem problemOf(@Nullable Object status) {
    return switch (status) {
      case null -> new HttpProblem(404);
      case Integer code when code == 401 || code == 403 -> new CommonProblem.NotAllowed();
      case Integer code when code < 500 -> new HttpProblem(code);
      default -> new CommonProblem.Unexpected();
    };
  }

  /// Browsers ask for this where a page names no icon, as open data does not.
  @GetMapping("/favicon.ico")
  String icon() {
    return "redirect:/icon.svg";
  }

  @RequestMapping("/error")
  void failed(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    throw problemOf(status).asException();
  }
}
