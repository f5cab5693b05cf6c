package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.stream.Collectors;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.keying.KeyingLine;
import se.rodatraden.survey.keying.Typed;

/// One line of a paper: what is asked, what there is to choose from, what is typed, and what that
/// was taken for.
final class KeyingField extends Div {

  private static final int LONGEST_TEXT = 2000;

  private final transient KeyingLine line;
  private final TextField field = new TextField();
  private final Span echo = new Span();

  KeyingField(KeyingLine line, Runnable changed) {
    this.line = line;
    addClassName("keying-line");
    field.setLabel(label());
    field.setHelperText(line.isWords() ? null : choices());
    field.setMaxLength(LONGEST_TEXT);
    field.setAutocomplete(Autocomplete.OFF);
    field.getElement().setAttribute("data-line", line.number());
    var isFree = line.isWords() || line.asked() instanceof Question.Text;
    field.setClassName("is-free", isFree || line.place() != null && line.about() == null);
    if (line.isWords()) {
      line.other()
          .ifPresent(other -> field.getElement().setAttribute("data-words-for", other.mark()));
    }
    field.addValueChangeListener(change -> changed.run());
    echo.addClassName("keying-echo");
    add(field, echo);
  }

  private String label() {
    if (line.isWords()) {
      return "%s %s: %s"
          .formatted(
              line.number(),
              line.other().map(other -> other.mark()).orElse(""),
              getTranslation("survey.keying.words"));
    }
    var row = line.row();
    var text = row == null ? line.asked().text() : row.text();
    return line.number() + ". " + text.in(Words.locale());
  }

  private String choices() {
    return line.choices().stream()
        .map(marked -> marked.mark() + " " + marked.choice().text().in(Words.locale()))
        .collect(Collectors.joining(" · "));
  }

  KeyingLine line() {
    return line;
  }

  String typed() {
    return field.getValue();
  }

  void empty() {
    field.clear();
  }

  void focusField() {
    field.focus();
  }

  boolean isLeftOut() {
    return hasClassName("is-left-out");
  }

  boolean isWrong() {
    return field.isInvalid();
  }

  /// @param isPassedOver the question's condition does not hold
  void show(Typed typed, boolean isPassedOver) {
    var isLeftOut = isPassedOver && typed instanceof Typed.Understood;
    setClassName("is-passed-over", isPassedOver);
    setClassName("is-left-out", isLeftOut);
    field.getElement().setAttribute("data-passed-over", isPassedOver);
    field.setInvalid(typed instanceof Typed.NotUnderstood);
    echo.setText(
        switch (typed) {
          case Typed.Nothing nothing ->
              isPassedOver ? getTranslation("survey.keying.passed_over") : "";
          case Typed.Unreadable unreadable -> getTranslation("survey.keying.unreadable");
          case Typed.Understood(var value, var words) ->
              isLeftOut ? getTranslation("survey.keying.left_out") : words;
          case Typed.NotUnderstood(var reason, var details) -> {
            field.setErrorMessage(
                getTranslation("survey.keying.wrong." + reason, details.toArray()));
            yield "";
          }
        });
  }

  void refuse(Enum<?> code) {
    var known =
        switch (code.name()) {
          case "TOO_MANY", "TOO_FEW", "TOO_LONG", "OUT_OF_RANGE", "OUTSIDE_AREA" ->
              code.name().toLowerCase(Locale.ROOT);
          default -> "other";
        };
    field.setErrorMessage(getTranslation("survey.keying.wrong." + known));
    field.setInvalid(true);
  }
}
