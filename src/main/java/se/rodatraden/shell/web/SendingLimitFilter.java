package se.rodatraden.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SenderLimit;

/// How much one sender may send in to the API, so that nobody fills a survey or a walk by machine
/// from one place. Wide enough for a full meeting hall behind one address. What comes from this
/// machine is not counted: behind a proxy that is not trusted with addresses, that is everyone.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 90)
class SendingLimitFilter extends OncePerRequestFilter {

  private final SenderLimit limit;
  private final HandlerExceptionResolver handlerExceptionResolver;

  SendingLimitFilter(
      @Value("${rodatraden.limits.sendings-a-minute:1200}") int sendings,
      Clock clock,
      HandlerExceptionResolver handlerExceptionResolver) {
    this.limit = new SenderLimit(sendings, Duration.ofMinutes(1), clock);
    this.handlerExceptionResolver = handlerExceptionResolver;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod())
        || !RequestPaths.isApi(request)
        || isThisMachine(request.getRemoteAddr());
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      limit.count(request.getRemoteAddr());
    } catch (ProblemException e) {
      handlerExceptionResolver.resolveException(request, response, null, e);
      return;
    }
    chain.doFilter(request, response);
  }
}
