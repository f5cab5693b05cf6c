package se.rodatraden.walk.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// Which observations are shown and which one is selected, as it stands in the address:
/// `?category=lighting&valence=unsafe&observation=…`. What cannot be read is left out.
record ObservationFilter(
    @Nullable ObservationCategory category,
    @Nullable Valence valence,
    @Nullable ObservationId selected) {

  private static final String CATEGORY = "category";
  private static final String VALENCE = "valence";
  private static final String OBSERVATION = "observation";

  static ObservationFilter from(QueryParameters query) {
    return new ObservationFilter(
        query
            .getSingleParameter(CATEGORY)
            .flatMap(key -> WireKey.find(ObservationCategory.class, key))
            .orElse(null),
        query
            .getSingleParameter(VALENCE)
            .flatMap(key -> WireKey.find(Valence.class, key))
            .orElse(null),
        query.getSingleParameter(OBSERVATION).map(ObservationFilter::readId).orElse(null));
  }

  private static @Nullable ObservationId readId(String text) {
    try {
      return new ObservationId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  QueryParameters toQuery() {
    Map<String, List<String>> query = new HashMap<>();
    if (category != null) {
      query.put(CATEGORY, List.of(WireKey.of(category)));
    }
    if (valence != null) {
      query.put(VALENCE, List.of(WireKey.of(valence)));
    }
    if (selected != null) {
      query.put(OBSERVATION, List.of(selected.toString()));
    }
    return new QueryParameters(query);
  }

  boolean lets(Observation observation) {
    return (category == null || category == observation.noted().category())
        && (valence == null || valence == observation.noted().valence());
  }

  ObservationFilter withCategory(@Nullable ObservationCategory wanted) {
    return new ObservationFilter(wanted, valence, null);
  }

  ObservationFilter withValence(@Nullable Valence wanted) {
    return new ObservationFilter(category, wanted, null);
  }

  ObservationFilter withSelected(ObservationId wanted) {
    return new ObservationFilter(category, valence, wanted);
  }
}
