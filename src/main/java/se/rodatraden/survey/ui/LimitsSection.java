package se.rodatraden.survey.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionDraft.Limits;
import se.rodatraden.survey.QuestionKind;

/// Whether an answer must be given, and within what limits.
final class LimitsSection extends Div {

  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_PLACES = 20;

  private final transient Editing editing;
  private final String key;

  LimitsSection(Editing editing, String key) {
    this.editing = editing;
    this.key = key;
    addClassName("limits");
    var question = editing.question(key);
    var kind = question.kind();
    var limits = question.limits();
    add(check("survey.limits.required.", limits.required(), LimitsSection::withRequired));
    if (kind.mayBeShuffled()) {
      add(check("survey.limits.shuffled.", limits.shuffled(), LimitsSection::withShuffled));
    }
    addBounds(question);
    if (kind == QuestionKind.TEXT) {
      add(whole("survey.limits.max_length", limits.maxLength(), LONGEST_TEXT, Part.MAX_LENGTH));
    }
    if (kind == QuestionKind.PLACES) {
      add(whole("survey.limits.max_places", limits.maxPlaces(), MOST_PLACES, Part.MAX_PLACES));
    }
  }

  private void addBounds(QuestionDraft question) {
    var limits = question.limits();
    if (question.kind() == QuestionKind.NUMBER) {
      var row =
          new Div(
              number("survey.limits.min", limits.min(), Part.MIN),
              number("survey.limits.max", limits.max(), Part.MAX));
      row.addClassName("limits-row");
      add(row);
    } else if (question.kind().hasBounds()) {
      var most = Math.max(1, question.choices().options().size());
      var row =
          new Div(
              whole("survey.limits.min_chosen", toInteger(limits.min()), most, Part.MIN),
              whole("survey.limits.max_chosen", toInteger(limits.max()), most, Part.MAX));
      row.addClassName("limits-row");
      add(row);
    }
  }

  private enum Part {
    MIN,
    MAX,
    MAX_LENGTH,
    MAX_PLACES
  }

  private interface Flag {
    Limits set(Limits limits, boolean value);
  }

  private Checkbox check(String texts, boolean value, Flag flag) {
    var box = new Checkbox(getTranslation(texts + "label"));
    box.setHelperText(getTranslation(texts + "help"));
    box.setValue(value);
    box.addValueChangeListener(
        change -> change(texts, limits -> flag.set(limits, change.getValue())));
    return box;
  }

  private IntegerField whole(String text, @Nullable Integer value, int most, Part part) {
    var field = new IntegerField(getTranslation(text));
    field.setMin(1);
    field.setMax(most);
    field.setValue(value);
    field.setStepButtonsVisible(true);
    field.setI18n(
        new IntegerField.IntegerFieldI18n()
            .setMinErrorMessage(getTranslation("survey.limits.between", 1, most))
            .setMaxErrorMessage(getTranslation("survey.limits.between", 1, most))
            .setBadInputErrorMessage(getTranslation("survey.limits.between", 1, most)));
    field.addValueChangeListener(change -> {
      var written = change.getValue();
      if (written == null || (written >= 1 && written <= most)) {
        change(text, limits -> with(limits, part, written == null ? null : (double) written));
      }
    });
    return field;
  }

  private NumberField number(String text, @Nullable Double value, Part part) {
    var field = new NumberField(getTranslation(text));
    field.setValue(value);
    field.addValueChangeListener(
        change -> change(text, limits -> with(limits, part, change.getValue())));
    return field;
  }

  private void change(String what, UnaryOperator<Limits> change) {
    editing.changeQuestion(what, key, question -> question.with(change.apply(question.limits())));
  }

  private static Limits withRequired(Limits limits, boolean required) {
    return new Limits(
        required,
        limits.shuffled(),
        limits.min(),
        limits.max(),
        limits.maxLength(),
        limits.maxPlaces());
  }

  private static Limits withShuffled(Limits limits, boolean shuffled) {
    return new Limits(
        limits.required(),
        shuffled,
        limits.min(),
        limits.max(),
        limits.maxLength(),
        limits.maxPlaces());
  }

  private static Limits with(Limits limits, Part part, @Nullable Double value) {
    return new Limits(
        limits.required(),
        limits.shuffled(),
        part == Part.MIN ? value : limits.min(),
        part == Part.MAX ? value : limits.max(),
        part == Part.MAX_LENGTH ? toInteger(value) : limits.maxLength(),
        part == Part.MAX_PLACES ? toInteger(value) : limits.maxPlaces());
  }

  private static @Nullable Integer toInteger(@Nullable Double value) {
    return value == null ? null : (Integer) value.intValue();
  }
}
