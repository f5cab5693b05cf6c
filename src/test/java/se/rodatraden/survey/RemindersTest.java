package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.REMINDER;
import static se.rodatraden.survey.Refused.assertRefused;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class RemindersTest {

  @Autowired Reminders reminders;
  @Autowired Samples samples;
  @Autowired SampleCodes sampleCodes;
  @Autowired InvitationCodes codes;
  @Autowired SampleFixtures fixtures;
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
  void the_list_holds_unused_codes_and_stays_the_same_whoever_answers_after() {
    var made = madeAWeekAgo(20, 20);
    spend(made, 0, 5);
    var reminder = make(made.round());
    assertThat(reminder.letters()).isEqualTo(35);
    assertThat(reminder.codes()).isEqualTo(40);
    var list = export(made.round(), 1);
    assertThat(list).hasSize(35);
    assertThat(list).extracting(ReminderLetter::id).doesNotContainAnyElementsOf(ids(made, 0, 5));
    spend(made, 10, 15);
    assertThat(export(made.round(), 1)).isEqualTo(list);
    assertThat(samples.get(KAVLINGE, made.round().id()).reminders()).containsExactly(reminder);
  }

  @Test
  void the_list_lies_in_the_order_of_random_ids_with_groups_mixed() {
    var made = madeAWeekAgo(50, 50);
    make(made.round());
    var list = export(made.round(), 1);
    assertThat(list).extracting(letter -> letter.id().value()).isSorted();
    assertThat(list.subList(0, 50))
        .extracting(ReminderLetter::stratum)
        .contains("Grupp 1", "Grupp 2");
  }

  @Test
  void stopped_codes_are_not_reminded() {
    var made = madeAWeekAgo(10);
    sampleCodes.stop(
        KAVLINGE,
        made.round().id(),
        fixtures.version(made.round()),
        new CodesOf.Letters(ids(made, 0, 3)));
    assertThat(make(made.round()).letters()).isEqualTo(7);
  }

  @Test
  void reminders_keep_their_distance() {
    var made = fixtures.made(10);
    var round = made.round();
    assertRefused("reminder.too_early", () -> make(round));
    var today = SwedishTime.today(clock);
    fixtures.age(round, today.minusDays(3));
    make(round);
    assertRefused("reminder.too_early", () -> make(round));
    for (int i = 1; i < ReminderRules.MOST; i++) {
      database
          .update(REMINDER)
          .set(REMINDER.MADE_ON, today.minusDays(3))
          .where(REMINDER.MUNICIPALITY_CODE.eq(KAVLINGE))
          .execute();
      assertThat(make(round).number()).isEqualTo(i + 1);
    }
    assertRefused("reminder.no_more", () -> make(round));
  }

  @Test
  void a_draft_reminds_nobody_and_no_list_is_fetched_that_was_not_made() {
    var round = fixtures.round(RoundStatus.DRAFT);
    fixtures.plan(round, 5);
    fixtures.make(round);
    assertRefused("survey.not_open_yet", () -> make(round));
    assertRefused("not.found", () -> export(round, 1));
  }

  private MadeCodes madeAWeekAgo(int... invited) {
    var made = fixtures.made(invited);
    fixtures.age(made.round(), SwedishTime.today(clock).minusDays(7));
    return made;
  }

  private Reminder make(SurveyRound round) {
    return reminders.make(KAVLINGE, round.id(), fixtures.version(round));
  }

  private List<ReminderLetter> export(SurveyRound round, int number) {
    return reminders.export(KAVLINGE, round.id(), number);
  }

  private void spend(MadeCodes made, int from, int until) {
    for (var code : made.codes().subList(from, until)) {
      assertThat(codes.spend(codes.find(made.round(), code.linkCode()).orElseThrow())).isTrue();
    }
  }

  private static List<InvitationId> ids(MadeCodes made, int from, int until) {
    return made.codes().subList(from, until).stream().map(MadeCode::id).toList();
  }
}
