package se.rodatraden.promise.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.shared.NavigationEntry;

/// Where promises stand in the menu and in addresses.
@Configuration(proxyBeanMethods = false)
class PromiseEntries {

  static final String PATH = "loften";

  @Bean
  NavigationEntry promiseNavigation() {
    return new NavigationEntry("promise.navigation", PATH, 50);
  }
}
