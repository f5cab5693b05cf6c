package se.rodatraden.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import se.rodatraden.shared.ui.LineButton;

/// A line of a list that is edited: what it says, a button to change it, one to take it away.
class RowEditor extends ListItem {

  RowEditor(String text, Runnable change, Runnable remove) {
    addClassName("promise-edit-row");
    var buttons =
        new Div(
            new LineButton("promise.form.change", text, change),
            new LineButton("shared.form.remove", text, remove));
    add(new Span(text), buttons);
  }
}
