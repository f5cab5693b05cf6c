package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemParts;
import se.rodatraden.shared.Texts;

/// Says a problem in words: the members of its problem details, in the asker's language.
@Component
class ProblemTexts {

  private final Texts texts;

  ProblemTexts(Texts texts) {
    this.texts = texts;
  }

  /// In the language of the address, else, for programs, the one the request says it accepts.
  Map<String, Object> details(Problem problem, HttpServletRequest request) {
    var locale = texts.supported(languageOf(request));
    var arguments = ProblemParts.arguments(problem);
    var details = new LinkedHashMap<String, Object>();
    details.put("type", "about:blank");
    details.put("title", texts.text(locale, "problem." + problem.code() + ".title", arguments));
    details.put("status", problem.status());
    details.put("detail", texts.text(locale, "problem." + problem.code() + ".text", arguments));
    details.put("code", problem.code());
    ProblemParts.of(problem).forEach(details::putIfAbsent);
    return details;
  }

  private static Locale languageOf(HttpServletRequest request) {
    var asked = request.getParameter("lang");
    if (asked != null) {
      return Locale.forLanguageTag(asked);
    }
    var isProgram = RequestPaths.isApi(request);
    return isProgram && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
        ? request.getLocale()
        : Texts.SWEDISH;
  }
}
