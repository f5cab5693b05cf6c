package se.rodatraden.shared.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// A text in Swedish, and in English for whoever wants to write it. Other languages are kept.
public final class LocalizedTextField extends CustomField<@Nullable LocalizedText> {

  private static final String SWEDISH = LocalizedText.REQUIRED_LANGUAGE;
  private static final String ENGLISH = "en";

  private final TextArea swedish = new TextArea();
  private final TextArea english = new TextArea();
  private final Details more = new Details(getTranslation("shared.form.english"), english);
  private @Nullable LocalizedText before;

  public LocalizedTextField(String label) {
    swedish.setLabel(label);
    english.setLabel(getTranslation("shared.form.in_english", label));
    swedish.setWidthFull();
    english.setWidthFull();
    more.setWidthFull();
    setWidthFull();
    swedish.addValueChangeListener(change -> updateValue());
    english.addValueChangeListener(change -> updateValue());
    add(swedish, more);
  }

  public void setHelp(String help) {
    swedish.setHelperText(help);
  }

  /// Where nothing can be saved without it.
  public LocalizedTextField required() {
    swedish.setRequiredIndicatorVisible(true);
    return this;
  }

  /// Says so, and goes there, if it is empty.
  public boolean isFilledIn() {
    var filled = !swedish.getValue().isBlank();
    swedish.setErrorMessage(getTranslation("shared.form.required"));
    swedish.setInvalid(!filled);
    if (!filled) {
      swedish.focus();
    }
    return filled;
  }

  /// What is written; where nothing is, it says so and is empty.
  public Optional<LocalizedText> readRequired() {
    return isFilledIn() ? Optional.of(text()) : Optional.empty();
  }

  /// @throws IllegalStateException if it is empty
  public LocalizedText text() {
    var text = generateModelValue();
    if (text == null) {
      throw new IllegalStateException("a required text must be asked for before it is read");
    }
    return text;
  }

  @Override
  protected @Nullable LocalizedText generateModelValue() {
    if (swedish.getValue().isBlank()) {
      return null;
    }
    var texts = new TreeMap<String, String>();
    if (before != null) {
      texts.putAll(before.byLanguage());
    }
    texts.put(SWEDISH, swedish.getValue().strip());
    texts.put(ENGLISH, english.getValue().strip());
    texts.values().removeIf(String::isBlank);
    return new LocalizedText(texts);
  }

  @Override
  protected void setPresentationValue(@Nullable LocalizedText text) {
    before = text;
    swedish.setValue(in(text, SWEDISH));
    english.setValue(in(text, ENGLISH));
    more.setOpened(!english.isEmpty());
  }

  private static String in(@Nullable LocalizedText text, String language) {
    return text == null ? "" : text.byLanguage().getOrDefault(language, "");
  }

  @Override
  public void focus() {
    swedish.focus();
  }
}
