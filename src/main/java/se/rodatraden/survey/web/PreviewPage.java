package se.rodatraden.survey.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// An empty page with a survey form, for the frame in which officials look at a draft. It holds
/// nothing of any survey: the view around it hands over what to show, in the browser.
@Controller
class PreviewPage {

  @GetMapping("/forhandsvisning")
  String show() {
    return "survey/preview";
  }
}
