package se.rodatraden.survey;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;

/// One time a survey is asked (enkätomgång).
///
/// @param firstVersion of the questions that this round asked; those up to `questionnaireVersion`
///   correct their spelling and nothing else
/// @param slug its name in addresses, `/svara/{slug}`
/// @param name what officials call the round
/// @param modes ways in which it reaches people, in the order of the enum; none while a draft has
///   none
/// @param asked days on which answers are taken
/// @param minimumBase fewest respondents that any shown figure rests on
/// @param madeUp demo data, marked wherever it shows
public record SurveyRound(
    SurveyRoundId id,
    MunicipalityCode municipality,
    SurveyId survey,
    LocalizedText title,
    int firstVersion,
    int questionnaireVersion,
    String slug,
    String name,
    Set<RoundMode> modes,
    RoundStatus status,
    Period asked,
    int minimumBase,
    boolean madeUp,
    int version) {

  public SurveyRound {
    modes = modes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modes));
  }

  /// Only those invited may answer: there is no way in without a code.
  public boolean requiresCode() {
    return !modes.contains(RoundMode.OPEN) && !modes.contains(RoundMode.MEETING);
  }

  /// The way in that an answer came by: a code means the sample; without one, it is the meeting
  /// where the form says so or there is nothing else. May be one that this round does not have.
  RoundMode channelOf(Submission submission) {
    if (submission.hasCode()) {
      return RoundMode.SAMPLE;
    }
    var isMeeting =
        "meeting".equals(submission.channel()) || modes.equals(Set.of(RoundMode.MEETING));
    return isMeeting && modes.contains(RoundMode.MEETING) ? RoundMode.MEETING : RoundMode.OPEN;
  }

  /// Corrections change no key, so whoever began to answer before one may still send.
  boolean takesAnswersTo(int version) {
    return version >= firstVersion && version <= questionnaireVersion;
  }

  /// Versions are counted from 1, through all rounds of a survey.
  boolean hasHadVersion(int version) {
    return version >= 1 && version <= questionnaireVersion;
  }

  public boolean takesAnswersOn(LocalDate day) {
    return status == RoundStatus.OPEN && asked.contains(day);
  }

  /// The last day of a round that is closed on a day: no later than planned.
  LocalDate lastDayIfClosed(LocalDate day) {
    var last = day.isBefore(asked.until()) ? day : asked.until();
    return last.isBefore(asked.from()) ? asked.from() : last;
  }

  /// The last day on which answers were taken, if it is known of a round that is over: one that was
  /// closed before its time may have the day that was planned.
  public Optional<LocalDate> lastDay(LocalDate today) {
    return Optional.of(asked.until()).filter(day -> isOverOn(today) && !day.isAfter(today));
  }

  /// Was open, and takes no more answers.
  public boolean isOverOn(LocalDate day) {
    return switch (status) {
      case DRAFT -> false;
      case OPEN -> day.isAfter(asked.until());
      case CLOSED, PUBLISHED -> true;
    };
  }
}
