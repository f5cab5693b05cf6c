package se.rodatraden.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import se.rodatraden.shared.ProblemException;

/// A dialog that does one thing: fields, one button that carries it out, one that does not.
///
/// A refusal is said inside the dialog and leaves everything entered as it was. Focus begins in the
/// first field, and returns to what opened the dialog when it is dismissed.
public final class FormDialog extends Dialog {

  /// Carries out what the dialog is for.
  public interface Action {
    /// @return false if fields must be filled in first; they say so themselves
    /// @throws ProblemException refused
    boolean carryOut();
  }

  private final transient Action action;
  private final Div refusal = new Div();

  /// @param doIt what the button that carries it out says
  /// @param content the first that can take focus gets it
  public FormDialog(String title, String doIt, Action action, Component... content) {
    this.action = action;
    addClassName("form-dialog");
    setHeaderTitle(title);
    setWidth("min(44rem, 100vw - 2rem)");
    setCloseOnOutsideClick(false);
    refusal.addClassName("form-refusal");
    refusal.getElement().setAttribute("role", "alert");
    var form = new Div(content);
    form.addClassName("form-fields");
    add(form, refusal);
    var button = new Button(doIt, click -> carryOut());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("shared.form.cancel"), click -> close()), button);
    focusFirst(content);
  }

  private void focusFirst(Component... content) {
    for (var component : content) {
      if (component instanceof Focusable<?> field) {
        addOpenedChangeListener(change -> {
          if (change.isOpened()) {
            field.focus();
          }
        });
        return;
      }
    }
  }

  private void carryOut() {
    refusal.removeAll();
    try {
      if (action.carryOut()) {
        close();
      }
    } catch (ProblemException e) {
      refusal.setText(ProblemWords.line(this, e.problem()));
    }
  }
}
