package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.rodatraden.shared.Texts;

/// Addresses that every public page carries: itself, and itself in other languages.
final class PageLinks implements HandlerInterceptor {

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null) {
      page.addObject("links", linksOf(request));
    }
  }

  static Links linksOf(HttpServletRequest request) {
    var root = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return new Links(root, request.getRequestURI(), LocaleContextHolder.getLocale());
  }

  /// @param root scheme and host, as the browser named them
  /// @param path of this page, without language
  public record Links(String root, String path, Locale locale) {

    public String canonical() {
      return root + withLanguage(path);
    }

    public List<Alternate> alternates() {
      return alternates(Texts.LANGUAGES.stream());
    }

    /// Where a page exists in other languages than the interface does.
    public List<Alternate> alternates(Collection<String> languages) {
      return alternates(Texts.inOrder(languages).stream().map(Locale::forLanguageTag));
    }

    private List<Alternate> alternates(Stream<Locale> languages) {
      return languages
          .map(language ->
              new Alternate(
                  language.getLanguage(),
                  language.getDisplayLanguage(language),
                  in(path, language),
                  root + in(path, language)))
          .toList();
    }

    /// Another page of ours in the language of this one.
    public String withLanguage(String other) {
      return in(other, locale);
    }

    private static String in(String path, Locale language) {
      if (language.getLanguage().equals(Texts.SWEDISH.getLanguage())) {
        return path;
      }
      var fragment = path.indexOf('#');
      return fragment < 0
          ? path + "?lang=" + language.getLanguage()
          : path.substring(0, fragment)
              + "?lang="
              + language.getLanguage()
              + path.substring(fragment);
    }
  }

  /// @param name of the language in itself
  public record Alternate(String language, String name, String path, String address) {}
}
