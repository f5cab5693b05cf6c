package se.rodatraden.analysis.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.RoundResults;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.RoundMode;

/// Addresses of the views, relative to `/app/{kommun}/`.
final class AnalysisPaths {

  static final String LIST = "enkater";

  /// Query parameter: key of the area that results are for.
  static final String AREA = "omrade";

  /// Query parameter: the channel that results are of, where the round has several.
  static final String CHANNEL = "kanal";

  private AnalysisPaths() {}

  static String results(SurveyRoundId round) {
    return LIST + "/" + round;
  }

  /// These results, of another channel or area.
  ///
  /// @param area its key, null for all
  static QueryParameters query(RoundResults of, RoundMode channel, @Nullable String area) {
    var parameters = new HashMap<String, String>();
    if (of.hasSeveralChannels()) {
      parameters.put(CHANNEL, WireKey.of(channel));
    }
    if (area != null) {
      parameters.put(AREA, area);
    }
    return QueryParameters.simple(parameters);
  }

  static Optional<RoundMode> channelIn(QueryParameters query) {
    return query.getSingleParameter(CHANNEL).flatMap(key -> WireKey.find(RoundMode.class, key));
  }
}
