package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.rodatraden.promise.Goal;
import se.rodatraden.promise.GoalDraft;

/// What a promise is meant to lead to, and what each goal is read from.
class GoalList extends Section {

  GoalList(List<Goal> goals) {
    if (goals.isEmpty()) {
      return;
    }
    add(new H2(getTranslation("promise.goals.title")));
    goals.forEach(goal -> add(row(goal.draft())));
  }

  private Component row(GoalDraft goal) {
    var row =
        new Article(
            PromiseWords.tag(
                PromiseWords.word(this, "promise.goal_kind.", goal.kind()),
                "promise-kind",
                "small"),
            new Paragraph(PromiseWords.text(this, goal.text())),
            reading(goal));
    row.addClassName("promise-goal");
    return row;
  }

  private Paragraph reading(GoalDraft goal) {
    var indicator = goal.indicator();
    var line =
        new Paragraph(
            indicator == null
                ? getTranslation("promise.goals.no_indicator")
                : getTranslation(
                    "promise.goals.reading",
                    PromiseWords.text(this, indicator),
                    PromiseWords.word(this, "promise.direction.", goal.direction())));
    line.addClassNames("small", indicator == null ? "promise-cut" : "muted");
    if (goal.targetYear() != null) {
      line.add(" " + getTranslation("promise.goals.by", String.valueOf(goal.targetYear())));
    }
    return line;
  }
}
