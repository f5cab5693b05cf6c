package se.rodatraden.walk.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.NavigationEntry;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Measures;

/// What walks add to the menu and to the home view.
@Configuration(proxyBeanMethods = false)
class WalkEntries {

  static final String PATH = "vandringar";
  static final String MEASURES_PATH = "atgarder";

  private static final Role[] FOLLOWING = {Role.COORDINATOR, Role.POLICE_OFFICER};

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

  @Bean
  NavigationEntry measureNavigation() {
    return new NavigationEntry("walk.measures.navigation", MEASURES_PATH, 35);
  }

  /// Notes on closed walks that nobody has looked at, by walk.
  @Bean
  WaitingWork notesToLookThrough(Moderations moderations, CurrentPerson currentPerson) {
    return municipality ->
        currentPerson.get().hasAnyOf(municipality, FOLLOWING)
            ? moderations.countPending(municipality).entrySet().stream()
                .map(walk ->
                    new WaitingWork.Item(
                        "walk.waiting.moderation",
                        List.of(walk.getValue()),
                        PATH + "/" + walk.getKey() + "/granska",
                        WaitingWork.Urgency.YOURS))
                .toList()
            : List.of();
  }

  /// Marks on the maps before walks that nobody has looked at, by walk.
  @Bean
  WaitingWork marksToLookThrough(Marks marks, CurrentPerson currentPerson) {
    return municipality ->
        currentPerson.get().hasAnyOf(municipality, FOLLOWING)
            ? marks.countPending(municipality).entrySet().stream()
                .map(walk ->
                    new WaitingWork.Item(
                        "walk.waiting.marks",
                        List.of(walk.getValue()),
                        PATH + "/" + walk.getKey() + "/" + WalkNavigation.MARKS,
                        WaitingWork.Urgency.YOURS))
                .toList()
            : List.of();
  }

  /// Measures that are late, for those who answer for them: the coordinator for the municipality's,
  /// the officer for the police's.
  @Bean
  WaitingWork overdueMeasures(Measures measures, CurrentPerson currentPerson) {
    return municipality -> {
      var person = currentPerson.get();
      var late =
          Stream.of(
                  Map.entry(Role.COORDINATOR, Party.MUNICIPALITY),
                  Map.entry(Role.POLICE_OFFICER, Party.POLICE))
              .filter(each -> person.hasAnyOf(municipality, each.getKey()))
              .mapToInt(each -> measures.countOverdue(municipality, each.getValue()))
              .max()
              .orElse(0);
      return late == 0
          ? List.of()
          : List.of(
              new WaitingWork.Item(
                  "walk.waiting.overdue",
                  List.of(late),
                  MEASURES_PATH + "?urval=overdue",
                  WaitingWork.Urgency.YOURS));
    };
  }
}
