package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import se.rodatraden.walk.protocol.DecisionDraft;
import se.rodatraden.walk.protocol.MeasureDraft;
import se.rodatraden.walk.protocol.MeasureStatus;

/// How far a measure has come.
final class MeasureForm extends Div implements Focusable<MeasureForm> {

  private final RadioButtonGroup<MeasureStatus> status =
      new RadioButtonGroup<>(getTranslation("walk.measures.status"));
  private final DatePicker doneOn = new DatePicker(getTranslation("walk.measures.done_day"));
  private final TextArea outcome = new TextArea();
  private final TextArea note = new TextArea(getTranslation("walk.measures.note"));

  MeasureForm(MeasureDraft before) {
    addClassName("form-fields");
    status.setItems(MeasureStatus.values());
    status.setItemLabelGenerator(each -> getTranslation(WalkWords.keyOf(each, "measure.status")));
    doneOn.setLocale(getLocale());
    outcome.setMaxLength(DecisionDraft.MAXIMUM_TEXT_CHARACTERS);
    outcome.setHelperText(getTranslation("walk.measures.outcome.help"));
    note.setMaxLength(DecisionDraft.MAXIMUM_TEXT_CHARACTERS);
    note.setHelperText(getTranslation("walk.measures.note.help"));
    status.setValue(before.status());
    doneOn.setValue(before.doneOn());
    outcome.setValue(before.outcome() == null ? "" : before.outcome());
    note.setValue(before.note() == null ? "" : before.note());
    status.addValueChangeListener(change -> hideWhatIsNotAsked());
    hideWhatIsNotAsked();
    add(status, doneOn, outcome, note);
  }

  private void hideWhatIsNotAsked() {
    var chosen = status.getValue();
    doneOn.setVisible(chosen == MeasureStatus.DONE);
    outcome.setVisible(!chosen.isOpen());
    outcome.setLabel(
        getTranslation(
            chosen == MeasureStatus.STOPPED
                ? "walk.measures.outcome.stopped"
                : "walk.measures.outcome.done"));
  }

  @Override
  public void focus() {
    status.getElement().callJsFunction("focus");
  }

  MeasureDraft read() {
    return new MeasureDraft(
        status.getValue(),
        doneOn.getValue(),
        outcome.isVisible() ? outcome.getValue() : null,
        note.getValue());
  }
}
