package se.rodatraden.walk;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.walk.image.ImageCleaning;

/// One turn-taking for all who draw pictures: photos on their way in, and those being covered.
@Configuration(proxyBeanMethods = false)
class ImageConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  ImageCleaning imageCleaning() {
    return new ImageCleaning(PATIENCE);
  }
}
