package se.rodatraden.publication.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.analysis.Results;
import se.rodatraden.picture.Evidence;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.PromiseThread.TiedProblem;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.publication.PublishedThreads.CitedEvidence;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// Where the thread begins: a survey's results and a walk's protocol. Until they are published,
/// only what an adopted picture has already made public of them.
@Controller
class SourcePages {

  private final Municipalities municipalities;
  private final Surveys surveys;
  private final Results results;
  private final Walks walks;
  private final PublishedThreads threads;
  private final Texts texts;

  SourcePages(
      Municipalities municipalities,
      Surveys surveys,
      Results results,
      Walks walks,
      PublishedThreads threads,
      Texts texts) {
    this.municipalities = municipalities;
    this.surveys = surveys;
    this.results = results;
    this.walks = walks;
    this.threads = threads;
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
    return cited(found, CitableKind.SURVEY_RESULT, "enkater/" + slug, model);
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

  @GetMapping(Paths.MUNICIPALITY + "/vandringar/{id}")
  String walk(
      @PathVariable String municipality,
      @PathVariable String id,
      Locale locale,
      @ModelAttribute("words") Words words,
      Model model) {
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("walk", id).asException();
    }
    var found = municipalities.getBySlug(municipality);
    var protocol = walks.getProtocol(found.code(), new WalkId(id));
    var walk = protocol.walk();
    model.addAttribute("title", text(locale, "publication.walk.title", walk.title().in(locale)));
    model.addAttribute(
        "about",
        text(
            locale,
            "publication.walk.about",
            words.day(walk.startsAt()),
            walk.purpose().in(locale)));
    model.addAttribute("madeUp", walk.madeUp());
    if (walk.status() == WalkStatus.OPEN) {
      model.addAttribute("action", "/vandring/" + walk.joinCode());
      model.addAttribute("actionText", text(locale, "publication.ask.walk"));
    }
    model.addAttribute("policy", text(locale, "publication.cited.walk_policy"));
    return cited(found, CitableKind.OBSERVATION, "vandringar/" + id, model);
  }

  private String cited(Municipality municipality, CitableKind kind, String path, Model model) {
    model.addAttribute("municipality", municipality);
    var anchors = new HashSet<String>();
    var cited =
        threads
            .listCiting(municipality.code(), kind, "/%s/%s".formatted(municipality.slug(), path))
            .stream()
            .map(each -> new Cited(each.evidence(), each.problem(), anchorOnce(each, anchors)))
            .toList();
    model.addAttribute("cited", cited);
    return "publication/cited";
  }

  /// The fragment that leads here, for the first that it leads to.
  private static @Nullable String anchorOnce(CitedEvidence cited, Set<String> taken) {
    var path = String.valueOf(cited.evidence().citation().path());
    var anchor = path.substring(path.indexOf('#') + 1);
    return taken.add(anchor) ? anchor : null;
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.text(texts.supported(locale), key, arguments);
  }

  /// @param anchor id within the page, null where an earlier one has it
  record Cited(Evidence evidence, TiedProblem problem, @Nullable String anchor) {}
}
