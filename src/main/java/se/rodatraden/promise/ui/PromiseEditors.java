package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.ActivityDraft;
import se.rodatraden.promise.Commitment;
import se.rodatraden.promise.GoalDraft;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;

/// The lists that stand under a promise while it is written.
final class PromiseEditors {

  private PromiseEditors() {}

  static Component activities(Promises promises, Promise promise, Runnable reload) {
    var municipality = promise.municipality();
    var id = promise.id();
    var version = promise.version();
    var editor =
        new ListEditor<ActivityDraft>(
            "promise.activities.",
            before -> form(before, promise.commitments()),
            draft -> promises.addActivity(municipality, id, version, draft),
            reload);
    for (var activity : promise.activities()) {
      editor.addLine(
          PromiseWords.text(editor, activity.draft().text()),
          activity.draft(),
          draft -> promises.editActivity(municipality, id, version, activity.id(), draft),
          () -> promises.removeActivity(municipality, id, version, activity.id()));
    }
    return editor;
  }

  private static ListEditor.Form<ActivityDraft> form(
      @Nullable ActivityDraft before, List<Commitment> commitments) {
    var form = new ActivityForm(before, commitments);
    return new ListEditor.Form<>(form, form::read);
  }

  static Component goals(Promises promises, Promise promise, Runnable reload) {
    var municipality = promise.municipality();
    var id = promise.id();
    var version = promise.version();
    var editor =
        new ListEditor<GoalDraft>(
            "promise.goals.",
            PromiseEditors::form,
            draft -> promises.addGoal(municipality, id, version, draft),
            reload);
    for (var goal : promise.goals()) {
      editor.addLine(
          PromiseWords.text(editor, goal.draft().text()),
          goal.draft(),
          draft -> promises.editGoal(municipality, id, version, goal.id(), draft),
          () -> promises.removeGoal(municipality, id, version, goal.id()));
    }
    return editor;
  }

  private static ListEditor.Form<GoalDraft> form(@Nullable GoalDraft before) {
    var form = new GoalForm(before);
    return new ListEditor.Form<>(form, form::read);
  }
}
