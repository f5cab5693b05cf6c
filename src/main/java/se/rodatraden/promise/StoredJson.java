package se.rodatraden.promise;

import java.util.List;
import org.jooq.JSON;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How what has a shape of its own (quotas, validity, occasions) stands in the module's JSON
/// columns.
final class StoredJson {

  static final TypeReference<List<Occasion>> OCCASIONS = new TypeReference<>() {};
  static final TypeReference<List<MeasureCriterion>> MEASURE_CRITERIA = new TypeReference<>() {};
  static final TypeReference<List<PreventionAim>> PREVENTION_AIMS = new TypeReference<>() {};

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private StoredJson() {}

  static JSON write(Object value) {
    return JSON.json(MAPPER.writeValueAsString(value));
  }

  static <T> T read(JSON json, Class<T> type) {
    return MAPPER.readValue(json.data(), type);
  }

  static <T> T read(JSON json, TypeReference<T> type) {
    return MAPPER.readValue(json.data(), type);
  }
}
