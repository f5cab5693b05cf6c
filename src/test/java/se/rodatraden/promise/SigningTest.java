package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.SIGNATURE;
import static se.rodatraden.promise.PromiseFixtures.HERE;
import static se.rodatraden.promise.PromiseFixtures.WALKS;
import static se.rodatraden.promise.PromiseFixtures.activity;
import static se.rodatraden.promise.PromiseFixtures.effort;
import static se.rodatraden.promise.PromiseFixtures.promise;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.EffortId;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SignatureId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class SigningTest {

  @Autowired DSLContext database;
  @Autowired Promises promises;
  @Autowired Signing signing;
  @Autowired Efforts efforts;
  @Autowired Today today;

  @BeforeEach
  void municipalities() {
    PromiseFixtures.addMunicipalities(database);
    signInAs(Party.MUNICIPALITY, Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void nobody_signs_twice_nor_a_promise_of_nothing_nor_a_text_not_seen() {
    var empty = promises.create(HERE, promise("Tomt", today.get()));
    var id = signedByPolice();
    PromisesTest.assertProblem(
        () -> signing.sign(HERE, id, version(id)), new PromiseProblem.AlreadySigned());
    PromisesTest.assertProblem(
        () -> signing.sign(HERE, empty, version(empty)), new PromiseProblem.NoActivities());
    signInAs(Party.MUNICIPALITY, Role.SIGNATORY);
    PromisesTest.assertProblem(
        () -> signing.sign(HERE, id, version(id) - 1),
        new CommonProblem.ChangedMeanwhile("promise"));
  }

  @Test
  void a_signature_is_taken_back_until_the_other_party_has_signed() {
    var id = signedByPolice();
    signing.withdraw(HERE, id, version(id));
    assertThat(get(id).mayBeEdited()).isTrue();
    signing.sign(HERE, id, version(id));
    signInAs(Party.MUNICIPALITY, Role.SIGNATORY);
    PromisesTest.assertProblem(
        () -> signing.withdraw(HERE, id, version(id)), new PromiseProblem.SignatureStands());
    signing.sign(HERE, id, version(id));
    PromisesTest.assertProblem(
        () -> signing.withdraw(HERE, id, version(id)), new PromiseProblem.SignatureStands());
  }

  @Test
  void an_unsigned_promise_is_not_published_and_a_public_one_not_again() {
    var id = signedByPolice();
    signInAs(Party.MUNICIPALITY, Role.COORDINATOR, Role.SIGNATORY);
    PromisesTest.assertProblem(
        () -> signing.publish(HERE, id, version(id)), new PromiseProblem.NotSigned());
    assertThatThrownBy(() -> promises.getPublished(HERE, id)).hasMessageContaining("not.found");
    signing.sign(HERE, id, version(id));
    signing.publish(HERE, id, version(id));
    PromisesTest.assertProblem(
        () -> signing.publish(HERE, id, version(id)), new PromiseProblem.Published());
    PromisesTest.assertProblem(
        () -> promises.edit(HERE, id, version(id), promise("Annat", today.get())),
        new PromiseProblem.Published());
  }

  @Test
  void a_document_may_tell_that_it_was_signed_without_saying_when() {
    var id = promises.create(HERE, promise("Äldre", today.get()));
    for (var party : Party.values()) {
      database
          .insertInto(SIGNATURE)
          .set(SIGNATURE.SIGNATURE_ID, new SignatureId(ShortId.random()))
          .set(SIGNATURE.MUNICIPALITY_CODE, HERE)
          .set(SIGNATURE.PROMISE_ID, id)
          .set(SIGNATURE.PARTY, party)
          .set(SIGNATURE.NAME, "Någon")
          .set(SIGNATURE.SIGNED, true)
          .execute();
    }
    assertThat(get(id).isSignedByBoth()).isTrue();
    assertThat(get(id).isSignatureMissing()).isFalse();
    assertThat(get(id).signedOn()).isEmpty();
    assertThat(get(id).period()).as("a fixed period does not hang on the date").isPresent();
  }

  @Test
  void only_one_s_own_effort_is_taken_back_and_what_comes_back_can_be_logged_again() {
    var id = signedByBoth();
    var activity = get(id).activities().getFirst().id();
    var effort = efforts.log(HERE, id, activity, effort(today.get()));
    signInAs(Party.POLICE, Role.POLICE_OFFICER);
    PromisesTest.assertProblem(
        () -> efforts.remove(HERE, activity, effort), new PromiseProblem.NotYours());
    signInAs(Party.MUNICIPALITY, Role.COORDINATOR);
    var taken = efforts.remove(HERE, activity, effort);
    assertThat(get(id).activities().getFirst().efforts()).isEmpty();
    efforts.log(HERE, id, activity, taken);
    assertThat(get(id).activities().getFirst().efforts()).hasSize(1);
    var unknown = new EffortId(ShortId.random());
    PromisesTest.assertProblem(
        () -> efforts.remove(HERE, activity, unknown),
        new CommonProblem.NotFound("effort", unknown.value()));
  }

  @Test
  void nothing_is_logged_on_a_draft_or_outside_its_days() {
    var draft = promises.create(HERE, promise("Utkast", today.get()));
    var unsigned = promises.addActivity(HERE, draft, version(draft), activity("X", WALKS));
    PromisesTest.assertProblem(
        () -> efforts.log(HERE, draft, unsigned, effort(today.get())),
        new PromiseProblem.NotSigned());
    var id = signedByBoth();
    var activity = get(id).activities().getFirst().id();
    PromisesTest.assertProblem(
        () -> efforts.log(HERE, id, activity, effort(today.get().plusDays(1))),
        new PromiseProblem.InTheFuture(today.get()));
    assertThatThrownBy(() -> efforts.log(HERE, id, activity, effort(today.get().minusYears(2))))
        .hasMessageContaining("effort.outside_period");
  }

  private PromiseId signedByPolice() {
    var id = promises.create(HERE, promise("Tryggare", today.get()));
    promises.addActivity(HERE, id, version(id), activity("Vandringar", WALKS));
    signInAs(Party.POLICE, Role.SIGNATORY);
    signing.sign(HERE, id, version(id));
    return id;
  }

  private PromiseId signedByBoth() {
    var id = signedByPolice();
    signInAs(Party.MUNICIPALITY, Role.SIGNATORY, Role.COORDINATOR);
    signing.sign(HERE, id, version(id));
    return id;
  }

  private Promise get(PromiseId id) {
    return promises.get(HERE, id);
  }

  private int version(PromiseId id) {
    return get(id).version();
  }

  private void signInAs(Party party, Role... roles) {
    Fixtures.store(database, Fixtures.signIn(HERE, party, roles));
  }
}
