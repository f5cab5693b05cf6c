package se.rodatraden.survey;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import tools.jackson.databind.node.ObjectNode;

/// Responses (svar) of a round, for analysis. Checks nobody's role: whoever gives something of this
/// out decides who may see it, and how few it may rest on.
@Component
public class Responses {

  private final StoredResponses responses;

  Responses(StoredResponses responses) {
    this.responses = responses;
  }

  /// Coded answers by question key, in no order.
  public void forEach(
      MunicipalityCode municipality, SurveyRoundId round, Consumer<ObjectNode> consumer) {
    responses.forEach(municipality, round, consumer);
  }

  public int count(MunicipalityCode municipality, SurveyRoundId round) {
    return responses.count(municipality, round);
  }

  /// Rounds without responses are not in it.
  public Map<SurveyRoundId, Integer> countByRound(MunicipalityCode municipality) {
    return responses.countByRound(municipality);
  }

  /// The respondents' own words, in no order.
  public List<String> listTexts(
      MunicipalityCode municipality, SurveyRoundId round, String question) {
    return responses.listTexts(municipality, round, question);
  }

  public List<PointedAt> listPlaces(
      MunicipalityCode municipality, SurveyRoundId round, String question) {
    return responses.listPlaces(municipality, round, question);
  }
}
