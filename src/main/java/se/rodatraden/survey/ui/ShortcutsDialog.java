package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;

/// What can be done with the keyboard alone.
final class ShortcutsDialog extends Dialog {

  private static final List<String> SHORTCUTS =
      List.of(
          "survey.keys.add.",
          "survey.keys.next.",
          "survey.keys.previous.",
          "survey.keys.move.",
          "survey.keys.copy.",
          "survey.keys.undo.",
          "survey.keys.option.",
          "survey.keys.option_move.",
          "survey.keys.help.");

  ShortcutsDialog() {
    setHeaderTitle(getTranslation("survey.keys.title"));
    setWidth("min(36rem, 100vw - 2rem)");
    var list = new DescriptionList();
    list.addClassName("survey-keys");
    for (var shortcut : SHORTCUTS) {
      list.add(
          new Term(getTranslation(shortcut + "keys")),
          new Description(getTranslation(shortcut + "does")));
    }
    add(list);
    getFooter().add(new Button(getTranslation("survey.close"), click -> close()));
  }
}
