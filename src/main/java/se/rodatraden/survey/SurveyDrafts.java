package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.DraftedRound.Saved;

/// Rounds that are being prepared: their questions, saved as somebody writes them, and their
/// settings. Whoever saves first wins; the other is told who did ([SurveyProblem.SavedMeanwhile]).
@Service
public class SurveyDrafts {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /// How long somebody's saving, again and again, is one entry in the audit trail.
  private static final Duration ONE_SITTING = Duration.ofMinutes(30);

  private final Rounds rounds;
  private final RoundChanges changes;
  private final QuestionnaireDrafts drafts;
  private final Templates templates;
  private final SampleRows samples;
  private final Municipalities municipalities;
  private final RoundAnnouncements announcements;
  private final CurrentPerson currentPerson;
  private final Clock clock;

  SurveyDrafts(
      Rounds rounds,
      RoundChanges changes,
      QuestionnaireDrafts drafts,
      Templates templates,
      SampleRows samples,
      Municipalities municipalities,
      RoundAnnouncements announcements,
      CurrentPerson currentPerson,
      Clock clock) {
    this.rounds = rounds;
    this.changes = changes;
    this.drafts = drafts;
    this.templates = templates;
    this.samples = samples;
    this.municipalities = municipalities;
    this.announcements = announcements;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /// Begins a round: under an address made from its title, open to all from next week for three
  /// weeks. All of it can be changed.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound] for a template or an
  ///   earlier round that is not there, or was never opened
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public SurveyRoundId create(MunicipalityCode municipality, NewSurvey begin) {
    var earlier = findEarlier(municipality, begin);
    var survey = earlier.map(SurveyRound::survey).orElseGet(() -> newSurvey(municipality));
    var version = changes.nextVersion(municipality, survey);
    var id = new SurveyRoundId(ShortId.random());
    var from = LocalDate.now(clock.withZone(SWEDEN)).plusWeeks(1);
    var title = begin.title();
    var round =
        new SurveyRound(
            id,
            municipality,
            survey,
            title,
            version,
            version,
            suggestSlug(municipality, title),
            title.in(Texts.SWEDISH),
            Set.of(RoundMode.OPEN),
            RoundStatus.DRAFT,
            new Period(from, from.plusWeeks(3)),
            RoundSettings.USUAL_MINIMUM_BASE,
            false,
            1);
    rounds.add(survey, municipality, version, NOTHING_ASKED);
    rounds.add(round);
    drafts.add(
        round,
        questionsOf(municipality, begin),
        earlier.map(SurveyRound::questionnaireVersion).orElse(null),
        savedNow());
    announcements.record(round, "survey_round.created", Map.of());
    return id;
  }

  private static final Questionnaire NOTHING_ASKED =
      new Questionnaire(null, null, List.of(), List.of(), null);

  private Optional<SurveyRound> findEarlier(MunicipalityCode municipality, NewSurvey begin) {
    return Optional.ofNullable(begin.earlierRound())
        .map(id -> getAsked(municipality, id))
        .map(AskedRound::round);
  }

  private AskedRound getAsked(MunicipalityCode municipality, SurveyRoundId id) {
    return rounds
        .find(municipality, id)
        .filter(asked -> asked.round().status() != RoundStatus.DRAFT)
        .orElseThrow(() -> notFound(id));
  }

  private SurveyId newSurvey(MunicipalityCode municipality) {
    var survey = new SurveyId(ShortId.random());
    rounds.add(survey, municipality);
    return survey;
  }

  private QuestionnaireDraft questionsOf(MunicipalityCode municipality, NewSurvey begin) {
    var draft =
        switch (begin) {
          case NewSurvey.FromNothing nothing -> QuestionnaireDraft.empty();
          case NewSurvey.FromTemplate(var given, var key) ->
              QuestionnaireDraft.of(templates.get(municipality, key).questionnaire());
          case NewSurvey.FromRound(var given, var earlier) ->
              QuestionnaireDraft.of(getAsked(municipality, earlier).questionnaire());
          case NewSurvey.FromFile(var given, var questionnaire) ->
              QuestionnaireDraft.of(questionnaire);
        };
    return draft.pages().isEmpty() ? draft.withPages(QuestionnaireDraft.empty().pages()) : draft;
  }

  /// An address that is free: the municipality's name, if the title lacks it, and the title.
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public String suggestSlug(MunicipalityCode municipality, LocalizedText title) {
    var place = municipalities.get(municipality).slug();
    var swedish = ReadableKeys.plain(title.in(Texts.SWEDISH));
    var wanted = swedish.contains(place) ? swedish : ReadableKeys.plain(place + " " + swedish);
    var slug = wanted;
    for (int i = 2; rounds.findIdBySlug(slug).isPresent(); i++) {
      slug = wanted + "-" + i;
    }
    return slug;
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound] where nothing is being
  ///   written
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public DraftedRound get(MunicipalityCode municipality, SurveyRoundId id) {
    var round = rounds.find(municipality, id).orElseThrow(() -> notFound(id)).round();
    var stored = drafts.find(municipality, id).orElseThrow(() -> notFound(id));
    var earlier =
        Optional.ofNullable(stored.earlierVersion())
            .flatMap(version -> changes.findQuestionnaire(round, version));
    return new DraftedRound(
        round, stored.draft(), stored.version(), stored.saved(), earlier.orElse(null));
  }

  /// Saves the questions as they are, finished or not.
  ///
  /// @param version of the draft that was changed
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.SavedMeanwhile],
  ///   [SurveyProblem.DraftRefused] for what can not be saved even as a draft
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public Saved save(
      MunicipalityCode municipality, SurveyRoundId id, int version, QuestionnaireDraft draft) {
    var before = get(municipality, id);
    var findings = DraftFindings.of(before, draft);
    if (!Finding.maySave(findings)) {
      throw new SurveyProblem.DraftRefused(
              findings.stream()
                  .filter(finding -> finding.level() == Finding.Level.STOPS_SAVING)
                  .toList())
          .asException();
    }
    var saved = savedNow();
    if (!drafts.save(before.round(), version, draft, saved)) {
      throw savedMeanwhile(before).asException();
    }
    if (!isSameSitting(before.saved(), saved)) {
      announcements.record(before.round(), "survey_round.questions_edited", Map.of());
    }
    return saved;
  }

  private static boolean isSameSitting(Saved before, Saved now) {
    return before.person().equals(now.person()) && before.at().isAfter(now.at().minus(ONE_SITTING));
  }

  static SurveyProblem savedMeanwhile(DraftedRound round) {
    return new SurveyProblem.SavedMeanwhile(
        round.saved().name(),
        round.saved().at().atZone(SWEDEN).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
  }

  private Saved savedNow() {
    var person = currentPerson.get();
    return new Saved(person.id(), person.displayName(), clock.instant());
  }

  /// @param version of the round as the person saw it
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.ChangedMeanwhile],
  ///   [SurveyProblem.WrongStatus], [SurveyProblem.SlugMalformed], [SurveyProblem.SlugTaken],
  ///   [SurveyProblem.MinimumBaseTooSmall], [InvitationProblem.AddressInLetters]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void settle(
      MunicipalityCode municipality, SurveyRoundId id, int version, RoundSettings settings) {
    var round = getDraft(municipality, id);
    settings.check();
    var isTaken =
        rounds.findIdBySlug(settings.slug()).filter(other -> !other.equals(id)).isPresent();
    if (isTaken) {
      throw new SurveyProblem.SlugTaken(settings.slug()).asException();
    }
    if (!settings.slug().equals(round.slug()) && samples.hasCodes(round)) {
      throw new InvitationProblem.AddressInLetters(round.slug()).asException();
    }
    if (!changes.settle(round, version, settings)) {
      throw new CommonProblem.ChangedMeanwhile("survey_round").asException();
    }
    announcements.announce(round, "survey_round.settled", Map.of());
  }

  /// Takes away a round that was never opened, with all that was written for it.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.ChangedMeanwhile],
  ///   [SurveyProblem.WrongStatus]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void delete(MunicipalityCode municipality, SurveyRoundId id, int version) {
    var round = getDraft(municipality, id);
    if (!changes.deleteDraft(round, version)) {
      throw new CommonProblem.ChangedMeanwhile("survey_round").asException();
    }
    announcements.announce(round, "survey_round.deleted", Map.of("name", round.name()));
  }

  private SurveyRound getDraft(MunicipalityCode municipality, SurveyRoundId id) {
    var round = rounds.find(municipality, id).orElseThrow(() -> notFound(id)).round();
    if (round.status() != RoundStatus.DRAFT) {
      throw new SurveyProblem.WrongStatus(round.status(), RoundStatus.DRAFT).asException();
    }
    return round;
  }

  static RuntimeException notFound(SurveyRoundId id) {
    return new CommonProblem.NotFound("survey_round", id.value()).asException();
  }
}
