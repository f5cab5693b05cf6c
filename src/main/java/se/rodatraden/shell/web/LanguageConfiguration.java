package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import se.rodatraden.shared.Texts;

/// The language of a public page stands in its address (`?lang=en`), so that a page can be cached
/// and shared; without it, Swedish.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  /// Languages that a page may be asked for in; what is not translated falls back to Swedish,
  /// visibly.
  private static final Set<String> KNOWN = Set.of("sv", "en", "ar", "so", "fi", "fa", "uk", "pl");

  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return asked != null && KNOWN.contains(asked)
            ? Locale.forLanguageTag(asked)
            : Texts.SWEDISH;
      }

      @Override
      public void setLocale(
          HttpServletRequest request,
          @Nullable HttpServletResponse response,
          @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
      }
    };
  }
}
