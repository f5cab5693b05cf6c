package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.ItemResult;
import se.rodatraden.picture.Problem;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.FollowUpPlan;
import se.rodatraden.promise.Goal;
import se.rodatraden.promise.Progress;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Signature;
import se.rodatraden.promise.Validity;
import se.rodatraden.shared.Texts;

/// Says the facts of promises and pictures in sentences, in the page's language. Used by the
/// templates as `words`.
public final class Words {

  private static final java.time.ZoneId SWEDEN = java.time.ZoneId.of("Europe/Stockholm");

  private final Texts texts;
  private final Locale locale;
  private final LocalDate today;

  public Words(Texts texts, Locale locale, LocalDate today) {
    this.texts = texts;
    this.locale = texts.supported(locale);
    this.today = today;
  }

  public String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /// The day and time in Sweden.
  public String day(java.time.Instant instant) {
    return instant
        .atZone(SWEDEN)
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale));
  }

  public String period(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null || until == null) {
      return from == null ? "" : text("publication.period.from", date(from));
    }
    return isWholeYears(from, until)
        ? years(from.getYear(), until.getYear())
        : text("publication.period", date(from), date(until));
  }

  private static boolean isWholeYears(LocalDate from, LocalDate until) {
    return from.getDayOfYear() == 1 && until.plusDays(1).getDayOfYear() == 1;
  }

  private static String years(int first, int last) {
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  public String validity(Promise promise) {
    return promise
        .period()
        .map(period -> period(period.from(), period.until()))
        .orElseGet(() ->
            switch (promise.draft().validity()) {
              case Validity.Fixed fixed -> period(fixed.from(), fixed.until());
              case Validity.FromSigning from ->
                  text("publication.valid.from_signing", from.months());
            });
  }

  public String signing(Signature signature) {
    var signedOn = signature.signedOn();
    if (signedOn != null) {
      return text("publication.signed.on", date(signedOn));
    }
    return text(signature.signed() ? "publication.signed.undated" : "publication.signed.not");
  }

  public String responsible(Activity activity) {
    var who = text("publication.responsible." + lowerCase(activity.draft().responsible()));
    return activity.draft().participants().isEmpty()
        ? who
        : text(
            "publication.responsible.with",
            who,
            String.join(", ", activity.draft().participants()));
  }

  public String occasions(Activity activity) {
    return activity.draft().occasions().stream()
        .map(occasion ->
            occasion.yearly()
                ? text("publication.occasion.yearly", occasion.name())
                : occasion.name())
        .collect(Collectors.joining(", "));
  }

  public String goal(Goal goal) {
    var parts = new ArrayList<String>();
    parts.add(text("publication.goal.kind." + lowerCase(goal.draft().kind())));
    var indicator = goal.draft().indicator();
    if (indicator != null) {
      parts.add(text("publication.goal.indicator", indicator.in(locale)));
    }
    if (goal.draft().targetYear() != null) {
      parts.add(text("publication.goal.year", String.valueOf(goal.draft().targetYear())));
    }
    return "(" + String.join("; ", parts) + ")";
  }

  /// Too few answered for the item's figures to be shown.
  public boolean isWithheld(ItemResult item) {
    return switch (item) {
      case ItemResult.Withheld withheld -> true;
      case ItemResult.Shown shown -> false;
    };
  }

  /// Whole per cent, rounded half up.
  public long percent(double share) {
    return Math.round(100 * share);
  }

  public String weight(Problem problem) {
    var draft = problem.draft();
    return String.join(
        " · ",
        text("publication.problem.finding." + lowerCase(draft.finding())),
        text("publication.problem.certainty." + lowerCase(draft.certainty())),
        text("publication.problem.scope." + lowerCase(draft.scope())));
  }

  public String followUp(FollowUpPlan plan) {
    var sentence = new StringBuilder(text("publication.cadence." + lowerCase(plan.cadence())));
    if (plan.dueYear() != null) {
      sentence.append(' ').append(text("publication.cadence.due", String.valueOf(plan.dueYear())));
    }
    append(sentence, "publication.cadence.by", plan.compiledBy());
    append(sentence, "publication.cadence.to", plan.presentedTo());
    append(sentence, "publication.cadence.at", plan.publishedAt());
    return sentence.append('.').toString();
  }

  private void append(StringBuilder sentence, String key, java.util.List<String> names) {
    if (!names.isEmpty()) {
      sentence.append(", ").append(text(key, String.join(", ", names)));
    }
  }

  public ProgressWords progress(Promise promise, Activity activity) {
    return ProgressWords.of(
        activity.progress(promise.period().orElse(null), today), this::text, locale, this);
  }

  private String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }

  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// What an activity's progress is in words.
  ///
  /// @param percent how full its meter is; null where there is no amount to measure against
  public record ProgressWords(
      @Nullable Integer percent, String text, java.util.List<String> details) {

    interface Say {
      String text(String key, Object... arguments);
    }

    static ProgressWords of(Progress progress, Say say, Locale locale, Words words) {
      var percent =
          progress.share().map(share -> Math.toIntExact(Math.round(100 * share))).orElse(null);
      var details = new ArrayList<String>();
      var text =
          switch (progress) {
            case Progress.Counted counted -> {
              counted
                  .parts()
                  .forEach(part ->
                      details.add(
                          say.text(
                              "publication.progress.part." + lowerCase(part.condition()),
                              part.done(),
                              part.target())));
              if (counted.presentedTo() != null) {
                details.add(
                    say.text("publication.progress.presented", counted.presentedTo().in(locale)));
              }
              yield say.text(
                  "publication.progress.counted",
                  counted.done(),
                  counted.target(),
                  counted.unit().in(locale));
            }
            case Progress.Recurring recurring -> {
              var current = recurring.current();
              details.add(
                  say.text(
                      "publication.progress.kept",
                      recurring.kept(),
                      recurring.ended(),
                      say.text("publication.every." + lowerCase(recurring.every()))));
              yield current == null
                  ? say.text(
                      "publication.progress.total", recurring.total(), recurring.unit().in(locale))
                  : say.text(
                      "publication.progress.this." + lowerCase(recurring.every()),
                      current.done(),
                      recurring.target(),
                      recurring.unit().in(locale));
            }
            case Progress.Hours hours ->
                say.text("publication.progress.hours", hours.done(), hours.target());
            case Progress.OneOff oneOff ->
                oneOff.doneOn() == null
                    ? say.text("publication.progress.not_yet")
                    : say.text("publication.progress.done", words.date(oneOff.doneOn()));
            case Progress.Unnumbered unnumbered ->
                unnumbered.latest() == null
                    ? say.text("publication.progress.nothing")
                    : say.text(
                        "publication.progress.times",
                        unnumbered.times(),
                        words.date(unnumbered.latest()));
          };
      return new ProgressWords(percent, text, java.util.List.copyOf(details));
    }
  }
}
