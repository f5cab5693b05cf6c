package se.rodatraden.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/// What may be done with one line of a list. Those who hear it are told which line; the others see
/// where it stands.
public final class LineButton extends Button {

  /// @param key of its text
  /// @param line what the line is called
  public LineButton(String key, String line, Runnable action) {
    setText(getTranslation(key));
    setAriaLabel(getTranslation(key) + ": " + line);
    addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    addClickListener(click -> action.run());
  }
}
