package se.rodatraden.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.promise.Agreement;
import se.rodatraden.promise.Agreements;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.shared.CommonProblem;

/// An agreement between police and municipality, with its focus areas and their goals, and the
/// promises made under it.
@Controller
class AgreementPages {

  private final Municipalities municipalities;
  private final Agreements agreements;
  private final Promises promises;

  AgreementPages(Municipalities municipalities, Agreements agreements, Promises promises) {
    this.municipalities = municipalities;
    this.agreements = agreements;
    this.promises = promises;
  }

  @GetMapping(Paths.MUNICIPALITY + "/overenskommelser/{id}")
  String agreement(@PathVariable String municipality, @PathVariable String id, Model model) {
    var found = municipalities.getBySlug(municipality);
    var agreement =
        agreements.list(found.code()).stream()
            .filter(each -> each.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new CommonProblem.NotFound("agreement", id).asException());
    model.addAttribute("municipality", found);
    model.addAttribute("agreement", agreement);
    model.addAttribute(
        "promises",
        promises.listPublished(found.code()).stream()
            .filter(promise -> isUnder(promise, agreement))
            .toList());
    return "publication/agreement";
  }

  private static boolean isUnder(Promise promise, Agreement agreement) {
    var above = promise.agreement();
    return above != null && above.id().equals(agreement.id());
  }
}
