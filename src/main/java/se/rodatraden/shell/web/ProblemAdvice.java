package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.database.DatabaseFailures;

/// Answers every failure in words: problem details (RFC 9457) to a program, a page to a person.
/// What was not foreseen is logged and answered as `unexpected`; nobody is shown a stack trace.
@ControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final ProblemTexts texts;

  ProblemAdvice(ProblemTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler(ProblemException.class)
  Object known(ProblemException e, HttpServletRequest request, HttpServletResponse response) {
    return answer(e.problem(), request, response);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  Object unreadable(
      HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response) {
    return e.getRootCause() instanceof ProblemException known
        ? answer(known.problem(), request, response)
        : answer(new CommonProblem.MalformedBody("JSON"), request, response);
  }

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  Object denied(RuntimeException e, HttpServletRequest request, HttpServletResponse response) {
    return answer(new CommonProblem.NotAllowed(), request, response);
  }

  @ExceptionHandler(Exception.class)
  Object unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return answer(new HttpProblem(known.getStatusCode().value()), request, response);
    }
    if (DatabaseFailures.isAway(e)) {
      LOG.warn("The database did not answer: {}", rootMessage(e));
      return answer(new CommonProblem.DatabaseAway(), request, response);
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return answer(new CommonProblem.Unexpected(), request, response);
  }

  private Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
    switch (problem) {
      case CommonProblem.TooMany many ->
          response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.retry_after_s()));
      case CommonProblem.Busy busy ->
          response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(busy.retry_after_s()));
      case CommonProblem.DatabaseAway away ->
          response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      default -> {}
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return wantsPage(request) ? page(problem, request) : details(problem, request);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return !RequestPaths.isApi(request)
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private ResponseEntity<Map<String, Object>> details(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatusCode.valueOf(problem.status()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(texts.details(problem, request));
  }

  private ModelAndView page(Problem problem, HttpServletRequest request) {
    var page = new ModelAndView("shell/problem", HttpStatusCode.valueOf(problem.status()));
    page.addAllObjects(texts.details(problem, request));
    page.addObject("links", PageLinks.linksOf(request));
    // what the address calls so is a mere word, and may be no municipality at all
    page.addObject("municipality", null);
    return page;
  }

  private static String rootMessage(Throwable e) {
    var root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
