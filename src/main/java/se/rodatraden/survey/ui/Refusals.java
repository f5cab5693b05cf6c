package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;

/// Tells a person what was refused and what to do.
final class Refusals {

  private static final int SHOWN_ms = 12_000;

  private Refusals() {}

  /// Runs what may be refused.
  ///
  /// @return whether it was done
  static boolean attempt(Component owner, Runnable action) {
    try {
      action.run();
      return true;
    } catch (ProblemException e) {
      notify(title(owner, e.problem()), text(owner, e.problem()));
      return false;
    }
  }

  static void notify(String title, String text) {
    var notice = new Notification();
    notice.add(new Div(new H3(title), new Paragraph(text)));
    notice.addThemeVariants(NotificationVariant.ERROR);
    notice.setAssertive(true);
    notice.setDuration(SHOWN_ms);
    notice.setPosition(Notification.Position.TOP_CENTER);
    notice.open();
  }

  static String title(Component owner, Problem problem) {
    return owner.getTranslation("problem." + problem.code() + ".title", arguments(problem));
  }

  static String text(Component owner, Problem problem) {
    return owner.getTranslation("problem." + problem.code() + ".text", arguments(problem));
  }

  private static Object[] arguments(Problem problem) {
    return Arrays.stream(problem.getClass().getRecordComponents())
        .map(component -> valueOf(component, problem))
        .toArray();
  }

  private static String valueOf(RecordComponent component, Problem problem) {
    try {
      component.getAccessor().setAccessible(true);
      var value = component.getAccessor().invoke(problem);
      return value instanceof LocalDate day ? Words.day(day) : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a problem must be a record", e);
    }
  }
}
