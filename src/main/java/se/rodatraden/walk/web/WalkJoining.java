package se.rodatraden.walk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.WalkLanguages;
import se.rodatraden.walk.WalkProblem;
import se.rodatraden.walk.Walks;

/// Where one who has been told a walk's code types it. A QR code leads past this page.
@Controller
class WalkJoining {

  private static final int LONGEST_CODE = 64;

  private final Walks walks;
  private final Texts texts;

  WalkJoining(Walks walks, Texts texts) {
    this.walks = walks;
    this.texts = texts;
  }

  @GetMapping("/vandring")
  String join(
      @RequestParam(name = "kod", required = false) @Nullable String code,
      Locale language,
      Model model,
      HttpServletResponse response) {
    var typed = code == null ? "" : code.strip();
    if (!typed.isEmpty()) {
      var found = find(typed);
      if (found != null) {
        return "redirect:/vandring/" + UriUtils.encodePathSegment(found, "UTF-8") + in(language);
      }
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    model.addAttribute("title", texts.text(language, "logger.join.title"));
    model.addAttribute("description", texts.text(language, "logger.join.description"));
    model.addAttribute("spokenLanguages", WalkLanguages.TAGS);
    model.addAttribute("typed", typed);
    model.addAttribute("language", language.getLanguage());
    return "walk/join";
  }

  private @Nullable String find(String typed) {
    if (typed.length() > LONGEST_CODE) {
      return null;
    }
    try {
      return walks.getByJoinCode(typed).joinCode();
    } catch (ProblemException e) {
      if (e.problem() instanceof WalkProblem.Unknown) {
        return null;
      }
      throw e;
    }
  }

  private static String in(Locale language) {
    return language.equals(Texts.SWEDISH) ? "" : "?lang=" + language.getLanguage();
  }
}
