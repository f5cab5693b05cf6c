package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Decision;
import se.rodatraden.walk.protocol.ProtocolChange;
import se.rodatraden.walk.protocol.Publishing;

/// Each version of a protocol as it was published, and what it changed: what was promised once can
/// be held against what is promised now.
@Controller
class ProtocolVersions {

  private final Municipalities municipalities;
  private final Walks walks;
  private final Publishing publishing;
  private final ShownProtocols protocols;
  private final Texts texts;

  ProtocolVersions(
      Municipalities municipalities,
      Walks walks,
      Publishing publishing,
      ShownProtocols protocols,
      Texts texts) {
    this.municipalities = municipalities;
    this.walks = walks;
    this.publishing = publishing;
    this.protocols = protocols;
    this.texts = texts;
  }

  /// A change in words.
  ///
  /// @param text what happened to which point
  /// @param before what was decided before; null where that is not told
  /// @param now what is decided now
  record Change(String text, @Nullable Decision before, @Nullable Decision now) {}

  /// A version that can be read.
  record Version(int number, LocalDate publishedOn, String address) {}

  @GetMapping(Paths.MUNICIPALITY + "/vandringar/{id}/protokoll/{number:[1-9][0-9]{0,4}}")
  String show(
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable int number,
      Locale locale,
      Model model) {
    if (!ShortId.isValid(id)) {
      throw notFound(id);
    }
    var found = municipalities.getBySlug(municipality);
    var walk = walks.getProtocol(found.code(), new WalkId(id)).walk();
    var shown =
        protocols.find(found, walk.id(), number).orElseThrow(() -> notFound(id + "/" + number));
    var versions = list(found, walk);
    model.addAttribute("municipality", found);
    model.addAttribute("walk", walk);
    model.addAttribute("madeUp", walk.madeUp());
    model.addAttribute("page", page(found, walk));
    model.addAttribute(
        "title", text(locale, "publication.version.title", walk.title().in(locale), number));
    model.addAttribute("about", text(locale, "publication.version.about"));
    model.addAttribute("protocol", shown);
    model.addAttribute("versions", versions);
    model.addAttribute("isLatest", versions.getFirst().number() == number);
    model.addAttribute("changes", changes(found, walk, number, locale).orElse(null));
    return "publication/protocol-version";
  }

  List<Version> list(Municipality municipality, Walk walk) {
    return publishing.listEditions(municipality.code(), walk.id()).stream()
        .map(edition ->
            new Version(
                edition.number(),
                SwedishTime.dayOf(edition.publishedAt()),
                page(municipality, walk) + "/protokoll/" + edition.number()))
        .toList();
  }

  private static String page(Municipality municipality, Walk walk) {
    return "/%s/vandringar/%s".formatted(municipality.slug(), walk.id());
  }

  /// Empty for the first version.
  private Optional<List<Change>> changes(
      Municipality municipality, Walk walk, int number, Locale locale) {
    return publishing
        .findPublished(municipality.code(), walk.id(), number - 1)
        .flatMap(earlier ->
            publishing
                .findPublished(municipality.code(), walk.id(), number)
                .map(later -> ProtocolChange.between(earlier, later)))
        .map(changes -> changes.stream().map(change -> inWords(change, locale)).toList());
  }

  private Change inWords(ProtocolChange change, Locale locale) {
    var point = protocols.nameOf(change.point(), locale);
    return switch (change) {
      case ProtocolChange.Added(var added) ->
          new Change(text(locale, "publication.version.added", point), null, added.decision());
      case ProtocolChange.Gone(_) ->
          new Change(text(locale, "publication.version.gone", point), null, null);
      case ProtocolChange.DecidedAnew(var now, var before) ->
          new Change(text(locale, "publication.version.decided", point), before, now.decision());
    };
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.text(texts.supported(locale), key, arguments);
  }

  private static RuntimeException notFound(String reference) {
    return new CommonProblem.NotFound("protocol", reference).asException();
  }
}
