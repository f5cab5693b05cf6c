package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BooleanSupplier;

/// A form in a dialog, closed when it has been saved.
class EditDialog extends Dialog {

  /// @param save tells whether it was stored
  EditDialog(String title, Component form, BooleanSupplier save) {
    setHeaderTitle(title);
    setWidth("min(44rem, 100%)");
    setCloseOnOutsideClick(false);
    add(form);
    var submit = new Button(getTranslation("promise.form.save"));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    submit.addClickListener(click -> {
      if (save.getAsBoolean()) {
        close();
      }
    });
    getFooter().add(new Button(getTranslation("promise.cancel"), click -> close()), submit);
  }
}
