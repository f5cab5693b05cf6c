package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.QuestionKind;

/// Asks what kind of question to add, or leads to the question bank.
final class AddQuestionDialog extends Dialog {

  /// @param bank opens the question bank; null where it has nothing to offer
  AddQuestionDialog(
      List<QuestionKind> kinds, Consumer<QuestionKind> chosen, @Nullable Runnable bank) {
    setHeaderTitle(getTranslation("survey.add.title"));
    setWidth("min(46rem, 100vw - 2rem)");
    var list = new Div();
    list.addClassName("kind-list");
    for (var kind : kinds) {
      list.add(
          kindButton(
              Words.name(this, "survey.kind.", kind),
              Words.name(this, "survey.kind.help.", kind),
              () -> chosen.accept(kind)));
    }
    if (bank != null) {
      var fromBank =
          kindButton(getTranslation("survey.bank.title"), getTranslation("survey.bank.help"), bank);
      fromBank.addClassName("kind-bank");
      list.add(fromBank);
    }
    add(list);
    getFooter().add(new Button(getTranslation("survey.cancel"), click -> close()));
    addOpenedChangeListener(change -> {
      if (change.isOpened() && list.getComponentAt(0) instanceof Button first) {
        first.focus();
      }
    });
  }

  private Button kindButton(String name, String help, Runnable action) {
    var title = new Span(name);
    title.addClassName("kind-name");
    var text = new Span(help);
    text.addClassName("kind-help");
    var both = new Div(title, text);
    both.addClassName("kind-words");
    var button =
        new Button(
            both,
            click -> {
              close();
              action.run();
            });
    button.addClassName("kind-button");
    return button;
  }
}
