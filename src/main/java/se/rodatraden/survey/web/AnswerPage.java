package se.rodatraden.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyProblem;
import se.rodatraden.survey.SurveyRound;

/// The page to answer a survey on: readable without script, with what the form needs inside it.
@Controller
class AnswerPage {

  private final BallotBox ballotBox;
  private final RenderedSurveys rendered;
  private final Municipalities municipalities;
  private final Texts texts;

  AnswerPage(
      BallotBox ballotBox, RenderedSurveys rendered, Municipalities municipalities, Texts texts) {
    this.ballotBox = ballotBox;
    this.rendered = rendered;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  @GetMapping("/svara/{slug}")
  String show(
      @PathVariable String slug, Locale language, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    try {
      return open(rendered.of(ballotBox.getOpen(slug), language), language, model);
    } catch (ProblemException e) {
      if (!(e.problem() instanceof SurveyProblem.Closed closed)) {
        throw e;
      }
      response.setStatus(HttpStatus.GONE.value());
      return closed(
          ballotBox.find(slug).orElseThrow(() -> e),
          closed.closed_on(),
          texts.supported(language),
          model);
    }
  }

  private String open(RenderedSurveys.Rendered survey, Locale language, Model model) {
    var round = survey.asked().round();
    var questionnaire = survey.asked().questionnaire();
    addTitle(round, language, model);
    model.addAttribute("municipality", survey.municipality());
    model.addAttribute("script", "public/survey.ts");
    model.addAttribute("spokenLanguages", round.title().languages());
    model.addAttribute(
        "description",
        texts.text(
            texts.supported(language),
            "survey.answer.description",
            round.title().in(language),
            survey.askedBy()));
    model.addAttribute("askedBy", survey.askedBy());
    model.addAttribute("intro", questionnaire.intro());
    model.addAttribute("minutes", questionnaire.minutes());
    model.addAttribute("closesOn", inWords(round.asked().until(), language));
    model.addAttribute("madeUp", round.madeUp());
    model.addAttribute("questions", questionnaire.questions());
    model.addAttribute("data", survey.page());
    return "survey/answer";
  }

  private String closed(
      SurveyRound round, @Nullable LocalDate lastDay, Locale language, Model model) {
    var municipality = municipalities.get(round.municipality());
    var slug = municipality.slug();
    model.addAttribute("municipality", municipality);
    var published = round.status() == RoundStatus.PUBLISHED;
    addTitle(round, language, model);
    model.addAttribute("script", "public/closed.ts");
    model.addAttribute("slug", round.slug());
    var title = round.title().in(language);
    model.addAttribute(
        "description",
        lastDay == null
            ? texts.text(language, "survey.answer.closed_undated", title)
            : texts.text(language, "survey.answer.closed_text", title, inWords(lastDay, language)));
    model.addAttribute("madeUp", round.madeUp());
    model.addAttribute("published", published);
    model.addAttribute(
        "results", published ? "/%s/enkater/%s".formatted(slug, round.slug()) : "/" + slug);
    return "survey/closed";
  }

  private static void addTitle(SurveyRound round, Locale language, Model model) {
    model.addAttribute("title", round.title().in(language));
    model.addAttribute("titleLanguage", round.title().languageIn(language));
    model.addAttribute("language", language);
  }

  private String inWords(LocalDate day, Locale language) {
    return SwedishTime.write(day, texts.supported(language));
  }
}
