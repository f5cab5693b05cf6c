package se.rodatraden.walk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SpokenLanguages;
import se.rodatraden.shared.ui.WrittenIn;

/// A text in Swedish and, beside it, in every other language that the walk speaks.
final class WrittenText extends Div {

  private static final String SWEDISH = LocalizedText.REQUIRED_LANGUAGE;
  private static final int PAUSE_ms = 500;

  private final String label;
  private final boolean isLong;
  private final @Nullable LocalizedText before;
  private final transient Runnable changed;
  private final transient Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
  private transient List<String> shown = List.of(SWEDISH);
  private boolean isRequired;

  /// @param isLong takes several lines
  WrittenText(String label, boolean isLong, @Nullable LocalizedText before, Runnable changed) {
    this.label = label;
    this.isLong = isLong;
    this.before = before;
    this.changed = changed;
    addClassName("written-text");
    showLanguages(shown);
  }

  WrittenText required() {
    isRequired = true;
    swedish().setRequiredIndicatorVisible(true);
    return this;
  }

  void setHelp(String help) {
    swedish().setHelperText(help);
  }

  private TextFieldBase<?, String> swedish() {
    return fields.computeIfAbsent(SWEDISH, this::field);
  }

  /// What was written in a language that is no longer spoken comes back with it, until it is saved.
  ///
  /// @param languages Swedish first
  void showLanguages(List<String> languages) {
    shown = List.copyOf(languages);
    removeAll();
    for (var language : languages) {
      var field = fields.computeIfAbsent(language, this::field);
      field.setLabel(
          languages.size() == 1
              ? label
              : getTranslation(
                  "walk.plan.in_language", label, SpokenLanguages.name(language, getLocale())));
      add(field);
    }
    setClassName("is-in-several", languages.size() > 1);
  }

  private TextFieldBase<?, String> field(String language) {
    var field = isLong ? new TextArea() : new TextField();
    field.setWidthFull();
    field.setValue(before == null ? "" : before.byLanguage().getOrDefault(language, ""));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_ms);
    field.addValueChangeListener(change -> changed.run());
    WrittenIn.mark(field, language);
    return field;
  }

  /// What is written; empty where the Swedish is not. Says so, and goes there, where it must be: if
  /// it is required, or written in another language.
  Optional<LocalizedText> read() {
    var texts = new TreeMap<String, String>();
    for (var language : shown) {
      var field = fields.get(language);
      if (field != null && !field.getValue().isBlank()) {
        texts.put(language, field.getValue().strip());
      }
    }
    return texts.containsKey(SWEDISH) ? Optional.of(new LocalizedText(texts)) : Optional.empty();
  }

  /// @return whether it can be saved; where not, it says so and goes there
  boolean isFilledIn() {
    var isWritten =
        shown.stream()
            .map(fields::get)
            .anyMatch(field -> field != null && !field.getValue().isBlank());
    var isMissing = swedish().getValue().isBlank() && (isRequired || isWritten);
    swedish()
        .setErrorMessage(
            isWritten
                ? getTranslation("walk.plan.swedish_missing", label)
                : getTranslation("shared.form.required"));
    swedish().setInvalid(isMissing);
    if (isMissing) {
      swedish().focus();
    }
    return !isMissing;
  }

  void focus() {
    swedish().focus();
  }
}
