package se.rodatraden.survey.xlsform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.QuestionnaireJson;

/// What the option reads that `or_other` adds.
final class OrOther {

  static final LocalizedText TEXT = read();

  private OrOther() {}

  private static LocalizedText read() {
    try (var yaml = new ClassPathResource("seeds/surveys/or-other.yaml").getInputStream()) {
      return QuestionnaireJson.readYaml(yaml, LocalizedText.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
