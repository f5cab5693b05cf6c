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
/// Swedish throughout; only surveys, walks and the maps before them speak more languages than the
/// interface.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  /// Languages that a survey may be asked for in.
  private static final Set<String> KNOWN = Set.of("sv", "en", "ar", "so", "fi", "fa", "uk", "pl");

  private static final Set<String> INTERFACE =
      Texts.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toSet());

  private static final List<String> SPEAK_MORE = List.of("/svara/", "/api/v1/surveys/");

  /// The pages of those who take part in walks speak what their elements do.
  private static final Set<String> OF_WALKS = Set.of("sv", "en", "ar");

  private static final List<String> WALKS =
      List.of("/karta/", "/api/v1/maps/", "/vandring/", "/api/v1/walks/");

  private static final String JOINING = "/vandring";

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
    if (path.equals(JOINING) || WALKS.stream().anyMatch(path::startsWith)) {
      return OF_WALKS;
    }
    return SPEAK_MORE.stream().anyMatch(path::startsWith) ? KNOWN : INTERFACE;
  }
}
