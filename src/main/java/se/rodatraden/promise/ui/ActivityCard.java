package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.rodatraden.place.Place;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.ActivityDraft;
import se.rodatraden.promise.Effort;
import se.rodatraden.promise.Occasion;
import se.rodatraden.promise.Promise;
import se.rodatraden.shared.id.PersonId;

/// One activity: what, who, where, how far, and its log.
class ActivityCard extends Article {

  private final Activity activity;
  private final List<Place> places;
  private final Button log = new Button();
  private final UnorderedList efforts = new UnorderedList();

  ActivityCard(Promise promise, Activity activity, List<Place> places, LocalDate today) {
    this.activity = activity;
    this.places = places;
    var draft = activity.draft();
    addClassName("promise-activity");
    var progress = activity.progress(promise.period().orElse(null), today);
    var head =
        new Div(
            new H3(PromiseWords.text(this, draft.text())),
            PromiseWords.tag(
                PromiseWords.word(this, "promise.responsible.", draft.responsible()),
                "promise-kind",
                "small"));
    head.addClassName("promise-activity-head");
    add(head);
    if (draft.purpose() != null) {
      add(new Paragraph(PromiseWords.text(this, draft.purpose())));
    }
    add(facts(draft), new ProgressMeter(progress, activity));
    log.setVisible(false);
    add(log);
    if (!activity.efforts().isEmpty()) {
      activity.efforts().forEach(effort -> efforts.add(line(effort)));
      efforts.addClassName("promise-efforts");
      add(new Details(getTranslation("promise.effort.list", activity.efforts().size()), efforts));
    }
  }

  private Component facts(ActivityDraft draft) {
    var facts = new ArrayList<String>();
    addFact(facts, "promise.activity.places", draft.places());
    addFact(
        facts, "promise.activity.occasions", draft.occasions().stream().map(this::nameOf).toList());
    addFact(facts, "promise.activity.target_groups", draft.targetGroups());
    addFact(facts, "promise.activity.participants", draft.participants());
    addFact(
        facts,
        "promise.activity.criteria",
        draft.measureCriteria().stream()
            .map(criterion -> PromiseWords.word(this, "promise.criterion.", criterion))
            .toList());
    if (draft.countsOnly()) {
      facts.add(getTranslation("promise.activity.counts_only"));
    }
    if (draft.continuesEarlier()) {
      facts.add(getTranslation("promise.activity.continues"));
    }
    var list = new Div();
    list.addClassNames("promise-facts", "small");
    facts.forEach(fact -> list.add(new Span(fact)));
    return list;
  }

  private void addFact(List<String> facts, String key, List<String> names) {
    if (!names.isEmpty()) {
      facts.add(getTranslation(key, String.join(", ", names)));
    }
  }

  private String nameOf(Occasion occasion) {
    return occasion.yearly()
        ? getTranslation("promise.activity.yearly", occasion.name())
        : occasion.name();
  }

  private ListItem line(Effort effort) {
    var draft = effort.draft();
    var parts = new ArrayList<String>();
    parts.add(PromiseWords.day(this, draft.doneOn()));
    if (draft.times() > 1) {
      parts.add(getTranslation("promise.effort.many", draft.times()));
    }
    if (draft.hours() != null) {
      parts.add(
          getTranslation(
              "promise.effort.hours_spent",
              NumberFormat.getInstance(PromiseWords.locale(this)).format(draft.hours())));
    }
    if (draft.evening()) {
      parts.add(getTranslation("promise.effort.evening"));
    }
    places.stream()
        .filter(place -> place.id().equals(draft.place()))
        .map(Place::name)
        .forEach(parts::add);
    if (draft.note() != null) {
      parts.add(draft.note());
    }
    var line = new ListItem(new Span(parts.stream().collect(Collectors.joining(" · "))));
    if (effort.madeUp()) {
      line.add(PromiseWords.tag(getTranslation("promise.made_up"), "made-up"));
    }
    return line;
  }

  void setLogAction(Runnable open) {
    log.setText(getTranslation("promise.effort.log"));
    log.setAriaLabel(
        getTranslation("promise.effort.log_for", PromiseWords.text(this, activity.draft().text())));
    log.addClickListener(click -> open.run());
    log.setVisible(true);
  }

  /// Lets this person take back their own.
  void setRemoveAction(Consumer<Effort> remove, PersonId person) {
    for (int i = 0; i < activity.efforts().size(); i++) {
      var effort = activity.efforts().get(i);
      if (person.equals(effort.loggedBy())) {
        var button =
            new Button(getTranslation("promise.effort.remove"), click -> remove.accept(effort));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
            getTranslation(
                "promise.effort.remove_from", PromiseWords.day(this, effort.draft().doneOn())));
        ((ListItem) efforts.getComponentAt(i)).add(button);
      }
    }
  }

  void focusLog() {
    log.focus();
  }
}
