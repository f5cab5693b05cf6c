package se.rodatraden.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.WalkRetention;

/// About a municipality's pages: what can be had as data, how accessible they are, and what becomes
/// of personal data.
@Controller
@EnableConfigurationProperties(AccessibilityReview.class)
class AboutPages {

  private final Municipalities municipalities;
  private final OpenDatasets datasets;
  private final AccessibilityReview review;
  private final WalkRetention retention;
  private final Texts texts;

  AboutPages(
      Municipalities municipalities,
      OpenDatasets datasets,
      AccessibilityReview review,
      WalkRetention retention,
      Texts texts) {
    this.municipalities = municipalities;
    this.datasets = datasets;
    this.review = review;
    this.retention = retention;
    this.texts = texts;
  }

  @GetMapping(Paths.MUNICIPALITY + "/oppna-data")
  String openData(@PathVariable String municipality, HttpServletRequest request, Model model) {
    var found = municipalities.getBySlug(municipality);
    var addresses = Addresses.of(request);
    model.addAttribute("municipality", found);
    model.addAttribute("pages", addresses);
    model.addAttribute("datasets", datasets.list(found, addresses));
    model.addAttribute("licence", OpenLicence.NAME);
    model.addAttribute("licenceAddress", OpenLicence.ADDRESS);
    model.addAttribute("snippet", snippet(found, addresses));
    return "publication/open-data";
  }

  /// With a link inside, for where the script cannot be had.
  private String snippet(Municipality municipality, Addresses addresses) {
    return """
    <script async src="%s"></script>
    <medborgarlofte-kort kommun="%s">
      <a href="%s">%s</a>
    </medborgarlofte-kort>\
    """
        .formatted(
            addresses.absolute("/embed/v1.js"),
            municipality.code(),
            addresses.page(municipality),
            texts.text(Texts.SWEDISH, "publication.data.embed.fallback", municipality.name()));
  }

  @GetMapping(Paths.MUNICIPALITY + "/tillganglighet")
  String accessibility(@PathVariable String municipality, Model model) {
    addMunicipality(municipality, model);
    model.addAttribute("assessedOn", review.assessedOn());
    model.addAttribute("updatedOn", review.updatedOn());
    return "publication/accessibility";
  }

  @GetMapping(Paths.MUNICIPALITY + "/personuppgifter")
  String privacy(@PathVariable String municipality, Model model) {
    addMunicipality(municipality, model);
    model.addAttribute("removedKept", retention.removed_days());
    return "publication/privacy";
  }

  private void addMunicipality(String slugOrCode, Model model) {
    var found = municipalities.getBySlug(slugOrCode);
    model.addAttribute("municipality", found);
    model.addAttribute("contacts", municipalities.contacts(found.code()));
  }
}
