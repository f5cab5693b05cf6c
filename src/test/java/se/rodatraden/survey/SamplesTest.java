package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.survey.Refused.assertRefused;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Period;
import se.rodatraden.survey.OpeningReport.SettingFinding;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class SamplesTest {

  @Autowired Samples samples;
  @Autowired SampleCodes sampleCodes;
  @Autowired Reminders reminders;
  @Autowired SampleFixtures fixtures;
  @Autowired SurveyFixtures surveys;
  @Autowired SurveyDrafts drafts;
  @Autowired SurveyOpening opening;
  @Autowired DSLContext database;
  @Autowired Clock clock;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void groups_are_added_changed_and_taken_away() {
    var round = fixtures.round(RoundStatus.DRAFT);
    var first = fixtures.plan(round, 10, 20, 30);
    assertThat(first.invited()).isEqualTo(60);
    assertThat(first.strata()).extracting(Stratum::number).containsExactly(1, 2, 3);
    var second =
        samples.save(
            KAVLINGE,
            round.id(),
            first.version(),
            List.of(
                new StratumDraft(1, "Norr", 11),
                new StratumDraft(3, "Grupp 3", 30),
                new StratumDraft(null, "Väster", 5)));
    assertThat(second.strata())
        .containsExactly(
            new Stratum(1, "Norr", 11, 0, null),
            new Stratum(3, "Grupp 3", 30, 0, null),
            new Stratum(4, "Väster", 5, 0, null));
  }

  @Test
  void of_two_who_save_the_first_wins() {
    var round = fixtures.round(RoundStatus.DRAFT);
    fixtures.plan(round, 10);
    assertRefused("changed.meanwhile", () -> fixtures.plan(round, 20));
    assertThat(samples.get(KAVLINGE, round.id()).invited()).isEqualTo(10);
  }

  @Test
  void a_plan_against_the_rules_changes_nothing() {
    var round = fixtures.round(RoundStatus.OPEN);
    fixtures.plan(round, 10);
    fixtures.make(round);
    var version = fixtures.version(round);
    assertRefused(
        "sample.made_stays", () -> samples.save(KAVLINGE, round.id(), version, List.of()));
  }

  @Test
  void more_are_invited_while_the_round_is_open_and_nobody_after() {
    var round = fixtures.made(10, 20).round();
    var more =
        samples.save(
            KAVLINGE,
            round.id(),
            fixtures.version(round),
            List.of(new StratumDraft(1, "Grupp 1", 13), new StratumDraft(2, "Grupp 2", 26)));
    assertThat(more.missing()).isEqualTo(9);
    assertThat(fixtures.make(round).codes()).hasSize(9);
    var past = surveys.add(RoundStatus.OPEN, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2));
    assertRefused("survey.closed", () -> fixtures.plan(past, 1));
    var closed =
        surveys.add(RoundStatus.CLOSED, LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1));
    assertRefused("survey_round.wrong_status", () -> fixtures.plan(closed, 1));
  }

  @Test
  void a_round_without_codes_among_its_ways_in_has_no_sample() {
    assertRefused("sample.not_to_a_sample", () -> fixtures.plan(surveys.addOpen(), 1));
  }

  @Test
  void opening_warns_when_nobody_has_a_code_and_the_address_is_kept_once_somebody_has() {
    var id =
        drafts.create(
            KAVLINGE, new NewSurvey.FromFile(SurveyFixtures.TITLE, SurveyFixtures.QUESTIONNAIRE));
    settle(id, "kavlinge-ett");
    assertThat(opening.check(KAVLINGE, id).settings()).containsExactly(SettingFinding.NO_CODES);
    assertThat(SettingFinding.NO_CODES.level()).isEqualTo(Finding.Level.HINT);
    var round = drafts.get(KAVLINGE, id).round();
    fixtures.plan(round, 3);
    assertThat(opening.check(KAVLINGE, id).settings()).containsExactly(SettingFinding.NO_CODES);
    fixtures.make(round);
    assertThat(opening.check(KAVLINGE, id).settings()).isEmpty();
    assertRefused("invitation.address_in_letters", () -> settle(id, "kavlinge-annan"));
    settle(id, "kavlinge-ett");
    drafts.delete(KAVLINGE, id, drafts.get(KAVLINGE, id).round().version());
    assertRefused("not.found", () -> samples.get(KAVLINGE, id));
  }

  private void settle(se.rodatraden.shared.id.SurveyRoundId id, String slug) {
    var today = LocalDate.now(clock);
    var settings =
        new RoundSettings(
            SurveyFixtures.TITLE,
            "Omgång",
            slug,
            new Period(today, today.plusDays(20)),
            Set.of(RoundMode.SAMPLE),
            10);
    drafts.settle(KAVLINGE, id, drafts.get(KAVLINGE, id).round().version(), settings);
  }

  @Test
  void another_municipality_has_no_such_round() {
    var round = fixtures.made(5).round();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    for (var call : calls(round, FLEN)) {
      assertRefused("not.found", call);
    }
    for (var call : calls(round, KAVLINGE)) {
      assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void only_those_who_run_surveys_see_or_change_samples() {
    var round = fixtures.made(5).round();
    for (var role : List.of(Role.READER, Role.WALK_LEADER, Role.SIGNATORY)) {
      Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
      for (var call : calls(round, KAVLINGE)) {
        assertThatThrownBy(call).as("%s", role).isInstanceOf(AccessDeniedException.class);
      }
    }
    Fixtures.signOut();
    for (var call : calls(round, KAVLINGE)) {
      assertThatThrownBy(call).as("nobody").isInstanceOf(AccessDeniedException.class);
    }
    for (var role : List.of(Role.POLICE_OFFICER, Role.ADMINISTRATOR)) {
      Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.POLICE, role));
      assertThat(samples.get(KAVLINGE, round.id()).made()).isEqualTo(5);
    }
  }

  private List<ThrowingCallable> calls(
      SurveyRound round, se.rodatraden.shared.id.MunicipalityCode municipality) {
    var id = round.id();
    return List.of(
        () -> samples.get(municipality, id),
        () -> samples.save(municipality, id, 2, List.of()),
        () -> sampleCodes.make(municipality, id, 2, soFar -> {}),
        () -> sampleCodes.replace(municipality, id, 2, new CodesOf.Everyone(), soFar -> {}),
        () -> sampleCodes.stop(municipality, id, 2, new CodesOf.Everyone()),
        () -> sampleCodes.recordExport(municipality, id, SampleCodes.File.TABLE, 1),
        () -> reminders.make(municipality, id, 2),
        () -> reminders.export(municipality, id, 1));
  }
}
