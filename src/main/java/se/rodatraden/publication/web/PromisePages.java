package se.rodatraden.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.Municipalities;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;

/// A published promise, with the thread from each voice to it.
@Controller
class PromisePages {

  private final Municipalities municipalities;
  private final PublishedThreads threads;
  private final Promises promises;

  PromisePages(Municipalities municipalities, PublishedThreads threads, Promises promises) {
    this.municipalities = municipalities;
    this.threads = threads;
    this.promises = promises;
  }

  @GetMapping(Paths.MUNICIPALITY + "/loften/{id}")
  String promise(@PathVariable String municipality, @PathVariable String id, Model model) {
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("promise", id).asException();
    }
    var found = municipalities.getBySlug(municipality);
    var thread = threads.get(found.code(), new PromiseId(id));
    model.addAttribute("municipality", found);
    model.addAttribute("thread", thread);
    model.addAttribute("promise", thread.promise());
    model.addAttribute("changes", promises.listPublicChanges(found.code(), thread.promise().id()));
    return "publication/promise";
  }
}
