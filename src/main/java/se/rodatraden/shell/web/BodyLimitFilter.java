package se.rodatraden.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.rodatraden.shared.BodyAllowance;
import se.rodatraden.shared.CommonProblem;

/// No JSON that the API takes in is larger than this; more is refused before it is read, whether
/// its length is announced or not. What needs more has said so by a [BodyAllowance].
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimitFilter extends OncePerRequestFilter {

  static final long LIMIT_BYTES = 64 * 1024;

  private final List<BodyAllowance> allowances;
  private final HandlerExceptionResolver handlerExceptionResolver;

  BodyLimitFilter(
      List<BodyAllowance> allowances, HandlerExceptionResolver handlerExceptionResolver) {
    this.allowances = allowances;
    this.handlerExceptionResolver = handlerExceptionResolver;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !RequestPaths.isApi(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit_bytes = limitFor(request);
    if (request.getContentLengthLong() > limit_bytes) {
      response.setHeader("Connection", "close");
      handlerExceptionResolver.resolveException(
          request, response, null, new CommonProblem.BodyTooLarge(limit_bytes).asException());
      return;
    }
    chain.doFilter(
        request.getContentLengthLong() < 0 ? new Limited(request, limit_bytes) : request, response);
  }

  private long limitFor(HttpServletRequest request) {
    return allowances.stream()
        .filter(each -> each.covers(request.getMethod(), RequestPaths.of(request)))
        .mapToLong(BodyAllowance::limit_bytes)
        .findFirst()
        .orElse(LIMIT_BYTES);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit_bytes;

    Limited(HttpServletRequest request, long limit_bytes) {
      super(request);
      this.limit_bytes = limit_bytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limit_bytes);
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit_bytes;
    private long read_bytes;

    LimitedStream(ServletInputStream body, long limit_bytes) {
      this.body = body;
      this.limit_bytes = limit_bytes;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = body.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      read_bytes += bytes;
      if (read_bytes > limit_bytes) {
        throw new CommonProblem.BodyTooLarge(limit_bytes).asException();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
