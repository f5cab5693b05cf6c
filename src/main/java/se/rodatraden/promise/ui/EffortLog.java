package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.Effort;
import se.rodatraden.promise.EffortDraft;
import se.rodatraden.promise.Efforts;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.PromiseStatus;
import se.rodatraden.promise.Today;
import se.rodatraden.shared.ui.ProblemNotice;

/// Logging efforts from an activity's card, and undoing it.
@org.springframework.stereotype.Component
class EffortLog {

  private static final int UNDO_ms = 10_000;

  private final Efforts efforts;
  private final Places places;
  private final CurrentPerson currentPerson;
  private final Today today;

  EffortLog(Efforts efforts, Places places, CurrentPerson currentPerson, Today today) {
    this.efforts = efforts;
    this.places = places;
    this.currentPerson = currentPerson;
    this.today = today;
  }

  /// @param changed called after the log has changed
  ActivityCard card(
      Municipality municipality, Promise promise, Activity activity, Runnable changed) {
    var named = places.list(municipality.code());
    var card = new ActivityCard(promise, activity, named, today.get());
    if (currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER)) {
      var log = new Log(promise, activity, changed, card);
      if (hasBegun(promise)) {
        card.setLogAction(() -> log.open(named));
      }
      card.setRemoveAction(log::remove, currentPerson.get().id());
    }
    return card;
  }

  private boolean hasBegun(Promise promise) {
    return promise.status() != PromiseStatus.DRAFT
        && promise.period().filter(period -> !period.from().isAfter(today.get())).isPresent();
  }

  /// What can be done with one activity's log.
  private final class Log {
    private final Promise promise;
    private final Activity activity;
    private final Runnable changed;
    private final Component owner;

    Log(Promise promise, Activity activity, Runnable changed, Component owner) {
      this.promise = promise;
      this.activity = activity;
      this.changed = changed;
      this.owner = owner;
    }

    void open(List<Place> named) {
      new LogEffortDialog(activity, promise.period().orElseThrow(), today.get(), named, this::log)
          .open();
    }

    private boolean log(EffortDraft draft) {
      return ProblemNotice.attempt(
          owner,
          () -> {
            var id = efforts.log(promise.municipality(), promise.id(), activity.id(), draft);
            offerUndo(
                "promise.effort.logged",
                () -> efforts.remove(promise.municipality(), activity.id(), id));
            changed.run();
          });
    }

    void remove(Effort effort) {
      ProblemNotice.attempt(
          owner,
          () -> {
            var taken = efforts.remove(promise.municipality(), activity.id(), effort.id());
            offerUndo(
                "promise.effort.removed",
                () -> efforts.log(promise.municipality(), promise.id(), activity.id(), taken));
            changed.run();
          });
    }

    private void offerUndo(String key, Runnable undo) {
      var notice = new Notification();
      var button = new Button(owner.getTranslation("promise.undo"));
      button.addThemeVariants(ButtonVariant.SMALL);
      button.addClickListener(click -> {
        notice.close();
        if (ProblemNotice.attempt(owner, undo)) {
          changed.run();
        }
      });
      var line = new Div(new Span(owner.getTranslation(key)), button);
      line.addClassName("promise-undo");
      notice.add(line);
      notice.setDuration(UNDO_ms);
      notice.setPosition(Notification.Position.BOTTOM_CENTER);
      notice.open();
    }
  }
}
