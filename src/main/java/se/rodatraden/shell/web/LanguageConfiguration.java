package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import se.rodatraden.shared.Texts;

/// The language of a public page stands in its address (`?lang=en`), so that a page can be cached
/// and shared; without it, Swedish. A page whose interface lacks the language asked for is in
/// Swedish throughout; only surveys and open maps speak more languages than the interface.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  /// Languages that a survey may be asked for in.
  private static final Set<String> KNOWN = Set.of("sv", "en", "ar", "so", "fi", "fa", "uk", "pl");

  private static final Set<String> INTERFACE =
      Texts.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toSet());

  private static final List<String> SPEAK_MORE = List.of("/svara/", "/api/v1/surveys/");

  /// The map that is open before a walk speaks what its element does.
  private static final Set<String> OF_MAPS = Set.of("sv", "en", "ar");

  private static final List<String> MAPS = List.of("/karta/", "/api/v1/maps/");

  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return asked != null && spokenAt(request.getRequestURI()).contains(asked)
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

  private static Set<String> spokenAt(String path) {
    if (MAPS.stream().anyMatch(path::startsWith)) {
      return OF_MAPS;
    }
    return SPEAK_MORE.stream().anyMatch(path::startsWith) ? KNOWN : INTERFACE;
  }
}
