package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.rodatraden.walk.protocol.AnsweredBy;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.Decision;
import se.rodatraden.walk.protocol.DecisionDraft;
import se.rodatraden.walk.protocol.Effect;
import se.rodatraden.walk.protocol.Feasibility;
import se.rodatraden.walk.protocol.Verdict;

/// The fields of a decision. Those that its verdict has no use for are hidden.
final class DecisionForm extends Div implements Focusable<DecisionForm> {

  private final RadioButtonGroup<Verdict> verdict = choice("verdict", Verdict.values());
  private final RadioButtonGroup<Feasibility> feasibility =
      choice("feasibility", Feasibility.values());
  private final RadioButtonGroup<Control> control = choice("control", Control.values());
  private final TextField owner = new TextField(getTranslation("walk.decision.owner"));
  private final RadioButtonGroup<Effect> effect = choice("effect", Effect.values());
  private final TextField reference = new TextField(getTranslation("walk.decision.reference"));
  private final TextArea what = new TextArea(getTranslation("walk.decision.what"));
  private final RadioButtonGroup<AnsweredBy> answeredBy =
      choice("answered_by", AnsweredBy.values());
  private final TextField unit = new TextField(getTranslation("walk.decision.unit"));
  private final DatePicker due = new DatePicker(getTranslation("walk.decision.due"));
  private final TextArea reason = new TextArea(getTranslation("walk.decision.reason"));

  DecisionForm(@Nullable Decision before) {
    addClassName("form-fields");
    owner.setMaxLength(DecisionDraft.MAXIMUM_NAME_CHARACTERS);
    owner.setHelperText(getTranslation("walk.decision.owner.help"));
    reference.setMaxLength(DecisionDraft.MAXIMUM_REFERENCE_CHARACTERS);
    reference.setHelperText(getTranslation("walk.decision.reference.help"));
    what.setMaxLength(DecisionDraft.MAXIMUM_TEXT_CHARACTERS);
    unit.setMaxLength(DecisionDraft.MAXIMUM_NAME_CHARACTERS);
    unit.setHelperText(getTranslation("walk.decision.unit.help"));
    reason.setMaxLength(DecisionDraft.MAXIMUM_TEXT_CHARACTERS);
    reason.setHelperText(getTranslation("walk.decision.reason.help"));
    due.setLocale(getLocale());
    add(
        verdict,
        new H3(getTranslation("walk.decision.facts")),
        feasibility,
        control,
        owner,
        effect,
        reference,
        what,
        answeredBy,
        unit,
        due,
        reason);
    if (before != null) {
      show(DecisionDraft.of(before));
    }
    verdict.addValueChangeListener(change -> hideWhatIsNotAsked());
    control.addValueChangeListener(change -> hideWhatIsNotAsked());
    effect.addValueChangeListener(change -> hideWhatIsNotAsked());
    hideWhatIsNotAsked();
  }

  private <T extends Enum<T>> RadioButtonGroup<T> choice(String thing, T[] values) {
    var group = new RadioButtonGroup<T>(getTranslation("walk.decision." + thing));
    group.setItems(values);
    group.setItemLabelGenerator(value -> getTranslation(WalkWords.keyOf(value, thing)));
    return group;
  }

  private void show(DecisionDraft before) {
    set(verdict, before.verdict());
    set(feasibility, before.feasibility());
    set(control, before.control());
    set(owner, before.owner());
    set(effect, before.effect());
    set(reference, before.reference());
    set(what, before.what());
    set(answeredBy, before.answeredBy());
    set(unit, before.unit());
    set(due, before.due());
    set(reason, before.reason());
  }

  private static <T> void set(HasValue<?, T> field, @Nullable T value) {
    if (value != null) {
      field.setValue(value);
    }
  }

  private void hideWhatIsNotAsked() {
    var no = verdict.getValue() == Verdict.WILL_NOT_BE_DONE;
    var promise = verdict.getValue() != null && !no;
    owner.setVisible(control.getValue() == Control.OTHERS);
    reference.setVisible(effect.getValue() == Effect.PROVEN);
    what.setVisible(promise);
    answeredBy.setVisible(promise && control.getValue() != Control.SHARED);
    unit.setVisible(promise);
    due.setVisible(promise);
    reason.setVisible(no);
  }

  @Override
  public void focus() {
    verdict.getElement().callJsFunction("focus");
  }

  /// What is written, whole or not: what is missing is refused when it is decided.
  DecisionDraft read() {
    return new DecisionDraft(
        verdict.getValue(),
        feasibility.getValue(),
        control.getValue(),
        owner.getValue(),
        effect.getValue(),
        reference.getValue(),
        answeredBy.getValue(),
        unit.getValue(),
        what.getValue(),
        due.getValue(),
        reason.getValue());
  }
}
