package se.rodatraden.publication.web;

import static java.util.stream.Collectors.groupingBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Agreements;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.PublishedTitle;
import se.rodatraden.publication.PublishedThreads;

/// The start page and each municipality's front page.
@Controller
class MunicipalityPages {

  private static final int MOST_LATEST = 5;
  private static final int MOST_VOICES = 4;

  private final Municipalities municipalities;
  private final Promises promises;
  private final Agreements agreements;
  private final AdoptedPictures pictures;
  private final Invitations invitations;
  private final PublishedThreads threads;

  MunicipalityPages(
      Municipalities municipalities,
      Promises promises,
      Agreements agreements,
      AdoptedPictures pictures,
      Invitations invitations,
      PublishedThreads threads) {
    this.municipalities = municipalities;
    this.promises = promises;
    this.agreements = agreements;
    this.pictures = pictures;
    this.invitations = invitations;
    this.threads = threads;
  }

  @GetMapping("/")
  String start(@RequestParam(required = false) @Nullable String q, Model model) {
    var wanted = q == null ? "" : q.strip();
    var published =
        promises.listPublishedTitles().stream().collect(groupingBy(PublishedTitle::municipality));
    var entries =
        municipalities.list().stream()
            .filter(each -> contains(each, wanted))
            .map(each -> new Entry(each, published.getOrDefault(each.code(), List.of())))
            .toList();
    model.addAttribute("q", wanted);
    model.addAttribute("municipalities", entries);
    return "publication/start";
  }

  private static boolean contains(Municipality municipality, String wanted) {
    var all = municipality.name() + " " + municipality.countyName() + " " + municipality.code();
    return all.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  @GetMapping(Paths.MUNICIPALITY)
  String municipality(
      @PathVariable String municipality,
      Locale locale,
      HttpServletRequest request,
      @ModelAttribute("words") Words words,
      Model model) {
    var found = municipalities.getBySlug(municipality);
    if (!found.slug().equals(municipality)) {
      var query = request.getQueryString();
      return "redirect:/" + found.slug() + (query == null ? "" : "?" + query);
    }
    model.addAttribute("municipality", found);
    model.addAttribute("asks", invitations.list(found, words, locale));
    var published = promises.listPublished(found.code());
    model.addAttribute("promises", published);
    model.addAttribute("latest", LatestEffort.among(published, MOST_LATEST));
    model.addAttribute(
        "voices", threads.listVoices(found.code()).stream().limit(MOST_VOICES).toList());
    model.addAttribute("agreements", agreements.list(found.code()));
    model.addAttribute("pictures", pictures.list(found.code()));
    model.addAttribute("contacts", municipalities.contacts(found.code()));
    return "publication/municipality";
  }

  /// A municipality on the start page.
  record Entry(Municipality municipality, List<PublishedTitle> promises) {}
}
