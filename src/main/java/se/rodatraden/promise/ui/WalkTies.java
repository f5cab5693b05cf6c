package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.ActivityWalks;
import se.rodatraden.promise.Promise;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// Which safety walks serve which activities, set from the promise's side.
@org.springframework.stereotype.Component
class WalkTies {

  /// More than any municipality holds in the years of a promise.
  private static final int MOST_WALKS = 200;

  private final ActivityWalks activityWalks;
  private final Walks walks;

  WalkTies(ActivityWalks activityWalks, Walks walks) {
    this.activityWalks = activityWalks;
    this.walks = walks;
  }

  /// @param reload called after they have been saved
  Component editor(Promise promise, Runnable reload) {
    return new Editor(
        promise, walks.list(promise.municipality(), 0, MOST_WALKS), activityWalks, reload);
  }

  private static final class Editor extends Section {

    private final LinkedHashMap<Activity, MultiSelectComboBox<WalkSummary>> fields =
        new LinkedHashMap<>();

    Editor(Promise promise, List<WalkSummary> all, ActivityWalks activityWalks, Runnable reload) {
      setId("walk-ties");
      add(new H2(getTranslation("promise.walks.title")));
      if (all.isEmpty() || promise.activities().isEmpty()) {
        add(new Paragraph(getTranslation("promise.walks.none")));
        return;
      }
      add(new Paragraph(getTranslation("promise.walks.about")));
      var tied = activityWalks.list(promise.municipality(), promise.id());
      var form = new Div();
      form.addClassName("form-fields");
      for (var activity : promise.activities()) {
        var field = field(activity, all, tied.getOrDefault(activity.id(), Set.of()));
        fields.put(activity, field);
        form.add(field);
      }
      var save = new Button(getTranslation("promise.walks.save"));
      save.addClickListener(click ->
          ProblemNotice.attempt(
              this,
              () -> {
                fields.forEach((activity, field) ->
                    activityWalks.tie(
                        promise.municipality(), promise.id(), activity.id(), chosen(field)));
                Notification.show(getTranslation("promise.form.saved"));
                reload.run();
              }));
      add(form, save);
    }

    private MultiSelectComboBox<WalkSummary> field(
        Activity activity, List<WalkSummary> all, Set<WalkId> tied) {
      var field =
          new MultiSelectComboBox<WalkSummary>(PromiseWords.text(this, activity.draft().text()));
      field.setItems(all);
      field.setItemLabelGenerator(walk ->
          "%s, %s"
              .formatted(
                  PromiseWords.text(this, walk.title()),
                  PromiseWords.day(this, SwedishTime.dayOf(walk.startsAt()))));
      field.setValue(
          all.stream().filter(walk -> tied.contains(walk.id())).collect(Collectors.toSet()));
      return field;
    }

    private static Set<WalkId> chosen(MultiSelectComboBox<WalkSummary> field) {
      return field.getValue().stream().map(WalkSummary::id).collect(Collectors.toSet());
    }
  }
}
