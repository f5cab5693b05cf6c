package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.protocol.Comparison;

/// One place and category on two walks: then, now, and what was done between.
final class CompareCard extends ListItem {

  CompareCard(Comparison.Row row, String place, String category) {
    addClassName("observation");
    var change = new Span(getTranslation(WalkWords.keyOf(row.change(), "compare.change")));
    change.addClassName("walk-status");
    var heading = new Div(new H3(category + ", " + place), change);
    heading.addClassName("walk-line");
    var pair =
        new Div(side("walk.compare.before", row.before()), side("walk.compare.after", row.after()));
    pair.addClassName("compare-pair");
    add(heading, pair);
    if (!row.measures().isEmpty()) {
      add(new Paragraph(getTranslation("walk.compare.measures")), measures(row));
    }
  }

  private Component side(String key, Comparison.Noted noted) {
    var title = new Div(getTranslation(key));
    title.addClassNames("small", "muted");
    var side = new Div(title, new Paragraph(words(this, noted)));
    if (!noted.descriptions().isEmpty()) {
      var said = new UnorderedList();
      noted.descriptions().forEach(text -> said.add(new ListItem(text)));
      side.add(said);
    }
    return side;
  }

  static String words(Component owner, Comparison.Noted noted) {
    if (noted.isEmpty()) {
      return owner.getTranslation("walk.compare.nothing");
    }
    var said = new ArrayList<String>();
    if (noted.unsafe() > 0) {
      said.add(
          owner.getTranslation(
              "walk.compare.unsafe",
              noted.unsafe(),
              owner.getTranslation("walk.severity." + Math.max(1, noted.severity()))));
    }
    if (noted.safe() > 0) {
      said.add(owner.getTranslation("walk.compare.safe", noted.safe()));
    }
    return String.join(", ", said);
  }

  private UnorderedList measures(Comparison.Row row) {
    var list = new UnorderedList();
    for (var step : row.measures()) {
      var status = getTranslation(WalkWords.keyOf(step.status(), "measure.status"));
      var when = step.doneOn() == null ? "" : " " + SwedishTime.write(step.doneOn(), getLocale());
      var late = step.doneOn() != null && !step.doneBetween();
      var text = "%s – %s%s".formatted(step.what(), status, when);
      list.add(new ListItem(late ? text + ", " + getTranslation("walk.compare.done_later") : text));
    }
    return list;
  }
}
