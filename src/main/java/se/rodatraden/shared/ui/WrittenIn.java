package se.rodatraden.shared.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import se.rodatraden.shared.SpokenLanguages;

/// Tells browsers and screen readers which language a field is written in.
public final class WrittenIn {

  private WrittenIn() {}

  /// The name of the field stays in the language and direction of the view.
  public static void mark(TextFieldBase<?, String> field, String language) {
    var direction = SpokenLanguages.direction(language);
    field.addClassName("is-" + direction);
    field.addAttachListener(attached ->
        field
            .getElement()
            .executeJs(
                "const mark = () => { const input = this.inputElement;"
                    + " if (input) { input.lang = $0; input.dir = $1; } };"
                    + " customElements.whenDefined(this.localName)"
                    + ".then(() => this.updateComplete).then(mark);",
                language,
                direction));
  }
}
