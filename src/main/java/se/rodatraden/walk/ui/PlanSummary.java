package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SpokenLanguages;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.PlannedWalk;
import se.rodatraden.walk.WalkQuestion;

/// A plan for those who read it: who leads it on the evening, and everyone once it is open.
final class PlanSummary extends Div {

  private final transient PlannedWalk planned;

  PlanSummary(PlannedWalk planned, PlanServices services) {
    this.planned = planned;
    addClassName("plan-summary");
    var walk = planned.walk();
    var facts = new DescriptionList();
    fact(
        facts,
        "walk.plan.summary.when",
        SwedishTime.writeWithWeekday(walk.startsAt(), walk.endsAt(), getLocale()));
    fact(facts, "walk.plan.summary.light", services.light().inWords(walk, getLocale()));
    fact(facts, "walk.plan.meeting_place", walk.meetingPlace());
    fact(
        facts,
        "walk.plan.serves",
        planned.plan().serves().stream()
            .map(each -> WalkWords.purpose(this, each, getLocale()))
            .collect(Collectors.joining("; ")));
    fact(
        facts,
        "walk.plan.categories",
        planned.plan().categories().stream()
            .sorted()
            .map(category -> getTranslation(WalkWords.keyOf(category, "category")))
            .collect(Collectors.joining(", ")));
    add(section("walk.plan.summary.title", facts));
    add(new Paragraph(walk.purpose().in(getLocale())));
    addStops();
    addGroups();
    addQuestions();
    addInvitation();
  }

  private void fact(DescriptionList facts, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(
          new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
  }

  private Section section(String key, Component content) {
    var section = new Section(new H2(getTranslation(key)), content);
    section.addClassName("plan-part");
    return section;
  }

  private void addStops() {
    var list = new OrderedList();
    planned.walk().stops().forEach(stop -> list.add(new ListItem(stop.name())));
    addUnlessEmpty("walk.plan.summary.stops", planned.walk().stops(), list);
  }

  private void addGroups() {
    var list = new OrderedList();
    planned
        .plan()
        .groups()
        .forEach(group ->
            list.add(
                new ListItem(
                    getTranslation("walk.plan.summary.group", group.leader(), group.size()))));
    addUnlessEmpty("walk.plan.groups.title", planned.plan().groups(), list);
  }

  private void addQuestions() {
    var list = new UnorderedList();
    planned.plan().questions().forEach(question -> list.add(new ListItem(inWords(question))));
    addUnlessEmpty("walk.plan.questions", planned.plan().questions(), list);
  }

  private String inWords(WalkQuestion question) {
    var text = question.text().in(getLocale());
    return planned.walk().stops().stream()
        .filter(stop -> stop.id().equals(question.stop()))
        .findFirst()
        .map(stop -> getTranslation("walk.plan.summary.question_at", text, stop.name()))
        .orElse(text);
  }

  private void addInvitation() {
    var invitation = planned.plan().invitation();
    if (invitation == null) {
      return;
    }
    var texts = new Div();
    var swedish = LocalizedText.REQUIRED_LANGUAGE;
    texts.add(said(swedish, invitation));
    invitation.languages().stream()
        .filter(language -> !language.equals(swedish))
        .sorted()
        .forEach(language -> texts.add(said(language, invitation)));
    add(section("walk.plan.invitation.title", texts));
  }

  private static Paragraph said(String language, LocalizedText text) {
    var said = new Paragraph(text.byLanguage().getOrDefault(language, ""));
    said.getElement().setAttribute("lang", language);
    said.getElement().setAttribute("dir", SpokenLanguages.direction(language));
    return said;
  }

  private void addUnlessEmpty(String key, List<?> what, Component content) {
    if (!what.isEmpty()) {
      add(section(key, content));
    }
  }
}
