package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.UNSEALED_STRATUM;
import static se.rodatraden.survey.Refused.assertRefused;
import static se.rodatraden.survey.SampleFixtures.ids;
import static se.rodatraden.survey.SampleFixtures.letters;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Which group a code belongs to: sealed, and not told by what is done to codes.
@DatabaseTest
class SampleGroupsTest {

  @Autowired Samples samples;
  @Autowired SampleCodes sampleCodes;
  @Autowired InvitationCodes codes;
  @Autowired Surveys surveys;
  @Autowired StrataSealing sealing;
  @Autowired SampleFixtures fixtures;
  @Autowired DSLContext database;

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
  void codes_for_one_group_alone_would_tell_it_and_are_refused() {
    var made = fixtures.made(50, 50, 50, 50);
    assertRefused(
        "invitation.making_tells_group", () -> fixtures.makeMore(made.round(), 20, 0, 0, 0));
    assertThat(samples.get(KAVLINGE, made.round().id()).made()).isEqualTo(200);
    assertThat(fixtures.makeMore(made.round(), 0, 20, 19, 20).codes()).hasSize(79);
    assertRefused("invitation.making_too_few", () -> fixtures.makeMore(made.round(), 1, 1, 1, 1));
  }

  @Test
  void most_of_a_group_is_not_replaced_or_stopped_by_itself() {
    var made = fixtures.made(6, 50);
    var group = letters(made.codes().subList(0, 5));
    assertRefused("invitation.choice_tells_group", () -> fixtures.replace(made.round(), group));
    assertRefused("invitation.choice_tells_group", () -> fixtures.stop(made.round(), group));
    assertThat(samples.get(KAVLINGE, made.round().id()).voided()).isZero();
    assertThat(fixtures.stop(made.round(), letters(made.codes().subList(0, 2)))).isEqualTo(2);
  }

  @Test
  void all_codes_of_a_draft_are_made_anew_with_those_that_were_missing() {
    var round = fixtures.round(RoundStatus.DRAFT);
    fixtures.plan(round, 40, 40, 40);
    var first = fixtures.make(round);
    fixtures.stop(round, letters(first.codes().subList(0, 1)));
    assertRefused("invitation.making_tells_group", () -> fixtures.makeMore(round, 30, 0, 0));
    samples.save(
        KAVLINGE,
        round.id(),
        fixtures.version(round),
        List.of(
            new StratumDraft(1, "Grupp 1", 40),
            new StratumDraft(2, "Grupp 2", 40),
            new StratumDraft(3, "Grupp 3", 40),
            new StratumDraft(null, "Grupp 4", 10)));
    var anew = fixtures.replace(round, new CodesOf.Everyone());
    assertThat(anew.codes()).hasSize(130);
    assertThat(anew.codes())
        .extracting(MadeCode::id)
        .doesNotContainAnyElementsOf(ids(first.codes()));
    assertThat(codes.find(round, first.codes().getLast().linkCode())).isEmpty();
    assertThat(codes.find(round, anew.codes().getLast().linkCode())).isPresent();
    var sample = samples.get(KAVLINGE, round.id());
    assertThat(sample.voided()).isZero();
    assertThat(sample.made()).isEqualTo(130);
  }

  @Test
  void nothing_that_is_stored_of_a_code_repeats_within_its_group() {
    var made = fixtures.made(30, 30);
    var stored =
        database
            .select(INVITATION.SEALED_STRATUM)
            .from(INVITATION)
            .where(isOf(made.round()))
            .fetch(found -> HexFormat.of().formatHex(found.value1()));
    assertThat(stored).hasSize(60).doesNotHaveDuplicates().allMatch(hex -> hex.length() == 64);
  }

  @Test
  void groups_from_before_they_were_sealed_are_sealed_at_start_and_deleted_in_clear() {
    var made = fixtures.made(3, 2);
    for (var code : made.codes()) {
      database
          .insertInto(UNSEALED_STRATUM)
          .set(UNSEALED_STRATUM.SURVEY_ROUND_ID, made.round().id())
          .set(UNSEALED_STRATUM.INVITATION_ID, code.id())
          .set(UNSEALED_STRATUM.MUNICIPALITY_CODE, KAVLINGE)
          .set(UNSEALED_STRATUM.STRATUM_NUMBER, code.stratum().equals("Grupp 1") ? 1 : 2)
          .execute();
    }
    database
        .update(INVITATION)
        .setNull(INVITATION.SEALED_STRATUM)
        .where(isOf(made.round()))
        .execute();
    sealing.afterSingletonsInstantiated();
    assertThat(
            database.fetchCount(UNSEALED_STRATUM, UNSEALED_STRATUM.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isZero();
    assertThat(fixtures.replace(made.round(), new CodesOf.Everyone()).codes())
        .extracting(MadeCode::id, MadeCode::stratum)
        .containsExactlyInAnyOrderElementsOf(
            made.codes().stream().map(code -> tuple(code.id(), code.stratum())).toList());
  }

  @Test
  void a_round_closes_without_counts_by_group_where_the_ballot_key_of_its_groups_is_gone() {
    var made = fixtures.made(20, 20);
    fixtures.spend(made, 0, 15);
    fixtures.spend(made, 20, 15);
    database
        .update(INVITATION)
        .set(INVITATION.SEALED_STRATUM, new byte[32])
        .where(isOf(made.round()))
        .and(INVITATION.INVITATION_ID.eq(made.codes().getFirst().id()))
        .execute();
    surveys.close(KAVLINGE, made.round().id(), made.round().version());
    var after = samples.get(KAVLINGE, made.round().id());
    assertThat(after.strataLost()).isTrue();
    assertThat(after.answered()).isEqualTo(30);
    assertThat(after.strata()).extracting(Stratum::answered).containsOnlyNulls();
    assertThat(database.fetchCount(INVITATION, isOf(made.round()))).isZero();
  }

  private static Condition isOf(SurveyRound round) {
    return INVITATION
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(INVITATION.SURVEY_ROUND_ID.eq(round.id()));
  }
}
