package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/// The `survey-form` element in a Flow view, with a window of its own: the element brings its own
/// copies of Vaadin's components, and lays itself out by the width of its window. It is given what
/// to show from here, and sends nothing anywhere.
@Tag("iframe")
final class SurveyPreview extends Component implements HasSize, HasStyle {

  /// Where the empty page with the element is served.
  static final String ADDRESS = "/forhandsvisning";

  SurveyPreview(String title) {
    addClassName("survey-preview");
    getElement().setAttribute("title", title);
    getElement().setAttribute("src", ADDRESS);
  }

  /// @param survey as the API gives it, as JSON
  /// @param page which page to begin on, from 0; below 0 for the start page
  void show(String survey, String language, int page) {
    getElement()
        .executeJs(
            "this.shown = { survey: JSON.parse($0), language: $1, page: $2 };"
                + " if (!this.tells) { this.tells = () => this.contentWindow.postMessage("
                + "this.shown, location.origin); this.addEventListener('load', this.tells); }"
                + " this.tells();",
            survey,
            language,
            page);
  }
}
