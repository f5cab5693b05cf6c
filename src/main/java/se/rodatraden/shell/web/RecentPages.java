package se.rodatraden.shell.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.rodatraden.identity.AuditTrail;

/// Public pages as they were drawn within the last seconds, so that a page that many open at once
/// is drawn once. What officials change here is seen at once, what is changed elsewhere when it is
/// drawn again.
///
/// Nothing on a public page depends on who asks, only on its address and what form is asked for.
final class RecentPages extends OncePerRequestFilter {

  private static final int MOST_BYTES = 16 << 20;
  private static final Pattern LANGUAGE_OR_NOTHING = Pattern.compile("(lang=[a-z]{2})?");
  private static final List<String> NOT_PAGES =
      List.of(
          "/app",
          "/api/v1/surveys/",
          "/assets/",
          "/foton/",
          "/VAADIN/",
          "/actuator",
          "/error",
          "/vandring/sw.js");
  private static final List<String> KEPT_HEADERS =
      List.of(
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
          HttpHeaders.VARY,
          HttpHeaders.LINK);

  private final Cache<Asked, Page> pages;
  private final AtomicLong changes = new AtomicLong();

  /// @param kept how long a page is given again; not at all where zero
  RecentPages(Duration kept) {
    this.pages =
        Caffeine.newBuilder()
            .expireAfterWrite(kept)
            .maximumWeight(MOST_BYTES)
            .weigher((Asked asked, Page page) -> page.body().length)
            .build();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var query = request.getQueryString();
    return !request.getMethod().equals("GET")
        || NOT_PAGES.stream().anyMatch(RequestPaths.of(request)::startsWith)
        || (query != null && !LANGUAGE_OR_NOTHING.matcher(query).matches());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = Asked.by(request);
    var recent = pages.getIfPresent(asked);
    if (recent != null) {
      recent.writeTo(response);
      return;
    }
    var before = changes.get();
    var drawn = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, drawn);
    if (drawn.getStatus() == HttpServletResponse.SC_OK && !request.isAsyncStarted()) {
      keep(asked, Page.of(drawn), before);
    }
    drawn.copyBodyToResponse();
  }

  /// A page that was being drawn while something changed may show what was before, and is not kept.
  private void keep(Asked asked, Page page, long before) {
    if (changes.get() == before) {
      pages.put(asked, page);
    }
    if (changes.get() != before) {
      pages.invalidate(asked);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void forget(AuditTrail.Recorded change) {
    changes.incrementAndGet();
    pages.invalidateAll();
  }

  /// @param address with scheme and host, since pages name themselves by them
  private record Asked(
      String address, @Nullable String query, @Nullable String language, @Nullable String accept) {

    static Asked by(HttpServletRequest request) {
      return new Asked(
          request.getRequestURL().toString(),
          request.getQueryString(),
          request.getParameter("lang"),
          request.getHeader(HttpHeaders.ACCEPT));
    }
  }

  private record Header(String name, String value) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Page(
      @Nullable String contentType, Locale language, List<Header> headers, byte[] body) {

    static Page of(ContentCachingResponseWrapper drawn) {
      var headers =
          KEPT_HEADERS.stream()
              .filter(drawn::containsHeader)
              .map(name -> new Header(name, String.valueOf(drawn.getHeader(name))))
              .toList();
      return new Page(
          drawn.getContentType(), drawn.getLocale(), headers, drawn.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
      if (contentType != null) {
        response.setContentType(contentType);
        if (contentType.startsWith(MediaType.TEXT_HTML_VALUE)) {
          response.setLocale(language);
        }
      }
      headers.forEach(header -> response.setHeader(header.name(), header.value()));
      response.getOutputStream().write(body);
    }
  }
}
