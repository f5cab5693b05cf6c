package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.walk.FieldProblem;

/// A part of the plan's form: what it is about, its fields, and what is wrong in it.
class PlanPart extends Section {

  private final Div refusal = new Div();
  private final transient List<String> fields;
  private Runnable changed = () -> {};

  /// @param texts family of its texts, ending in a dot
  /// @param fields whose problems are told here
  PlanPart(String id, String texts, List<String> fields) {
    this.fields = fields;
    setId(id);
    addClassName("plan-part");
    refusal.addClassName("plan-refusal");
    refusal.getElement().setAttribute("role", "alert");
    add(new H2(getTranslation(texts + "title")), new Paragraph(getTranslation(texts + "help")));
    add(refusal);
  }

  final void onChanged(Runnable listener) {
    changed = listener;
  }

  final void change() {
    changed.run();
  }

  static Div row(Component... fields) {
    var row = new Div(fields);
    row.addClassName("plan-row");
    return row;
  }

  /// @return whether something is wrong here
  final boolean show(List<FieldProblem> problems) {
    var mine =
        problems.stream()
            .filter(problem -> fields.contains(problem.field()))
            .map(problem -> getTranslation("walk.plan.wrong." + problem.code().replace('.', '_')))
            .distinct()
            .collect(Collectors.joining(" "));
    refusal.setText(mine);
    if (!mine.isEmpty()) {
      getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }
    return !mine.isEmpty();
  }
}
