package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.promise.PromiseFixtures.HERE;
import static se.rodatraden.promise.PromiseFixtures.WALKS;
import static se.rodatraden.promise.PromiseFixtures.activity;
import static se.rodatraden.promise.PromiseFixtures.effort;
import static se.rodatraden.promise.PromiseFixtures.goal;
import static se.rodatraden.promise.PromiseFixtures.promise;
import static se.rodatraden.test.Fixtures.FLEN;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@RecordApplicationEvents
class PromisesTest {

  @Autowired DSLContext database;
  @Autowired Promises promises;
  @Autowired Signing signing;
  @Autowired Efforts efforts;
  @Autowired Today today;
  @Autowired ApplicationEvents events;

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
  void a_promise_lives_from_draft_to_public_with_efforts_counted() {
    var problem = PromiseFixtures.addProblem(database, HERE, "Mörka gångvägar");
    var id = promises.create(HERE, promise("Tryggare", new Validity.FromSigning(24)));
    promises.tie(HERE, id, version(id), List.of(problem));
    var walks = promises.addActivity(HERE, id, version(id), activity("Vandringar", WALKS));
    promises.addGoal(HERE, id, version(id), goal("Tryggheten ska öka", "Mätningar"));
    assertThat(get(id).period()).as("not known before signing").isEmpty();

    signInAs(Party.POLICE, Role.SIGNATORY);
    signing.sign(HERE, id, version(id));
    assertThat(get(id).status()).isEqualTo(PromiseStatus.DRAFT);
    assertThat(get(id).awaited()).containsExactly(Party.MUNICIPALITY);
    signInAs(Party.MUNICIPALITY, Role.SIGNATORY);
    signing.sign(HERE, id, version(id));
    assertThat(get(id).status()).isEqualTo(PromiseStatus.SIGNED);
    assertThat(get(id).period())
        .contains(new Period(today.get(), today.get().plusMonths(24).minusDays(1)));
    assertThat(events.stream(PromiseSigned.class)).hasSize(1);

    signInAs(Party.POLICE, Role.POLICE_OFFICER);
    signing.publish(HERE, id, version(id));
    efforts.log(HERE, id, walks, effort(today.get()));
    assertThat(events.stream(PromisePublished.class)).hasSize(1);

    Fixtures.signOut();
    var published = promises.getPublished(HERE, id);
    assertThat(published.publishedOn()).isEqualTo(today.get());
    assertThat(published.problems()).containsExactly(problem);
    assertThat(published.draft().outside()).hasSize(2);
    assertThat(published.goals())
        .extracting(Goal::draft)
        .containsExactly(goal("Tryggheten ska öka", "Mätningar"));
    var progress =
        (Progress.Counted)
            published
                .activities()
                .getFirst()
                .progress(published.period().orElse(null), today.get());
    assertThat(progress.done()).isEqualTo(1);
    assertThat(progress.target()).isEqualTo(2);
    assertThat(promises.listPublishedAnswering(HERE, problem))
        .extracting(Promise::id)
        .containsExactly(id);
    assertThat(
            database
                .select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(HERE))
                .fetch(AUDIT_ENTRY.ACTION))
        .contains(
            "promise.created",
            "promise.tied",
            "promise.activity_added",
            "promise.goal_added",
            "promise.signed",
            "promise.published",
            "effort.logged");
  }

  @Test
  void what_is_written_is_what_is_read() {
    var draft = promise("Tryggare", today.get());
    var id = promises.create(HERE, draft);
    var quotas =
        List.of(
            WALKS,
            new Quota.PerPeriod(2, LocalizedText.of("besök", "visits"), Quota.Every.MONTH),
            new Quota.TimeSpent(new BigDecimal("2"), 12),
            new Quota.Milestone(),
            new Quota.Unquantified());
    var drafts = quotas.stream().map(quota -> activity("Något", quota)).toList();
    drafts.forEach(each -> promises.addActivity(HERE, id, version(id), each));
    assertThat(get(id).draft()).isEqualTo(draft);
    assertThat(get(id).activities()).extracting(Activity::draft).containsExactlyElementsOf(drafts);

    var other = promise("Ännu tryggare", new Validity.FromSigning(12));
    promises.edit(HERE, id, version(id), other);
    var first = get(id).activities().getFirst().id();
    promises.editActivity(
        HERE, id, version(id), first, activity("Annat", new Quota.Milestone(), true));
    assertThat(get(id).draft()).isEqualTo(other);
    assertThat(get(id).activities().getFirst().draft())
        .isEqualTo(activity("Annat", new Quota.Milestone(), true));
    promises.removeActivity(HERE, id, version(id), first);
    assertThat(get(id).activities()).hasSize(4);
    var goal = promises.addGoal(HERE, id, version(id), goal("Mål", null));
    promises.editGoal(HERE, id, version(id), goal, goal("Mål", "Enkät"));
    assertThat(get(id).goals()).containsExactly(new Goal(goal, goal("Mål", "Enkät")));
    promises.removeGoal(HERE, id, version(id), goal);
    assertThat(get(id).goals()).isEmpty();
  }

  @Test
  void who_edits_an_outdated_version_is_told_so_and_nothing_is_stored() {
    var id = promises.create(HERE, promise("Tryggare", today.get()));
    int seen = version(id);
    promises.edit(HERE, id, seen, promise("Först", today.get()));
    assertProblem(
        () -> promises.edit(HERE, id, seen, promise("Sedan", today.get())),
        new CommonProblem.ChangedMeanwhile("promise"));
    assertThat(get(id).draft().title()).isEqualTo(LocalizedText.swedish("Först"));
  }

  @Test
  void a_signed_text_does_not_change_but_its_ties_may_be_set_right() {
    var problem = PromiseFixtures.addProblem(database, HERE, "Inbrott");
    var id = signedByPolice();
    signInAs(Party.MUNICIPALITY, Role.COORDINATOR);
    assertProblem(
        () -> promises.edit(HERE, id, version(id), promise("Annat", today.get())),
        new PromiseProblem.Signed());
    assertProblem(
        () -> promises.addActivity(HERE, id, version(id), activity("Mer", WALKS)),
        new PromiseProblem.Signed());
    promises.tie(HERE, id, version(id), List.of(problem));
    assertThat(get(id).problems()).containsExactly(problem);
  }

  @Test
  void a_promise_cannot_be_tied_to_a_problem_of_another_municipality() {
    var elsewhere = PromiseFixtures.addProblem(database, FLEN, "Inbrott");
    var id = promises.create(HERE, promise("Tryggare", today.get()));
    assertProblem(
        () -> promises.tie(HERE, id, version(id), List.of(elsewhere)),
        new PromiseProblem.UnknownProblem(elsewhere.value()));
  }

  @Test
  void a_reader_reads_and_changes_nothing_and_no_role_elsewhere_helps() {
    var id = signedByBoth();
    var activity = get(id).activities().getFirst().id();
    signInAs(Party.MUNICIPALITY, Role.READER);
    assertThat(promises.list(HERE)).hasSize(1);
    assertDenied(() -> promises.create(HERE, promise("Nej", today.get())));
    assertDenied(() -> efforts.log(HERE, id, activity, effort(today.get())));
    assertDenied(() -> signing.sign(HERE, id, version(id)));
    assertDenied(() -> signing.publish(HERE, id, version(id)));
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertDenied(() -> promises.get(HERE, id));
    assertThatThrownBy(() -> promises.get(FLEN, id)).hasMessageContaining("not.found");
    Fixtures.signOut();
    assertDenied(() -> promises.list(HERE));
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

  private static void assertDenied(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
  }

  static void assertProblem(ThrowingCallable call, Problem expected) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.problem()).isEqualTo(expected));
  }
}
