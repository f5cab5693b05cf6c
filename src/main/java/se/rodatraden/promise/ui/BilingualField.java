package se.rodatraden.promise.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// A text in Swedish, and in English for whoever wants to write it; other languages are kept.
class BilingualField extends Div {

  private final TextArea swedish = new TextArea();
  private final TextArea english = new TextArea();
  private final @Nullable LocalizedText before;

  BilingualField(String label, @Nullable LocalizedText before) {
    this.before = before;
    swedish.setLabel(label);
    english.setLabel(getTranslation("promise.form.in_english", label));
    if (before != null) {
      swedish.setValue(before.byLanguage().getOrDefault("sv", ""));
      english.setValue(before.byLanguage().getOrDefault("en", ""));
    }
    var more = new Details(getTranslation("promise.form.english"), english);
    more.setOpened(!english.isEmpty());
    swedish.setWidthFull();
    english.setWidthFull();
    addClassName("promise-bilingual");
    add(swedish, more);
  }

  BilingualField required() {
    swedish.setRequiredIndicatorVisible(true);
    return this;
  }

  /// What is written, empty where there is no Swedish.
  Optional<LocalizedText> read() {
    if (swedish.getValue().isBlank()) {
      return Optional.empty();
    }
    var texts = new TreeMap<String, String>();
    if (before != null) {
      texts.putAll(before.byLanguage());
    }
    texts.put("sv", swedish.getValue().strip());
    texts.put("en", english.getValue().strip());
    texts.values().removeIf(String::isBlank);
    return Optional.of(new LocalizedText(texts));
  }

  /// As [#read], and says that it must be filled in where it is not.
  Optional<LocalizedText> readRequired() {
    var text = read();
    swedish.setInvalid(text.isEmpty());
    swedish.setErrorMessage(getTranslation("promise.form.required"));
    return text;
  }
}
