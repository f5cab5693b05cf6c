package se.rodatraden.survey.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// In which languages a survey is offered, beside Swedish.
final class LanguageSettings extends Section {

  /// @param chosen is told every language, Swedish first
  LanguageSettings(Editing editing, Consumer<List<String>> chosen) {
    addClassNames("settings-part");
    setId("sprak");
    var group = new CheckboxGroup<String>();
    var present = editing.draft().languages();
    var all =
        Stream.concat(present.stream(), Languages.OFFERED.stream())
            .filter(tag -> !tag.equals(Languages.SWEDISH))
            .distinct()
            .toList();
    group.setLabel(getTranslation("survey.settings.languages"));
    group.setItems(all);
    group.setItemLabelGenerator(tag -> Languages.name(tag));
    group.setValue(Set.copyOf(present.stream().filter(all::contains).toList()));
    group.addClassName("language-choices");
    group.addValueChangeListener(change -> {
      var tags = all.stream().filter(change.getValue()::contains).toList();
      editing.change("languages", draft -> draft.withLanguages(tags));
      chosen.accept(editing.draft().languages());
    });
    add(
        new H2(getTranslation("survey.settings.languages.title")),
        new Paragraph(getTranslation("survey.settings.languages.help")),
        group);
  }
}
