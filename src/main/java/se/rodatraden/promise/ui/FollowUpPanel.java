package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.rodatraden.promise.Document;
import se.rodatraden.promise.FollowUpPlan;
import se.rodatraden.promise.Promise;

/// How a promise is followed up, and the documents it stands in.
class FollowUpPanel extends Div {

  FollowUpPanel(Promise promise) {
    if (!promise.followUpPlans().isEmpty()) {
      var panel = new Section(new H2(getTranslation("promise.follow_up.title")));
      panel.addClassName("promise-panel");
      promise.followUpPlans().forEach(plan -> addPlan(panel, plan));
      add(panel);
    }
    if (!promise.documents().isEmpty()) {
      var list = new UnorderedList();
      promise.documents().forEach(document -> list.add(new ListItem(nameOf(document))));
      var panel = new Section(new H2(getTranslation("promise.documents.title")), list);
      panel.addClassName("promise-panel");
      add(panel);
    }
  }

  private void addPlan(Section panel, FollowUpPlan plan) {
    var cadence = PromiseWords.word(this, "promise.cadence.", plan.cadence());
    panel.add(
        new Paragraph(
            plan.dueYear() == null ? cadence : cadence + " " + String.valueOf(plan.dueYear())));
    if (plan.about() != null) {
      panel.add(new Paragraph(PromiseWords.text(this, plan.about())));
    }
    addLine(panel, "promise.follow_up.compiled_by", plan.compiledBy());
    addLine(panel, "promise.follow_up.presented_to", plan.presentedTo());
    addLine(panel, "promise.follow_up.published_at", plan.publishedAt());
  }

  private void addLine(Section panel, String key, List<String> names) {
    if (!names.isEmpty()) {
      var line = new Paragraph(getTranslation(key, String.join(", ", names)));
      line.addClassNames("muted", "small");
      panel.add(line);
    }
  }

  private static Component nameOf(Document document) {
    var name = "%s (%s)".formatted(document.title(), document.publisher());
    return document.webAddress() == null
        ? new com.vaadin.flow.component.html.Span(name)
        : new Anchor(document.webAddress(), name);
  }
}
