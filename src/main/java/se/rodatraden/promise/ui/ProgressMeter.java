package se.rodatraden.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.Progress;

/// How far an activity has come, in words; the bar says the same to the eye.
class ProgressMeter extends Div {

  ProgressMeter(Progress progress, Activity activity) {
    addClassName("promise-meter");
    var words = PromiseWords.progress(this, progress);
    var headline = new Span(words.headline());
    headline.addClassName("promise-meter-headline");
    add(headline);
    if (progress.isReached().orElse(false)) {
      add(PromiseWords.tag(getTranslation("promise.progress.reached"), "promise-reached"));
    }
    if (activity.hasMadeUpEfforts()) {
      add(PromiseWords.tag(getTranslation("promise.made_up"), "made-up"));
    }
    progress.share().ifPresent(share -> add(bar(share)));
    for (var line : words.details()) {
      var detail = new Paragraph(line);
      detail.addClassNames("muted", "small");
      add(detail);
    }
  }

  static Div bar(double share) {
    var filled = new Div();
    filled.addClassName("promise-bar-filled");
    filled.getStyle().set("inline-size", Math.round(100 * share) + "%");
    var bar = new Div(filled);
    bar.addClassName("promise-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }
}
