package se.rodatraden.analysis.ui;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.analysis.ChannelCount;
import se.rodatraden.analysis.Results;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.shared.NavigationEntry;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;

/// What surveys add to the menu and to the home view.
@Configuration(proxyBeanMethods = false)
class AnalysisEntries {

  @Bean
  NavigationEntry surveyNavigation() {
    return new NavigationEntry("analysis.navigation", AnalysisPaths.LIST, 20);
  }

  @Bean
  WaitingWork waitingSurveys(Surveys surveys, Results results, CurrentPerson currentPerson) {
    return municipality ->
        currentPerson
            .find()
            .filter(person -> person.hasAnyOf(municipality, COORDINATOR, POLICE_OFFICER))
            .map(person -> waiting(surveys, results, municipality))
            .orElse(List.of());
  }

  private static List<WaitingWork.Item> waiting(
      Surveys surveys, Results results, MunicipalityCode municipality) {
    var counts = results.countByChannel(municipality);
    return surveys.list(municipality).stream()
        .flatMap(round -> itemFor(round, counts.getOrDefault(round.id(), List.of())))
        .toList();
  }

  private static Stream<WaitingWork.Item> itemFor(SurveyRound round, List<ChannelCount> channels) {
    return switch (round.status()) {
      case OPEN ->
          Stream.of(
              new WaitingWork.Item(
                  channels.size() == 1 ? "analysis.waiting.open" : "analysis.waiting.open_several",
                  arguments(round, channels),
                  AnalysisPaths.results(round.id()),
                  WaitingWork.Urgency.NEWS));
      case CLOSED ->
          Stream.of(
              new WaitingWork.Item(
                  "analysis.waiting.closed",
                  List.of(round.name()),
                  AnalysisPaths.results(round.id()),
                  WaitingWork.Urgency.BROKEN_THREAD));
      case DRAFT, PUBLISHED -> Stream.empty();
    };
  }

  /// Its name, and how many have answered: by its only channel, or by each there could be, -1 where
  /// it does not have it.
  private static List<Object> arguments(SurveyRound round, List<ChannelCount> channels) {
    if (channels.size() == 1) {
      return List.of(round.name(), channels.getFirst().respondents());
    }
    var arguments = new ArrayList<Object>(List.of(round.name()));
    for (var mode : RoundMode.values()) {
      arguments.add(
          channels.stream()
              .filter(channel -> channel.mode() == mode)
              .map(ChannelCount::respondents)
              .findFirst()
              .orElse(-1));
    }
    return arguments;
  }
}
