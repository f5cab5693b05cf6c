package se.rodatraden.picture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Verdict;

/// Used or rejected, and why.
final class WeighingFields extends Div {

  private static final int LONGEST_REASON = 500;

  private final RadioButtonGroup<Verdict> verdict =
      new RadioButtonGroup<>(Words.say("picture.weighing.verdict"));
  private final TextArea reason = new TextArea(Words.say("picture.weighing.reason"));

  WeighingFields(Verdict present, @Nullable String why) {
    addClassName("form-fields");
    verdict.setItems(Verdict.values());
    verdict.setItemLabelGenerator(each -> Words.name("picture.verdict.", each));
    verdict.setValue(present);
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setHelperText(Words.say("picture.weighing.reason_help"));
    reason.setValue(why == null ? "" : why);
    add(verdict, reason);
  }

  Verdict verdict() {
    return verdict.getValue();
  }

  @Nullable String reason() {
    return reason.getValue().isBlank() ? null : reason.getValue().strip();
  }
}
