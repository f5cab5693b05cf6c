package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import se.rodatraden.survey.OptionRole;
import se.rodatraden.survey.QuestionDraft;

/// Takes over the options of another question, which is quicker and more comparable than writing
/// them again.
final class BorrowOptions extends Div {

  /// @param done the question has other options now
  BorrowOptions(Editing editing, String key, Runnable done) {
    addClassName("borrow-options");
    var others = others(editing, key);
    if (others.isEmpty()) {
      setVisible(false);
      return;
    }
    var select = new Select<QuestionDraft>();
    select.setLabel(getTranslation("survey.option.borrow"));
    select.setPlaceholder(getTranslation("survey.option.borrow.choose"));
    select.setItems(others);
    select.setItemLabelGenerator(question ->
        getTranslation(
            "survey.option.borrow.from",
            question.wording().text().swedish(),
            question.choices().options().size()));
    select.addValueChangeListener(chosen -> {
      editing.changeQuestion("borrow", key, question -> withOptionsOf(question, chosen.getValue()));
      done.run();
    });
    add(select);
  }

  private static List<QuestionDraft> others(Editing editing, String key) {
    return editing.draft().questions().stream()
        .filter(question -> !question.key().equals(key))
        .filter(question -> question.kind().hasOptions())
        .filter(question -> !question.choices().options().isEmpty())
        .toList();
  }

  private static QuestionDraft withOptionsOf(QuestionDraft question, QuestionDraft other) {
    var options =
        other.choices().options().stream()
            .map(option -> OptionRole.fitting(option, question.kind()))
            .toList();
    return question.with(question.choices().withOptions(options));
  }
}
