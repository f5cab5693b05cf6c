package se.rodatraden.publication.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.ItemResult;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.WeighedSource;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.Agreement;
import se.rodatraden.promise.Direction;
import se.rodatraden.promise.FollowUpPlan;
import se.rodatraden.promise.Goal;
import se.rodatraden.promise.ProgressWords;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Signature;
import se.rodatraden.promise.Validity;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStop;
import se.rodatraden.walk.protocol.PublishedPoint;

/// Says the facts of promises and pictures in sentences, in the page's language. Used by the
/// templates as `words`.
public final class Words {

  private final Texts texts;
  private final Locale locale;
  private final LocalDate today;

  public Words(Texts texts, Locale locale, LocalDate today) {
    this.texts = texts;
    this.locale = texts.supported(locale);
    this.today = today;
  }

  public String date(LocalDate date) {
    return SwedishTime.write(date, locale);
  }

  /// The day and time in Sweden.
  public String day(java.time.Instant instant) {
    return SwedishTime.write(instant, locale);
  }

  /// The same with the day of the week, as people plan by.
  public String dayWithWeekday(java.time.Instant instant) {
    return SwedishTime.writeWithWeekday(instant, locale);
  }

  public String dayWithWeekday(java.time.Instant from, java.time.Instant until) {
    return SwedishTime.writeWithWeekday(from, until, locale);
  }

  /// The day in Sweden.
  public String dayOf(java.time.Instant instant) {
    return date(SwedishTime.dayOf(instant));
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
    var who = text("promise.responsible." + lowerCase(activity.draft().responsible()));
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
            occasion.yearly() ? text("promise.activity.yearly", occasion.name()) : occasion.name())
        .collect(Collectors.joining(", "));
  }

  public String goal(Goal goal) {
    var parts = new ArrayList<String>();
    parts.add(text("publication.goal.kind." + lowerCase(goal.draft().kind())));
    if (goal.draft().direction() != Direction.UNSTATED) {
      parts.add(uncapitalised(text("promise.direction." + lowerCase(goal.draft().direction()))));
    }
    var indicator = goal.draft().indicator();
    if (indicator != null) {
      parts.add(text("publication.goal.indicator", indicator.in(locale)));
    }
    if (goal.draft().targetYear() != null) {
      parts.add(text("publication.goal.year", String.valueOf(goal.draft().targetYear())));
    }
    return "(" + String.join("; ", parts) + ")";
  }

  private String uncapitalised(String text) {
    return text.substring(0, 1).toLowerCase(locale) + text.substring(1);
  }

  /// What the prevention of an agreement is aimed at.
  public String aims(Agreement agreement) {
    return agreement.preventionAims().stream()
        .map(aim -> text("publication.agreement.aim." + lowerCase(aim)))
        .collect(Collectors.joining(", "));
  }

  public String unknownPeriod() {
    return text("publication.agreement.period_unknown");
  }

  /// Too few answered for the item's figures to be shown, or some answers are still awaited.
  public boolean isWithheld(ItemResult item) {
    return switch (item) {
      case ItemResult.Withheld withheld -> true;
      case ItemResult.Waiting waiting -> true;
      case ItemResult.Shown shown -> false;
    };
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
        activity.progress(promise.period().orElse(null), today), locale, this::text);
  }

  /// The year of a source, after a space, where its name does not tell it already.
  public String yearOf(WeighedSource source) {
    var year = source.year() == null ? "" : String.valueOf(source.year());
    return source.name().in(locale).contains(year) ? "" : " " + year;
  }

  /// How a place felt, and how bad where it felt bad.
  public String felt(ObservationDraft noted) {
    return felt(noted.valence(), noted.severity());
  }

  /// The same of a point of a protocol.
  public String felt(PublishedPoint point) {
    return felt(point.valence(), point.severity());
  }

  private String felt(Valence valence, int severity) {
    var felt = text("walk.valence." + WireKey.of(valence));
    return switch (valence) {
      case SAFE -> felt;
      case UNSAFE -> felt + ", " + text("walk.severity." + severity).toLowerCase(Locale.ROOT);
    };
  }

  /// How many points a walk's protocol has.
  public String counted(int noted) {
    return text("publication.walk.noted", noted);
  }

  public String stops(Walk walk) {
    return walk.stops().stream().map(WalkStop::name).collect(Collectors.joining(", "));
  }

  /// A constant as keys of texts and open data name it.
  public String wire(Enum<?> constant) {
    return WireKey.of(constant);
  }

  private String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }

  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
