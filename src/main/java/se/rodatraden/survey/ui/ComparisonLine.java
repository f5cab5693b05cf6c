package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One comparison: which earlier question, how, and what with.
final class ComparisonLine extends Div {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final transient List<QuestionDraft> earlier;
  private final transient Comparison comparison;
  private final transient Consumer<Comparison> change;
  private final transient Runnable redraw;

  /// @param change is told the comparison as it was chosen
  /// @param redraw shows the line anew, since another question has other answers
  ComparisonLine(
      List<QuestionDraft> earlier,
      Comparison comparison,
      Consumer<Comparison> change,
      Runnable redraw,
      Runnable remove) {
    this.earlier = earlier;
    this.comparison = comparison;
    this.change = change;
    this.redraw = redraw;
    addClassName("comparison");
    add(questionSelect());
    find(comparison.question())
        .ifPresent(question -> {
          add(operatorSelect(question));
          if (comparison.op() != Operator.ANSWERED) {
            add(valueField(question));
          }
        });
    add(Words.sign("×", getTranslation("survey.condition.remove"), remove));
  }

  private java.util.Optional<QuestionDraft> find(String key) {
    return earlier.stream().filter(question -> question.key().equals(key)).findFirst();
  }

  private Select<QuestionDraft> questionSelect() {
    var select = new Select<QuestionDraft>();
    select.setLabel(getTranslation("survey.condition.question"));
    select.setItems(earlier);
    select.setItemLabelGenerator(question -> {
      var text = question.wording().text();
      return text.lacks(Languages.SWEDISH)
          ? getTranslation("survey.edit.unwritten")
          : text.swedish();
    });
    find(comparison.question()).ifPresent(select::setValue);
    select.addClassName("comparison-question");
    select.addValueChangeListener(chosen -> {
      var question = chosen.getValue();
      change.accept(
          new Comparison(question.key(), Comparing.operators(question.kind()).getFirst(), null));
      redraw.run();
    });
    return select;
  }

  private Select<Operator> operatorSelect(QuestionDraft question) {
    var select = new Select<Operator>();
    select.setLabel(getTranslation("survey.condition.operator"));
    select.setItems(Comparing.operators(question.kind()));
    select.setItemLabelGenerator(operator -> {
      var isDay = question.kind() == QuestionKind.DATE && operator != Operator.ANSWERED;
      return Words.name(
          this, isDay ? "survey.condition.day." : "survey.condition.operator.", operator);
    });
    select.setValue(comparison.op());
    select.addValueChangeListener(chosen -> {
      var operator = chosen.getValue();
      var value = operator == Operator.ANSWERED ? null : comparison.value();
      change.accept(new Comparison(comparison.question(), operator, value));
      redraw.run();
    });
    return select;
  }

  private Component valueField(QuestionDraft question) {
    return switch (question.kind()) {
      case NUMBER -> numberField();
      case DATE -> dayField();
      default -> optionSelect(question);
    };
  }

  private Select<ChoiceDraft> optionSelect(QuestionDraft question) {
    var select = new Select<ChoiceDraft>();
    select.setLabel(getTranslation("survey.condition.value"));
    select.setItems(question.offered());
    select.setItemLabelGenerator(option -> option.text().swedish());
    question.offered().stream()
        .filter(option -> option.key().equals(text(comparison.value())))
        .findFirst()
        .ifPresent(select::setValue);
    select.addValueChangeListener(chosen -> compareWith(JSON.stringNode(chosen.getValue().key())));
    return select;
  }

  private NumberField numberField() {
    var field = new NumberField(getTranslation("survey.condition.value"));
    var value = comparison.value();
    if (value != null && value.isNumber()) {
      field.setValue(value.doubleValue());
    }
    field.addValueChangeListener(written ->
        compareWith(written.getValue() == null ? null : JSON.numberNode(written.getValue())));
    return field;
  }

  private DatePicker dayField() {
    var field = new DatePicker(getTranslation("survey.condition.value"));
    field.setValue(day(text(comparison.value())));
    field.addValueChangeListener(written ->
        compareWith(
            written.getValue() == null ? null : JSON.stringNode(written.getValue().toString())));
    return field;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(@Nullable JsonNode value) {
    return value != null && value.isString() ? value.stringValue() : "";
  }

  private void compareWith(@Nullable JsonNode value) {
    change.accept(new Comparison(comparison.question(), comparison.op(), value));
  }
}
