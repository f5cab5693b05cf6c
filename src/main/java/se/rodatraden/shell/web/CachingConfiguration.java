package se.rodatraden.shell.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What browsers may keep: built files for ever, since their names change with their content; pages
/// and public JSON only until asked again, when an unchanged one is not sent twice.
@Configuration(proxyBeanMethods = false)
class CachingConfiguration implements WebMvcConfigurer {

  private static final String BUILT_FILES = "/assets/assets/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(BUILT_FILES + "**")
        .addResourceLocations("classpath:/META-INF/resources" + BUILT_FILES)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AskAgain());
    registry.addInterceptor(new PageLinks());
  }

  /// Weak tags, since a strong one would keep the server from compressing what it tags.
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> eTags() {
    var eTags =
        new ShallowEtagHeaderFilter() {
          @Override
          protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return !request.getMethod().equals("GET")
                || path.equals("/app")
                || path.startsWith("/app/")
                || path.startsWith("/VAADIN/")
                || path.startsWith("/foton/")
                || path.startsWith("/assets/");
          }
        };
    eTags.setWriteWeakETag(true);
    return inOrder(eTags, Ordered.LOWEST_PRECEDENCE - 10);
  }

  @Bean
  RecentPages recentPages(@Value("${rodatraden.pages-kept:5s}") Duration kept) {
    return new RecentPages(kept);
  }

  @Bean
  FilterRegistrationBean<RecentPages> recentPagesWithinTags(RecentPages pages) {
    return inOrder(pages, Ordered.LOWEST_PRECEDENCE - 5);
  }

  private static <F extends Filter> FilterRegistrationBean<F> inOrder(F filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }

  private static final class AskAgain implements HandlerInterceptor {
    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView page) {
      if (page != null && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      }
    }
  }
}
