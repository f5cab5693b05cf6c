package se.rodatraden.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.REMINDER_INVITATION;
import static se.rodatraden.survey.Refused.assertRefused;
import static se.rodatraden.survey.SampleFixtures.ids;
import static se.rodatraden.survey.SampleFixtures.letters;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class SampleCodesTest {

  @Autowired Samples samples;
  @Autowired SampleCodes sampleCodes;
  @Autowired InvitationCodes codes;
  @Autowired Surveys surveys;
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
  void everyone_invited_gets_a_code_of_their_own_and_a_second_time_nobody_is_left() {
    var made = fixtures.made(700, 500);
    assertThat(made.codes()).hasSize(1_200);
    assertThat(made.codes()).extracting(MadeCode::id).doesNotHaveDuplicates();
    assertThat(made.codes()).extracting(MadeCode::linkCode).doesNotHaveDuplicates();
    assertThat(made.codes()).extracting(MadeCode::typedCode).doesNotHaveDuplicates();
    assertThat(made.codes()).filteredOn(code -> code.stratum().equals("Grupp 2")).hasSize(500);
    assertThat(samples.get(KAVLINGE, made.round().id()).made()).isEqualTo(1_200);
    assertRefused("invitation.nothing_to_make", () -> fixtures.make(made.round()));
  }

  @Test
  void no_secret_is_anywhere_in_what_is_stored() {
    var made = fixtures.made(50);
    var stored = new StringBuilder();
    database
        .selectFrom(INVITATION)
        .where(INVITATION.MUNICIPALITY_CODE.eq(KAVLINGE))
        .forEach(row -> {
          for (var value : row.intoArray()) {
            stored.append(value instanceof byte[] bytes ? new String(bytes, UTF_8) : value);
            stored.append('\n');
          }
        });
    assertThat(stored.toString()).contains(made.codes().getFirst().id().value());
    for (var code : made.codes()) {
      var secret = code.linkCode().substring(code.linkCode().indexOf('.') + 1);
      assertThat(stored.toString()).doesNotContain(secret, code.typedCode(), code.groupedCode());
    }
  }

  @Test
  void a_code_is_found_by_its_link_and_typed_in_any_form() {
    var made = fixtures.made(3);
    for (var code : made.codes()) {
      var key = new InvitationKey(KAVLINGE, made.round().id(), code.id());
      for (var shown :
          List.of(
              code.linkCode(),
              "https://example.se/svara/x#c=" + code.linkCode(),
              code.typedCode(),
              code.groupedCode(),
              code.groupedCode().replace("-", " ").toLowerCase(Locale.ROOT))) {
        assertThat(codes.find(made.round(), shown)).contains(key);
      }
    }
  }

  @Test
  void every_wrong_code_is_the_same_nothing() {
    var made = fixtures.made(2);
    var other = fixtures.made(2);
    for (var wrong : wrong(made, other.codes().getFirst())) {
      assertThat(codes.find(made.round(), wrong)).as(wrong).isEmpty();
    }
  }

  private static List<String> wrong(MadeCodes made, MadeCode others) {
    var right = made.codes().getFirst();
    var another = made.codes().getLast();
    var typed = right.typedCode();
    return List.of(
        "",
        "x",
        "x".repeat(60_000),
        "'; DROP TABLE invitation; --",
        typed.substring(0, 15),
        typed.substring(0, 15) + (typed.endsWith("0") ? "1" : "0"),
        right.id().value(),
        right.id() + another.linkCode().substring(8),
        right.linkCode().substring(0, 30),
        right.linkCode() + "A",
        "CDFHJKMN" + right.linkCode().substring(8),
        "00000000" + right.linkCode().substring(8),
        others.linkCode(),
        others.typedCode());
  }

  @Test
  void a_code_is_spent_once() {
    var made = fixtures.made(2);
    var key = codes.find(made.round(), made.codes().getFirst().typedCode()).orElseThrow();
    assertThat(codes.spend(key)).isTrue();
    assertThat(codes.spend(key)).isFalse();
    assertThat(codes.find(made.round(), made.codes().getFirst().linkCode())).contains(key);
    var other = codes.find(made.round(), made.codes().getLast().linkCode()).orElseThrow();
    assertThat(codes.spend(other)).isTrue();
  }

  @Test
  void replaced_codes_are_refused_and_the_new_ones_have_the_same_ids() {
    var made = fixtures.made(2, 2);
    var again = fixtures.replace(made.round(), letters(made.codes().subList(0, 2)));
    assertThat(again.codes())
        .extracting(MadeCode::id)
        .containsExactlyInAnyOrderElementsOf(ids(made.codes().subList(0, 2)));
    for (var old : made.codes().subList(0, 2)) {
      assertThat(codes.find(made.round(), old.linkCode())).isEmpty();
      assertThat(codes.find(made.round(), old.typedCode())).isEmpty();
    }
    for (var valid : List.of(again.codes().getFirst(), made.codes().getLast())) {
      assertThat(codes.find(made.round(), valid.linkCode())).isPresent();
      assertThat(codes.find(made.round(), valid.typedCode())).isPresent();
    }
  }

  @Test
  void replacing_tells_nobody_who_has_answered_and_lets_nobody_answer_twice() {
    var made = fixtures.made(3);
    var spent = made.codes().getFirst();
    codes.spend(codes.find(made.round(), spent.linkCode()).orElseThrow());
    var again = fixtures.replace(made.round(), letters(made.codes()));
    assertThat(again.codes()).hasSize(3);
    var renewed =
        again.codes().stream()
            .filter(code -> code.id().equals(spent.id()))
            .findFirst()
            .orElseThrow();
    var key = codes.find(made.round(), renewed.typedCode()).orElseThrow();
    assertThat(codes.spend(key)).isFalse();
    assertThat(fixtures.stop(made.round(), new CodesOf.Letters(List.of(spent.id())))).isEqualTo(1);
  }

  @Test
  void stopped_codes_are_refused_and_can_not_be_replaced() {
    var made = fixtures.made(3);
    var stopped = made.codes().getFirst();
    var key = codes.find(made.round(), stopped.linkCode()).orElseThrow();
    assertThat(fixtures.stop(made.round(), new CodesOf.Letters(List.of(stopped.id()))))
        .isEqualTo(1);
    assertThat(codes.find(made.round(), stopped.linkCode())).isEmpty();
    assertThat(codes.find(made.round(), stopped.typedCode())).isEmpty();
    assertThat(codes.spend(key)).isFalse();
    assertRefused(
        "invitation.unknown_letters",
        () -> fixtures.replace(made.round(), new CodesOf.Letters(List.of(stopped.id()))));
    assertThat(fixtures.replace(made.round(), new CodesOf.Everyone()).codes()).hasSize(2);
    assertThat(samples.get(KAVLINGE, made.round().id()).voided()).isEqualTo(1);
    assertThat(fixtures.stop(made.round(), new CodesOf.Everyone())).isEqualTo(2);
  }

  @Test
  void an_id_of_another_round_is_unknown_and_nothing_is_done() {
    var made = fixtures.made(2);
    var other = fixtures.made(2).codes().getFirst().id();
    var both = new CodesOf.Letters(List.of(made.codes().getFirst().id(), other));
    assertRefused("invitation.unknown_letters", () -> fixtures.stop(made.round(), both));
    assertThat(samples.get(KAVLINGE, made.round().id()).voided()).isZero();
  }

  @Test
  void progress_is_told_and_giving_up_is_passed_on() {
    var round = fixtures.round(RoundStatus.DRAFT);
    fixtures.plan(round, 1_200);
    var told = new ArrayList<Integer>();
    assertThatThrownBy(() ->
            sampleCodes.make(
                KAVLINGE,
                round.id(),
                fixtures.version(round),
                soFar -> {
                  told.add(soFar);
                  if (soFar >= 1_000) {
                    throw new CancellationException();
                  }
                }))
        .isInstanceOf(CancellationException.class);
    assertThat(told).containsExactly(500, 1_000);
  }

  @Test
  void the_audit_trail_says_how_many_and_never_which() {
    var made = fixtures.made(12);
    fixtures.replace(made.round(), letters(made.codes().subList(0, 2)));
    fixtures.stop(made.round(), letters(made.codes().subList(0, 1)));
    sampleCodes.recordExport(KAVLINGE, made.round().id(), SampleCodes.File.TABLE, 12);
    var trail =
        database
            .select(AUDIT_ENTRY.ACTION, AUDIT_ENTRY.DETAILS)
            .from(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(KAVLINGE))
            .and(AUDIT_ENTRY.SUBJECT_ID.eq(made.round().id().value()))
            .fetchMap(found -> found.value1(), found -> found.value2().data());
    assertThat(trail.get("survey_round.codes_made")).contains("\"codes\": 12");
    assertThat(trail.get("survey_round.codes_replaced")).contains("\"codes\": 2");
    assertThat(trail.get("survey_round.codes_stopped")).contains("\"codes\": 1");
    assertThat(trail.get("survey_round.codes_exported")).contains("\"codes\": 12");
    for (var code : made.codes()) {
      assertThat(trail.toString()).doesNotContain(code.id().value());
    }
  }

  @Test
  void at_close_only_counts_that_may_be_told_remain_and_every_code_is_gone() {
    var made = fixtures.made(20, 15, 14);
    fixtures.spend(made, 0, 12);
    fixtures.spend(made, 20, 13);
    fixtures.spend(made, 35, 2);
    surveys.close(KAVLINGE, made.round().id(), made.round().version());
    var after = samples.get(KAVLINGE, made.round().id());
    assertThat(after.answered()).isEqualTo(27);
    assertThat(after.strata()).extracting(Stratum::answered).containsExactly(null, 13, null);
    assertThat(after.strata()).extracting(Stratum::made).containsExactly(20, 15, 14);
    assertThat(
            database.fetchCount(
                INVITATION,
                INVITATION.MUNICIPALITY_CODE.eq(KAVLINGE),
                INVITATION.SURVEY_ROUND_ID.eq(made.round().id())))
        .isZero();
    assertThat(
            database.fetchCount(
                REMINDER_INVITATION, REMINDER_INVITATION.MUNICIPALITY_CODE.eq(KAVLINGE)))
        .isZero();
    assertThat(codes.find(made.round(), made.codes().getFirst().linkCode())).isEmpty();
  }
}
