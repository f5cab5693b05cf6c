package se.rodatraden.walk.ui;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.shared.NavigationEntry;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// What walks add to the menu and to the home view.
@Configuration(proxyBeanMethods = false)
class WalkEntries {

  static final String PATH = "vandringar";

  @Bean
  NavigationEntry walkNavigation() {
    return new NavigationEntry("walk.navigation", PATH, 30);
  }

  /// The walks that take in observations now.
  @Bean
  WaitingWork openWalks(Walks walks) {
    return municipality -> {
      var open = walks.count(municipality, WalkStatus.OPEN);
      return open == 0
          ? List.of()
          : List.of(
              new WaitingWork.Item(
                  "walk.waiting.open", List.of(open), PATH, WaitingWork.Urgency.NEWS));
    };
  }
}
