package se.rodatraden.walk.web;

import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.BodyAllowance;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoArchive;
import se.rodatraden.walk.Photos;

/// How much a photo may be on its way in, and where officials see it.
@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

  private static final long MOST_bytes = 12L << 20;

  private static final Pattern PHOTO =
      Pattern.compile("/api/v1/walks/[^/]+/observations/[^/]+/photos/[^/]+");

  @Bean
  BodyAllowance photoBodies() {
    return new BodyAllowance("PUT", PHOTO, MOST_bytes);
  }

  @Bean
  ServletRegistrationBean<PhotoServlet> photosForOfficials(
      Municipalities municipalities,
      Photos photos,
      PhotoArchive archive,
      HandlerExceptionResolver handlerExceptionResolver) {
    var servlet = new PhotoServlet(municipalities, photos, archive, handlerExceptionResolver);
    return new ServletRegistrationBean<>(servlet, PhotoAddresses.PRIVATE + "/*");
  }
}
