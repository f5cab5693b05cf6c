package se.rodatraden.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;

/// Tells a person what went wrong and what to do, and leaves what they wrote where it is.
public final class ProblemNotice {

  private static final int SHOWN_ms = 12_000;

  private ProblemNotice() {}

  /// Runs what may be refused.
  ///
  /// @return whether it was done
  public static boolean attempt(Component owner, Runnable action) {
    try {
      action.run();
      return true;
    } catch (ProblemException e) {
      show(owner, e.problem());
      return false;
    }
  }

  public static void show(Component owner, Problem problem) {
    show(ProblemWords.title(owner, problem), ProblemWords.text(owner, problem));
  }

  public static void show(String title, String text) {
    var notice = new Notification();
    notice.add(new Div(new H3(title), new Paragraph(text)));
    notice.addThemeVariants(NotificationVariant.ERROR);
    notice.setAssertive(true);
    notice.setDuration(SHOWN_ms);
    notice.setPosition(Notification.Position.TOP_CENTER);
    notice.open();
  }
}
