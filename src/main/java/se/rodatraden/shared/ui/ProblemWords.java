package se.rodatraden.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemParts;
import se.rodatraden.shared.SwedishTime;

/// A problem in words, in the language of the view that tells of it.
public final class ProblemWords {

  private ProblemWords() {}

  /// What happened.
  public static String title(Component view, Problem problem) {
    return say(view, problem, ".title");
  }

  /// What was expected, what came, and what to do.
  public static String text(Component view, Problem problem) {
    return say(view, problem, ".text");
  }

  /// Both, in one line.
  public static String line(Component view, Problem problem) {
    return title(view, problem) + ". " + text(view, problem);
  }

  private static String say(Component view, Problem problem, String part) {
    var arguments =
        Arrays.stream(ProblemParts.arguments(problem))
            .map(each ->
                each instanceof LocalDate day
                    ? SwedishTime.write(day, UI.getCurrent().getLocale())
                    : each)
            .toArray();
    return view.getTranslation("problem." + problem.code() + part, arguments);
  }
}
