package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemWords;

/// Tells a person what went wrong and what to do, and leaves what they wrote where it is.
final class ProblemNotice {

  private static final int SHOWN_ms = 12_000;

  private ProblemNotice() {}

  /// Runs what may be refused.
  ///
  /// @return whether it was done
  static boolean attempt(Component owner, Runnable action) {
    try {
      action.run();
      return true;
    } catch (ProblemException e) {
      show(owner, e.problem());
      return false;
    }
  }

  private static void show(Component owner, Problem problem) {
    var notice = new Notification();
    notice.add(
        new Div(
            new H3(ProblemWords.title(owner, problem)),
            new Paragraph(ProblemWords.text(owner, problem))));
    notice.addThemeVariants(NotificationVariant.ERROR);
    notice.setAssertive(true);
    notice.setDuration(SHOWN_ms);
    notice.setPosition(Notification.Position.TOP_CENTER);
    notice.open();
  }
}
