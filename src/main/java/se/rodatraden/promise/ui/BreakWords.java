package se.rodatraden.promise.ui;

import java.util.Locale;
import se.rodatraden.promise.Break;
import se.rodatraden.shared.id.PromiseId;

/// A break in the thread as a line to read, and where to mend it.
///
/// @param key i18n key of the line, with `what` as its only argument
/// @param path relative to `/app/{kommun}/`
record BreakWords(String key, String what, String path) {

  static BreakWords of(Break cut, Locale locale) {
    return switch (cut) {
      case Break.PromiseWithoutProblem it ->
          new BreakWords("promise.break.problem", it.title().in(locale), edit(it.promise()));
      case Break.ActivityWithoutEffort it ->
          new BreakWords(
              "promise.break.effort",
              it.text().in(locale),
              PromiseEntries.PATH + "/" + it.promise());
      case Break.GoalWithoutIndicator it ->
          new BreakWords(
              "promise.break.indicator",
              it.text().in(locale),
              PromiseEntries.PATH + "/" + it.promise());
      case Break.ProblemUnanswered it ->
          new BreakWords("promise.break.unanswered", it.title().in(locale), PromiseEntries.PATH);
    };
  }

  private static String edit(PromiseId promise) {
    return PromiseEntries.PATH + "/" + promise + "/redigera";
  }
}
