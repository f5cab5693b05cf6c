package se.rodatraden.survey.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.BankQuestion;
import se.rodatraden.survey.Comparability;
import se.rodatraden.survey.QuestionDraft.Meaning;
import se.rodatraden.survey.ReadableKeys;

/// What a question measures, so that rounds can be compared: its lasting concept, when that was
/// asked before, and whether later rounds must ask it the same way.
final class MeaningSection extends Section {

  private final transient QuestionForm.Surroundings around;
  private final transient Editing editing;
  private final String key;
  private final Div before = new Div();

  MeaningSection(QuestionForm.Surroundings around, String key) {
    this.around = around;
    this.editing = around.editing();
    this.key = key;
    addClassName("meaning");
    var isAsked = editing.question(key).kind().isAsked();
    var isAboutPlace = editing.draft().parentOf(key).isPresent();
    if (!isAsked || isAboutPlace) {
      setVisible(false);
      return;
    }
    add(new H3(getTranslation("survey.meaning.title")), concept(), before, core());
    showBefore();
  }

  private ComboBox<String> concept() {
    var box = new ComboBox<String>(getTranslation("survey.meaning.concept"));
    var known = new ArrayList<>(around.bank().stream().map(BankQuestion::concept).toList());
    var present = editing.question(key).meaning().concept();
    if (present != null && !known.contains(present)) {
      known.addFirst(present);
    }
    box.setItems(known);
    box.setValue(present);
    box.setClearButtonVisible(true);
    box.setHelperText(getTranslation("survey.meaning.concept.help"));
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(written -> {
      var plain = ReadableKeys.concept(written.getDetail());
      if (!plain.isEmpty()) {
        known.addFirst(plain);
        box.setItems(known);
        box.setValue(plain);
      }
    });
    box.addValueChangeListener(change -> {
      editing.changeQuestion(
          "concept",
          key,
          question -> question.with(new Meaning(change.getValue(), question.meaning().core())));
      showBefore();
    });
    return box;
  }

  private Checkbox core() {
    var box = new Checkbox(getTranslation("survey.meaning.core"));
    box.setHelperText(getTranslation("survey.meaning.core.help"));
    box.setValue(editing.question(key).meaning().core());
    box.addValueChangeListener(change ->
        editing.changeQuestion(
            "core",
            key,
            question ->
                question.with(new Meaning(question.meaning().concept(), change.getValue()))));
    return box;
  }

  /// Says for each round whether answers can be laid side by side.
  private void showBefore() {
    before.removeAll();
    var question = editing.question(key);
    var known = find(question.meaning().concept());
    if (known.isEmpty() || known.get().asked().isEmpty()) {
      if (question.meaning().concept() != null) {
        before.add(new Paragraph(getTranslation("survey.meaning.not_asked_before")));
      }
      return;
    }
    var list = new UnorderedList();
    for (var asked : known.get().asked()) {
      var comparability = Comparability.of(question, asked.question());
      var line =
          new ListItem(
              getTranslation(
                  "survey.meaning.asked_before",
                  asked.round().name(),
                  Words.day(asked.round().asked().from()),
                  Words.name(this, "survey.meaning.", comparability)));
      line.addClassNames("comparability", "is-" + comparability.name().toLowerCase(Locale.ROOT));
      list.add(line);
    }
    before.add(list);
  }

  private Optional<BankQuestion> find(@Nullable String concept) {
    return around.bank().stream().filter(known -> known.concept().equals(concept)).findFirst();
  }
}
