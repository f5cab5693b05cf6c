package se.rodatraden.promise.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.Validity;

/// When a promise holds: between two days, or so many months from signing.
class ValidityField extends Div {

  private enum Kind {
    FIXED,
    FROM_SIGNING
  }

  private final RadioButtonGroup<Kind> kind =
      new RadioButtonGroup<>(getTranslation("promise.validity.label"));
  private final DatePicker from = new DatePicker(getTranslation("promise.validity.from"));
  private final DatePicker until = new DatePicker(getTranslation("promise.validity.until"));
  private final IntegerField months = new IntegerField(getTranslation("promise.validity.months"));

  ValidityField(@Nullable Validity before) {
    addClassName("promise-row");
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(each -> PromiseWords.word(this, "promise.validity.kind.", each));
    kind.addValueChangeListener(change -> showFields());
    months.setMin(1);
    months.setStepButtonsVisible(true);
    add(kind, from, until, months);
    switch (before) {
      case Validity.Fixed it -> {
        from.setValue(it.from());
        until.setValue(it.until());
        kind.setValue(Kind.FIXED);
      }
      case Validity.FromSigning it -> {
        months.setValue(it.months());
        kind.setValue(Kind.FROM_SIGNING);
      }
      case null -> kind.setValue(Kind.FIXED);
    }
  }

  private void showFields() {
    var isFixed = kind.getValue() == Kind.FIXED;
    from.setVisible(isFixed);
    until.setVisible(isFixed);
    months.setVisible(!isFixed);
  }

  /// What is chosen; where something is missing it says so and is empty.
  Optional<Validity> read() {
    return kind.getValue() == Kind.FIXED ? readFixed() : readMonths();
  }

  private Optional<Validity> readFixed() {
    var isWhole = from.getValue() != null && until.getValue() != null;
    var isRight = isWhole && !until.getValue().isBefore(from.getValue());
    from.setInvalid(from.getValue() == null);
    from.setErrorMessage(getTranslation("shared.form.required"));
    until.setInvalid(!isRight);
    until.setErrorMessage(getTranslation("promise.validity.until.wrong"));
    return isRight
        ? Optional.of(new Validity.Fixed(from.getValue(), until.getValue()))
        : Optional.empty();
  }

  private Optional<Validity> readMonths() {
    var isRight = months.getValue() != null && months.getValue() >= 1;
    months.setInvalid(!isRight);
    months.setErrorMessage(getTranslation("promise.form.at_least_one"));
    return isRight ? Optional.of(new Validity.FromSigning(months.getValue())) : Optional.empty();
  }
}
