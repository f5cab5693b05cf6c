package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// The path of a request as handlers are found by: an address may be written with any of its
/// letters encoded, and no rule may depend on that.
final class RequestPaths {

  private RequestPaths() {}

  static String of(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
  }

  static boolean isApi(HttpServletRequest request) {
    return of(request).startsWith("/api/");
  }
}
