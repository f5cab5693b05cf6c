package se.rodatraden.promise.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/// A list written one to a line.
class Lines extends TextArea {

  Lines(String label, List<String> before) {
    super(label);
    setValue(String.join("\n", before));
    setHelperText(getTranslation("promise.form.one_per_line"));
    setWidthFull();
  }

  List<String> read() {
    return getValue().lines().map(String::strip).filter(line -> !line.isBlank()).toList();
  }
}
