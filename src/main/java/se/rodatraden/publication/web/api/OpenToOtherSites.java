package se.rodatraden.publication.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets pages of other sites read the open data and what is made of them, errors too. There is
/// nothing to guard: no cookie, nobody signed in, the same for everyone.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class OpenToOtherSites extends OncePerRequestFilter {

  private static final Pattern OPEN =
      Pattern.compile(
          "/api/v1/(?:municipalities(?:/.*)?|openapi\\.json)|/embed/.*"
              + "|/[^/]+/(?:oppna-data\\.rdf|flode\\.atom|vandringar(?:/[^/]+)?\\.ics)");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !OPEN.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (isAskedBeforehand(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isAskedBeforehand(HttpServletRequest request) {
    return HttpMethod.OPTIONS.matches(request.getMethod())
        && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
  }
}
