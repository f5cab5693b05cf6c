package se.rodatraden.walk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.ScriptData;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.WalkLanguages;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import tools.jackson.databind.json.JsonMapper;

/// The page of one walk: what it is about, and the logger to note with.
@Controller
class WalkPage {

  private final Walks walks;
  private final Municipalities municipalities;
  private final WalkAnswers answers;
  private final WalkLight light;
  private final Texts texts;
  private final JsonMapper json;

  WalkPage(
      Walks walks,
      Municipalities municipalities,
      WalkAnswers answers,
      WalkLight light,
      Texts texts,
      JsonMapper json) {
    this.walks = walks;
    this.municipalities = municipalities;
    this.answers = answers;
    this.light = light;
    this.texts = texts;
    this.json = json;
  }

  /// A walk that is closed or called off answers 410, with the logger still there: a phone may hold
  /// notes that never came through, and their writer should find them.
  @GetMapping("/vandring/{joinCode}")
  String show(
      @PathVariable String joinCode, Locale language, Model model, HttpServletResponse response) {
    var walk = walks.getByJoinCode(joinCode);
    if (walk.status() == WalkStatus.CLOSED || walk.status() == WalkStatus.CALLED_OFF) {
      response.setStatus(HttpStatus.GONE.value());
    }
    var title = walk.title().in(language);
    model.addAttribute("script", "public/walk.ts");
    model.addAttribute("spokenLanguages", WalkLanguages.TAGS);
    model.addAttribute("manifest", "/vandring/%s/app.webmanifest".formatted(walk.joinCode()));
    model.addAttribute("title", texts.text(language, "logger.page.title", title));
    model.addAttribute("description", texts.text(language, "logger.page.description", title));
    model.addAttribute("walk", answers.of(walk, language));
    model.addAttribute("titleLanguage", walk.title().languageIn(language));
    model.addAttribute("purposeLanguage", walk.purpose().languageIn(language));
    model.addAttribute(
        "when", SwedishTime.writeWithWeekday(walk.startsAt(), walk.endsAt(), language));
    model.addAttribute("light", light.inWords(walk, language));
    var municipality = municipalities.get(walk.municipality());
    model.addAttribute("municipality", municipality);
    model.addAttribute("protocol", "/%s/vandringar/%s".formatted(municipality.slug(), walk.id()));
    model.addAttribute(
        "data",
        ScriptData.embeddable(json.writeValueAsString(answers.withContext(walk, language))));
    return "walk/logger";
  }
}
