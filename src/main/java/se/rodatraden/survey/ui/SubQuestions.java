package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// What is asked about each place that somebody points at.
final class SubQuestions extends Div {

  SubQuestions(QuestionForm.Surroundings around, String key) {
    var editing = around.editing();
    var sub = editing.question(key).sub();
    addClassName("sub-questions");
    add(new Paragraph(getTranslation("survey.sub.help")));
    var list = new OrderedList();
    for (var question : sub) {
      var open = Words.quiet("", () -> around.show(question.key()));
      open.getElement().appendChild(Words.text(this, question.wording().text()).getElement());
      var kind = new Span(Words.name(this, "survey.kind.", question.kind()));
      kind.addClassName("muted");
      list.add(new ListItem(open, kind));
    }
    if (!sub.isEmpty()) {
      add(list);
    }
    if (!editing.isLocked(key)) {
      add(new Button(getTranslation("survey.sub.add"), click -> around.addAboutPlace(key)));
    }
  }
}
