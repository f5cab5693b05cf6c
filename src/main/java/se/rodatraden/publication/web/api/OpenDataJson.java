package se.rodatraden.publication.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import se.rodatraden.shared.WireKey;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Open data as JSON: what is absent is left out, constants are written `likeThis`, and the same
/// facts are the same bytes, so that they have the same ETag.
final class OpenDataJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(new SimpleModule().addSerializer(Enum.class, new Constants()))
          .build();

  private OpenDataJson() {}

  static String write(Object data) {
    return MAPPER.writeValueAsString(data);
  }

  /// A constant as it stands in the data: `HALF_YEAR` is `halfYear`.
  static String constant(Enum<?> constant) {
    return WireKey.of(constant);
  }

  @SuppressWarnings("rawtypes") // a serializer is registered for the bare class
  private static final class Constants extends ValueSerializer<Enum> {
    @Override
    public void serialize(Enum constant, JsonGenerator generator, SerializationContext context) {
      generator.writeString(constant(constant));
    }
  }
}
