package se.rodatraden.place;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {

  /// A wrong setting stops the start, not the first visitor's map.
  MapConfiguration(MapSettings settings) {
    settings.background();
  }
}
