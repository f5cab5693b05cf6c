package se.rodatraden.walk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.ScriptData;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.MapState;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.OpenedMap;
import se.rodatraden.walk.PrivateNoteTerm;
import se.rodatraden.walk.WalkLanguages;
import se.rodatraden.walk.WalkRetention;
import se.rodatraden.walk.WalkStatus;
import tools.jackson.databind.json.JsonMapper;

/// The page of a map that is open before a walk: what it is for, the form to mark with, and what
/// others have marked. Readable without script, but for the map.
@Controller
class MapPage {

  private final OpenMaps maps;
  private final Municipalities municipalities;
  private final MapAnswers answers;
  private final WalkRetention retention;
  private final PrivateNoteTerm term;
  private final Texts texts;
  private final JsonMapper json;

  MapPage(
      OpenMaps maps,
      Municipalities municipalities,
      MapAnswers answers,
      WalkRetention retention,
      PrivateNoteTerm term,
      Texts texts,
      JsonMapper json) {
    this.maps = maps;
    this.municipalities = municipalities;
    this.answers = answers;
    this.retention = retention;
    this.term = term;
    this.texts = texts;
    this.json = json;
  }

  /// A closed map answers 410, with what was marked still there.
  @GetMapping("/karta/{code}")
  String show(
      @PathVariable String code, Locale language, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    var opened = maps.getByCode(code);
    if (opened.state() == MapState.CLOSED) {
      response.setStatus(HttpStatus.GONE.value());
    }
    var municipality = municipalities.get(opened.map().municipality());
    var walk = opened.walk();
    var title = walk.title().in(language);
    model.addAttribute("script", "public/open-map.ts");
    model.addAttribute("spokenLanguages", WalkLanguages.TAGS);
    model.addAttribute("title", texts.text(language, "openmap.title", title));
    model.addAttribute(
        "description", texts.text(language, "openmap.description", municipality.name()));
    model.addAttribute("municipality", municipality);
    model.addAttribute("walkTitle", title);
    model.addAttribute("titleLanguage", walk.title().languageIn(language));
    model.addAttribute("purposeLanguage", walk.purpose().languageIn(language));
    model.addAttribute("days", daysInWords(opened, language));
    model.addAttribute("removedKept", retention.removed_days());
    model.addAttribute("unacceptedKept", term.days());
    if (walk.status() != WalkStatus.DRAFT) {
      model.addAttribute("walkPage", "/%s/vandringar/%s".formatted(municipality.slug(), walk.id()));
    }
    var answer = answers.withContext(opened, language);
    model.addAttribute("map", answer);
    model.addAttribute("data", ScriptData.embeddable(json.writeValueAsString(answer)));
    return "walk/open-map";
  }

  private String daysInWords(OpenedMap opened, Locale language) {
    var map = opened.map();
    return switch (opened.state()) {
      case NOT_YET -> said(language, "openmap.not_yet", map.opensOn());
      case OPEN -> said(language, "openmap.until", map.closesOn());
      case CLOSED -> texts.text(language, "openmap.closed");
    };
  }

  private String said(Locale language, String key, LocalDate day) {
    return texts.text(language, key, SwedishTime.write(day, language));
  }
}
