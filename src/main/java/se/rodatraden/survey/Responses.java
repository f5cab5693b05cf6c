package se.rodatraden.survey;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import tools.jackson.databind.node.ObjectNode;

/// Responses (svar) by channel, for analysis. Checks nobody's role: whoever gives something of this
/// out decides who may see it, and how few it may rest on.
@Component
public class Responses {

  private final StoredResponses responses;
  private final Batches batches;

  Responses(StoredResponses responses, Batches batches) {
    this.responses = responses;
    this.batches = batches;
  }

  /// Coded answers by question key, in no order.
  public void forEach(Channel channel, Consumer<ObjectNode> consumer) {
    responses.forEach(channel, consumer);
  }

  /// Channels without responses are not in it.
  public Map<Channel, Integer> countByChannel(MunicipalityCode municipality) {
    return responses.countByChannel(municipality);
  }

  /// Answers that were received and, since they were too few, only counted. Channels without any
  /// are not in it.
  public Map<Channel, Integer> countWithheld(MunicipalityCode municipality) {
    return responses.countWithheld(municipality);
  }

  /// Whether answers still lie in the round's box.
  public boolean areAwaited(MunicipalityCode municipality, SurveyRoundId round) {
    return batches.hasAny(municipality, round);
  }

  /// The respondents' own words, in no order.
  public List<String> listTexts(Channel channel, String question) {
    return responses.listTexts(channel, question);
  }

  public int countTexts(Channel channel, String question) {
    return responses.countTexts(channel, question);
  }

  public List<PointedAt> listPlaces(Channel channel, String question) {
    return responses.listPlaces(channel, question);
  }
}
