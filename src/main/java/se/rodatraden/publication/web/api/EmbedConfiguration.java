package se.rodatraden.publication.web.api;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The script that other sites include, `/embed/v1.js`. Its address never changes, so a browser
/// keeps it for an hour only, and then while a new one is fetched.
@Configuration(proxyBeanMethods = false)
class EmbedConfiguration implements WebMvcConfigurer {

  private static final String EMBED = "/embed/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(EMBED + "**")
        .addResourceLocations("classpath:/META-INF/resources" + EMBED)
        .setCacheControl(
            CacheControl.maxAge(Duration.ofHours(1))
                .cachePublic()
                .staleWhileRevalidate(Duration.ofDays(1)));
  }
}
