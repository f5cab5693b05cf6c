package se.rodatraden.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Receipts;

/// What became of a participant's notes, for whoever holds their receipt codes. Kept by nobody on
/// the way.
@Controller
class ReceiptPages {

  private final Municipalities municipalities;
  private final Walks walks;
  private final Receipts receipts;
  private final Texts texts;

  ReceiptPages(Municipalities municipalities, Walks walks, Receipts receipts, Texts texts) {
    this.municipalities = municipalities;
    this.walks = walks;
    this.receipts = receipts;
    this.texts = texts;
  }

  @GetMapping(Paths.MUNICIPALITY + "/vandringar/{id}/svar")
  String show(
      @PathVariable String municipality,
      @PathVariable String id,
      @RequestParam(name = "kod", defaultValue = "") String typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("walk", id).asException();
    }
    var found = municipalities.getBySlug(municipality);
    var walk = walks.getProtocol(found.code(), new WalkId(id)).walk();
    var codes = Receipts.read(typed);
    var language = texts.supported(locale);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    model.addAttribute("municipality", found);
    model.addAttribute("title", texts.text(language, "publication.receipt.title"));
    model.addAttribute(
        "about", texts.text(language, "publication.receipt.about", walk.title().in(language)));
    model.addAttribute("typed", typed);
    model.addAttribute("unreadable", !typed.isBlank() && codes.isEmpty());
    model.addAttribute("page", "/%s/vandringar/%s".formatted(found.slug(), id));
    model.addAttribute("outcomes", receipts.list(found.code(), walk.id(), codes));
    return "publication/receipt";
  }
}
