package se.rodatraden.publication.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.analysis.Results;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;

/// Where the thread begins: a survey's results. Until they are published, only what an adopted
/// picture has already made public of them.
@Controller
class SourcePages {

  private final Municipalities municipalities;
  private final Surveys surveys;
  private final Results results;
  private final CitedSources cited;
  private final Texts texts;

  SourcePages(
      Municipalities municipalities,
      Surveys surveys,
      Results results,
      CitedSources cited,
      Texts texts) {
    this.municipalities = municipalities;
    this.surveys = surveys;
    this.results = results;
    this.cited = cited;
    this.texts = texts;
  }

  @GetMapping(Paths.MUNICIPALITY + "/enkater/{slug:[a-z0-9-]+}")
  String survey(
      @PathVariable String municipality, @PathVariable String slug, Locale locale, Model model) {
    var found = municipalities.getBySlug(municipality);
    var round =
        surveys
            .findAsked(slug)
            .map(AskedRound::round)
            .filter(asked -> asked.municipality().equals(found.code()))
            .filter(asked -> asked.status() != RoundStatus.DRAFT)
            .orElseThrow(() -> new CommonProblem.NotFound("survey", slug).asException());
    var title = round.title().in(locale);
    model.addAttribute("title", text(locale, "publication.survey.title", title));
    model.addAttribute("about", about(round, locale));
    model.addAttribute("madeUp", round.madeUp());
    if (round.status() == RoundStatus.OPEN && round.modes().contains(RoundMode.OPEN)) {
      model.addAttribute("action", "/svara/" + slug);
      model.addAttribute("actionText", text(locale, "publication.ask.survey"));
    }
    var published = results.listPublic(slug);
    model.addAttribute("published", published);
    if (published.isEmpty() && round.modes().size() > 1) {
      model.addAttribute("ways", round.modes().stream().map(mode -> about(mode, locale)).toList());
    }
    model.addAttribute("policy", text(locale, "publication.cited.survey_policy"));
    model.addAttribute("municipality", found);
    model.addAttribute("cited", cited.list(found, CitableKind.SURVEY_RESULT, "enkater/" + slug));
    return "publication/cited";
  }

  /// How people were asked.
  private String about(SurveyRound round, Locale locale) {
    return round.modes().size() == 1
        ? about(round.modes().iterator().next(), locale)
        : text(locale, "publication.survey.several");
  }

  private String about(RoundMode mode, Locale locale) {
    return text(locale, "publication.survey.about." + Words.lowerCase(mode));
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.text(texts.supported(locale), key, arguments);
  }
}
