package se.rodatraden.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends who writes a page's address by hand, in capitals or with a slash at the end, to the page.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class CanonicalAddresses extends OncePerRequestFilter {

  private static final List<String> NOT_PAGES =
      List.of("/app", "/api/", "/assets/", "/VAADIN/", "/actuator", "/embed/", "/error");

  /// Segments that are words or slugs, which have no capitals; what follows may be an id, which
  /// may.
  private static final Pattern WORDS = Pattern.compile("/[^/]*(?:/(?:enkater/)?[^/]*)?");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !List.of("GET", "HEAD").contains(request.getMethod())
        || path.startsWith("//")
        || NOT_PAGES.stream().anyMatch(path::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    var canonical = canonical(path);
    if (canonical.equals(path)) {
      chain.doFilter(request, response);
      return;
    }
    var query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader(HttpHeaders.LOCATION, query == null ? canonical : canonical + "?" + query);
  }

  static String canonical(String path) {
    var trimmed =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return WORDS
        .matcher(trimmed)
        .results()
        .findFirst()
        .map(words -> words.group().toLowerCase(Locale.ROOT) + trimmed.substring(words.end()))
        .orElse(trimmed);
  }
}
