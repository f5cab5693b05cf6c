package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Lists of codes not used by a day (påminnelser), each fixed on its day: however often one is
/// fetched, it says the same, and never who answered since.
@Service
public class Reminders {

  private final SampledRounds rounds;
  private final SampleRows samples;
  private final InvitationRows invitations;
  private final RoundAnnouncements announcements;

  Reminders(
      SampledRounds rounds,
      SampleRows samples,
      InvitationRows invitations,
      RoundAnnouncements announcements) {
    this.rounds = rounds;
    this.samples = samples;
    this.invitations = invitations;
    this.announcements = announcements;
  }

  /// Fixes today's list. No other day can be chosen: nothing says when a code was used.
  ///
  /// @param version of the sample as the person saw it
  /// @throws se.rodatraden.shared.ProblemException as [ReminderRules#problem] and
  ///   [SampledRounds#take], [SurveyProblem.NotOpenYet]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public Reminder make(MunicipalityCode municipality, SurveyRoundId id, int version) {
    var sample = rounds.take(municipality, id, version);
    var round = sample.round();
    var today = rounds.today();
    if (!round.takesAnswersOn(today)) {
      throw new SurveyProblem.NotOpenYet(round.slug(), round.asked().from()).asException();
    }
    ReminderRules.problem(sample, today)
        .ifPresent(problem -> {
          throw problem.asException();
        });
    var number = sample.reminders().size() + 1;
    var codes = invitations.countUsable(round);
    // the reminder first, since its letters refer to it
    samples.add(round, new Reminder(number, today, 0, codes));
    var reminder = new Reminder(number, today, invitations.remember(round, number), codes);
    samples.setLetters(round, reminder);
    announcements.record(
        round,
        "survey_round.reminder_made",
        Map.of("reminder", number, "codes", reminder.letters()));
    return reminder;
  }

  /// The same every time.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public List<ReminderLetter> export(
      MunicipalityCode municipality, SurveyRoundId id, int reminder) {
    var sample = rounds.get(municipality, id);
    if (sample.reminders().stream().noneMatch(made -> made.number() == reminder)) {
      throw new CommonProblem.NotFound("reminder", String.valueOf(reminder)).asException();
    }
    var labels = sample.labels();
    var letters =
        invitations.listRemembered(sample.round(), reminder).stream()
            .map(code -> new ReminderLetter(code.id(), labels.getOrDefault(code.stratum(), "")))
            .toList();
    announcements.record(
        sample.round(),
        "survey_round.reminder_exported",
        Map.of("reminder", reminder, "codes", letters.size()));
    return letters;
  }
}
