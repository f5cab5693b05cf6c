package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.ui.WrittenIn;
import se.rodatraden.survey.DraftText;

/// A text in Swedish and, beside it, in the language that is being translated to. What is written
/// is told as it is written; what is missing shows.
final class SideBySide extends Div {

  private static final int PAUSE_ms = 700;

  private final String label;
  private final TextFieldBase<?, String> swedish;
  private final @Nullable TextFieldBase<?, String> translated;

  /// @param language beside Swedish; null where only Swedish is written
  /// @param mayWrite in which of the languages the text may be changed
  /// @param written is told the language and the text
  SideBySide(
      Kind kind,
      String label,
      @Nullable String language,
      DraftText text,
      Predicate<String> mayWrite,
      BiConsumer<String, String> written) {
    this.label = label;
    addClassNames("side-by-side", "is-" + kind.name().toLowerCase(Locale.ROOT));
    swedish = field(kind, Languages.SWEDISH, text, mayWrite, written);
    name(swedish, kind, language == null ? label : labelIn(Languages.SWEDISH));
    add(swedish);
    if (language == null) {
      translated = null;
      return;
    }
    translated = field(kind, language, text, mayWrite, written);
    name(translated, kind, labelIn(language));
    add(translated);
    swedish.addValueChangeListener(change -> showMissing());
    translated.addValueChangeListener(change -> showMissing());
    showMissing();
  }

  /// How much room a text takes.
  enum Kind {
    /// Several lines, with its name above.
    LONG,
    /// One line, with its name above.
    LINE,
    /// One line of a list, whose name is only read out.
    ITEM
  }

  private String labelIn(String tag) {
    return getTranslation("survey.edit.in_language", label, Languages.name(tag));
  }

  private static void name(TextFieldBase<?, String> field, Kind kind, String name) {
    if (kind == Kind.ITEM) {
      field.setAriaLabel(name);
    } else {
      field.setLabel(name);
    }
  }

  private static TextFieldBase<?, String> field(
      Kind kind,
      String language,
      DraftText text,
      Predicate<String> mayWrite,
      BiConsumer<String, String> written) {
    var field = kind == Kind.LONG ? new TextArea() : new TextField();
    field.setValue(text.in(language));
    field.setReadOnly(!mayWrite.test(language));
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_ms);
    field.addValueChangeListener(change -> written.accept(language, field.getValue()));
    WrittenIn.mark(field, language);
    return field;
  }

  private void showMissing() {
    if (translated != null) {
      var isMissing = !swedish.isEmpty() && translated.isEmpty();
      translated.setClassName("is-missing", isMissing);
      translated.setHelperText(isMissing ? getTranslation("survey.edit.missing") : null);
    }
  }

  void focus() {
    swedish.focus();
  }

  void setHelp(String help) {
    swedish.setHelperText(help);
  }

  /// Where keys are pressed while Swedish is written.
  TextFieldBase<?, String> swedish() {
    return swedish;
  }
}
