package se.rodatraden.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Where the texts of the interface are: one file per module and language in `i18n/`. A language
/// that none is written in is answered in Swedish.
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

  /// Made here since Spring Boot makes one only where there are files without a language.
  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "i18n/shared",
        "i18n/identity",
        "i18n/place",
        "i18n/survey",
        "i18n/print",
        "i18n/analysis",
        "i18n/walk",
        "i18n/light",
        "i18n/logger",
        "i18n/poster",
        "i18n/openmap",
        "i18n/source",
        "i18n/picture",
        "i18n/promise",
        "i18n/publication",
        "i18n/shell",
        "i18n/seed");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setDefaultLocale(Texts.SWEDISH);
    return messages;
  }
}
