package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Places;
import se.rodatraden.publication.web.CitedSources.Cited;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkProtocol;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Comparisons;

/// A walk's public page: once it is closed what has been accepted of what was noted, and the
/// protocol when that is published. Until then, only what an adopted picture has already made
/// public of it.
@Controller
class WalkPages {

  private final Municipalities municipalities;
  private final Places places;
  private final Walks walks;
  private final Photos photos;
  private final WalkPlans plans;
  private final WalkLight light;
  private final ObservationCitations citations;
  private final CitedSources sources;
  private final ProtocolMaps maps;
  private final ShownProtocols protocols;
  private final MarkedBefore marked;
  private final Comparisons comparisons;
  private final ProtocolVersions versions;
  private final Texts texts;

  WalkPages(
      Municipalities municipalities,
      Places places,
      Walks walks,
      Photos photos,
      WalkPlans plans,
      WalkLight light,
      ObservationCitations citations,
      CitedSources sources,
      ProtocolMaps maps,
      ShownProtocols protocols,
      MarkedBefore marked,
      Comparisons comparisons,
      ProtocolVersions versions,
      Texts texts) {
    this.municipalities = municipalities;
    this.places = places;
    this.walks = walks;
    this.photos = photos;
    this.plans = plans;
    this.light = light;
    this.citations = citations;
    this.sources = sources;
    this.maps = maps;
    this.protocols = protocols;
    this.marked = marked;
    this.comparisons = comparisons;
    this.versions = versions;
    this.texts = texts;
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
    var cited = sources.list(found, CitableKind.OBSERVATION, "vandringar/" + id);
    model.addAttribute("municipality", found);
    addMarked(found, protocol.walk(), model);
    addWalk(protocol.walk(), locale, words, model);
    return protocol.walk().status() == WalkStatus.CLOSED
        ? closed(found, protocol, cited, locale, model)
        : notYetClosed(found, protocol.walk(), cited, locale, words, model);
  }

  private void addMarked(Municipality municipality, Walk walk, Model model) {
    var shown = marked.list(municipality, walk.id());
    var gathered = marked.gathered(municipality, walk.id());
    model.addAttribute("marked", shown);
    model.addAttribute("gathered", gathered);
    model.addAttribute(
        "marksAreCited",
        !gathered.isEmpty() || shown.stream().anyMatch(each -> !each.uses().isEmpty()));
  }

  private void addWalk(Walk walk, Locale locale, Words words, Model model) {
    var day = words.day(walk.startsAt());
    model.addAttribute("title", text(locale, "publication.walk.title", walk.title().in(locale)));
    model.addAttribute(
        "about", text(locale, "publication.walk.about", day, walk.purpose().in(locale)));
    model.addAttribute("madeUp", walk.madeUp());
  }

  private String notYetClosed(
      Municipality municipality,
      Walk walk,
      List<Cited> cited,
      Locale locale,
      Words words,
      Model model) {
    var invitation = plans.getPublic(walk).invitation();
    model.addAttribute(
        "coming",
        new ComingWalk(
            walk,
            words.dayWithWeekday(walk.startsAt(), walk.endsAt()),
            light.inWords(walk, locale),
            invitation,
            ComingWalk.others(invitation, locale),
            "/%s/vandringar/%s.ics".formatted(municipality.slug(), walk.id())));
    model.addAttribute("calledOff", walk.status() == WalkStatus.CALLED_OFF);
    if (walk.status() == WalkStatus.OPEN) {
      model.addAttribute("action", "/vandring/" + walk.joinCode());
      model.addAttribute("actionText", text(locale, "publication.ask.walk"));
    }
    model.addAttribute("policy", text(locale, "publication.cited.walk_policy"));
    model.addAttribute("cited", cited);
    return "publication/cited";
  }

  private String closed(
      Municipality municipality,
      WalkProtocol protocol,
      List<Cited> cited,
      Locale locale,
      Model model) {
    model.addAttribute("walk", protocol.walk());
    var published = protocols.find(municipality, protocol.walk().id(), cited, locale);
    if (published.isPresent()) {
      model.addAttribute("protocol", published.get());
      model.addAttribute(
          "uses",
          sources.list(municipality, CitableKind.PROTOCOL, "vandringar/" + protocol.walk().id()));
      comparisons
          .findPublic(municipality.code(), protocol.walk().id())
          .ifPresent(compared -> model.addAttribute("compared", compared));
      model.addAttribute("versions", versions.list(municipality, protocol.walk()));
      return "publication/protocol";
    }
    var named = places.list(municipality.code());
    var taken = photos.listPublicByPoint(municipality.code(), protocol.walk().id());
    var noted =
        protocol.observations().stream()
            .map(each -> {
              var citation = citations.of(municipality, named, each).citation();
              var shown = taken.getOrDefault(each.id(), List.of());
              return noted(
                  each,
                  citation,
                  ShownPhoto.of(
                      municipality,
                      shown,
                      citation.title().in(locale),
                      texts,
                      texts.supported(locale)),
                  cited);
            })
            .toList();
    model.addAttribute("noted", noted);
    if (!noted.isEmpty()) {
      model.addAttribute("script", "public/protocol.ts");
      model.addAttribute("map", maps.of(municipality, protocol.walk(), noted, locale));
    }
    return "publication/walk";
  }

  private static Noted noted(
      Observation observation, Citation citation, List<ShownPhoto> photos, List<Cited> cited) {
    return new Noted(
        CitedSources.fragmentOf(String.valueOf(citation.path())),
        citation.title(),
        citation.date(),
        observation.noted(),
        photos,
        observation.madeUp(),
        cited.stream()
            .filter(each -> each.evidence().reference().equals(observation.id().toString()))
            .toList());
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.text(texts.supported(locale), key, arguments);
  }

  /// A point of the protocol: by day, and named as in citations. Neither the second nor the id
  /// under which its writer could have changed it is shown.
  ///
  /// @param anchor id within the page, where citations lead
  /// @param uses what adopted pictures say of it
  record Noted(
      String anchor,
      LocalizedText title,
      @Nullable LocalDate day,
      ObservationDraft draft,
      List<ShownPhoto> photos,
      boolean madeUp,
      List<Cited> uses) {}
}
