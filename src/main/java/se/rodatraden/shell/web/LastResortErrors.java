package se.rodatraden.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.rodatraden.shared.CommonProblem;

/// What the server itself refused before any controller saw it, or what failed while answering:
/// said in the same words as everything else.
@Controller
class LastResortErrors implements ErrorController {

  @RequestMapping("/error")
  void failed(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    throw (status instanceof Integer code && code < 500
            ? new HttpProblem(code)
            : new CommonProblem.Unexpected())
        .asException();
  }
}
