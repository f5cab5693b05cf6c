package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.QuestionDraft;

/// When a question shows: always, or if all or any of some comparisons with earlier answers hold.
/// The whole stands below as a sentence.
final class ConditionEditor extends Section {

  private final transient QuestionForm.Surroundings around;
  private final transient Editing editing;
  private final String key;
  private final Div comparisons = new Div();
  private final Paragraph sentence = new Paragraph();

  ConditionEditor(QuestionForm.Surroundings around, String key) {
    this.around = around;
    this.editing = around.editing();
    this.key = key;
    addClassName("condition-editor");
    comparisons.addClassName("comparisons");
    sentence.addClassName("condition-sentence");
    sentence.getElement().setAttribute("role", "status");
    add(new H3(getTranslation("survey.condition.title")));
    if (earlier().isEmpty()) {
      add(new Paragraph(getTranslation("survey.condition.nothing_before")));
    } else {
      add(always(), comparisons, sentence);
      show();
    }
  }

  private List<QuestionDraft> earlier() {
    return editing.draft().questionsBefore(key).stream()
        .filter(question -> question.kind().isAsked())
        .toList();
  }

  private @Nullable Condition condition() {
    return editing.question(key).showIf();
  }

  private RadioButtonGroup<Boolean> always() {
    var group = new RadioButtonGroup<Boolean>();
    group.setAriaLabel(getTranslation("survey.condition.title"));
    group.setItems(true, false);
    group.setItemLabelGenerator(always ->
        getTranslation(always ? "survey.condition.always" : "survey.condition.sometimes"));
    group.setValue(condition() == null);
    group.addValueChangeListener(change -> {
      set(Boolean.TRUE.equals(change.getValue()) ? null : new Condition.All(List.of(first())));
      show();
    });
    return group;
  }

  /// Begins with the question right before, since that is what most conditions are about.
  private Comparison first() {
    var nearest = earlier().getLast();
    return new Comparison(nearest.key(), Comparing.operators(nearest.kind()).getFirst(), null);
  }

  private void show() {
    comparisons.removeAll();
    var condition = condition();
    if (condition != null) {
      var list = condition.comparisons();
      if (list.size() > 1) {
        comparisons.add(matchSelect(condition));
      }
      for (int i = 0; i < list.size(); i++) {
        comparisons.add(line(i, list.get(i)));
      }
      comparisons.add(new Button(getTranslation("survey.condition.add"), click -> addOne()));
    }
    showSentence();
  }

  private void showSentence() {
    var words = around.conditionInWords(key);
    sentence.setVisible(words.isPresent());
    sentence.setText(words.orElse(""));
  }

  private Select<Boolean> matchSelect(Condition condition) {
    var select = new Select<Boolean>();
    select.setLabel(getTranslation("survey.condition.match"));
    select.setItems(true, false);
    select.setItemLabelGenerator(
        all -> getTranslation(all ? "survey.condition.all" : "survey.condition.any"));
    select.setValue(condition instanceof Condition.All);
    select.addValueChangeListener(change -> {
      var present = condition();
      if (present != null) {
        set(made(Boolean.TRUE.equals(change.getValue()), present.comparisons()));
      }
      showSentence();
    });
    return select;
  }

  private ComparisonLine line(int index, Comparison comparison) {
    return new ComparisonLine(
        earlier(), comparison, changed -> replace(index, changed), this::show, () -> remove(index));
  }

  private void addOne() {
    alter(list -> {
      list.add(first());
      return list;
    });
    show();
  }

  private void replace(int index, Comparison changed) {
    alter(list -> {
      list.set(index, changed);
      return list;
    });
    showSentence();
  }

  private void remove(int index) {
    alter(list -> {
      list.remove(index);
      return list;
    });
    if (condition() == null) {
      around.redraw();
    } else {
      show();
    }
  }

  private void alter(UnaryOperator<List<Comparison>> change) {
    var condition = condition();
    if (condition != null) {
      var list = change.apply(new ArrayList<>(condition.comparisons()));
      set(list.isEmpty() ? null : made(condition instanceof Condition.All, list));
    }
  }

  private void set(@Nullable Condition condition) {
    editing.changeQuestion("condition", key, question -> question.shownIf(condition));
  }

  private static Condition made(boolean all, List<Comparison> comparisons) {
    return all ? new Condition.All(comparisons) : new Condition.Any(comparisons);
  }
}
