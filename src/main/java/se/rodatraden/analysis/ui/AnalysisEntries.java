package se.rodatraden.analysis.ui;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.analysis.Results;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.shared.NavigationEntry;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.id.MunicipalityCode;
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
    var counts = results.countResponses(municipality);
    return surveys.list(municipality).stream()
        .flatMap(round -> itemFor(round, counts.getOrDefault(round.id(), 0)))
        .toList();
  }

  private static Stream<WaitingWork.Item> itemFor(SurveyRound round, int responses) {
    return switch (round.status()) {
      case OPEN ->
          Stream.of(
              new WaitingWork.Item(
                  "analysis.waiting.open",
                  List.of(round.name(), responses),
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
}
