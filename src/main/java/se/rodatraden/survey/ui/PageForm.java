package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/// A page: its title.
final class PageForm extends Div {

  private final H2 heading = new H2();
  private final SideBySide title;

  PageForm(Editing editing, String id, @Nullable String language, Component toolbar) {
    addClassName("question-form");
    var page = editing.draft().findPage(id).orElseThrow();
    heading.setText(getTranslation("survey.edit.page", editing.draft().pages().indexOf(page) + 1));
    var head = new Div(heading, toolbar);
    head.addClassName("form-head");
    title =
        new SideBySide(
            SideBySide.Kind.LINE,
            getTranslation("survey.edit.page.title"),
            language,
            page.title(),
            tag -> true,
            (tag, written) ->
                editing.change(
                    "page title " + tag + " " + id,
                    draft ->
                        draft
                            .findPage(id)
                            .map(present ->
                                draft.with(present.with(present.title().with(tag, written))))
                            .orElse(draft)));
    title.setHelp(getTranslation("survey.edit.page.help"));
    add(head, new Section(title));
  }

  void focusHeading() {
    Words.focus(heading);
  }

  void focusTitle() {
    title.focus();
  }
}
