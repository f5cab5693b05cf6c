package se.rodatraden.survey;

import java.io.InputStream;
import java.util.Locale;
import se.rodatraden.shared.LocalizedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Questionnaires as JSON and YAML. Absent is as good as false; what is not known is refused.
public final class QuestionnaireJson {

  /// Rejects what another reader might understand otherwise: keys twice, text after the end.
  public static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final String LOCALE = "locale";

  private static final JsonMapper IN_ONE_LANGUAGE =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(LocalizedText.class, new InLanguage()))
          .build();

  private QuestionnaireJson() {}

  public static Questionnaire read(String json) {
    return STRICT.readValue(json, Questionnaire.class);
  }

  public static <T> T readYaml(InputStream yaml, Class<T> type) {
    return YAML.readValue(yaml, type);
  }

  static String write(Questionnaire questionnaire) {
    return STRICT.writeValueAsString(questionnaire);
  }

  /// JSON with each text in one language, or in Swedish where nobody has translated it.
  public static String inLanguage(Object value, Locale locale) {
    return IN_ONE_LANGUAGE.writer().withAttribute(LOCALE, locale).writeValueAsString(value);
  }

  private static final class InLanguage extends ValueSerializer<LocalizedText> {
    @Override
    public void serialize(
        LocalizedText text, JsonGenerator generator, SerializationContext context) {
      var locale = context.getAttribute(LOCALE) instanceof Locale asked ? asked : Locale.ROOT;
      generator.writeString(text.in(locale));
    }
  }
}
