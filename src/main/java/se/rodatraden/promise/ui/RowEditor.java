package se.rodatraden.promise.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/// A line of a list that is edited: what it says, a button to change it, one to take it away.
class RowEditor extends ListItem {

  RowEditor(String text, Runnable change, Runnable remove) {
    addClassName("promise-edit-row");
    var buttons =
        new Div(
            button("promise.form.change", text, change),
            button("shared.form.remove", text, remove));
    add(new Span(text), buttons);
  }

  private Button button(String key, String text, Runnable action) {
    var button = new Button(getTranslation(key), click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(key) + ": " + text);
    return button;
  }
}
