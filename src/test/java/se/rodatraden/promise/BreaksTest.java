package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.promise.PromiseFixtures.HERE;
import static se.rodatraden.promise.PromiseFixtures.WALKS;
import static se.rodatraden.promise.PromiseFixtures.activity;
import static se.rodatraden.promise.PromiseFixtures.goal;
import static se.rodatraden.promise.PromiseFixtures.promise;
import static se.rodatraden.test.Fixtures.FLEN;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.Pictures;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class BreaksTest {

  @Autowired DSLContext database;
  @Autowired Promises promises;
  @Autowired Signing signing;
  @Autowired Breaks breaks;
  @Autowired Pictures pictures;
  @Autowired Adoptions adoptions;
  @Autowired Efforts efforts;
  @Autowired Today today;
  @Autowired GuardExemptions exemptions;

  @BeforeEach
  void municipalities() {
    PromiseFixtures.addMunicipalities(database);
    Fixtures.store(
        database, Fixtures.signIn(HERE, Party.MUNICIPALITY, Role.COORDINATOR, Role.SIGNATORY));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void every_break_is_found_and_each_is_mended_by_what_was_missing() {
    var problem = PromiseFixtures.addProblem(database, HERE, "Inbrott");
    var id = promises.create(HERE, promise("Tryggare", today.get()));
    var walks = promises.addActivity(HERE, id, version(id), activity("Vandringar", WALKS));
    var goal = promises.addGoal(HERE, id, version(id), goal("Tryggare", null));
    assertThat(breaks.list(HERE))
        .as("nothing is awaited of a draft's activities")
        .containsExactly(
            new Break.ProblemUnanswered(problem, LocalizedText.swedish("Inbrott")),
            new Break.PromiseWithoutProblem(id, LocalizedText.swedish("Tryggare")),
            new Break.GoalWithoutIndicator(id, goal, LocalizedText.swedish("Tryggare")));

    promises.editGoal(HERE, id, version(id), goal, goal("Tryggare", "Enkäten"));
    promises.tie(HERE, id, version(id), List.of(problem));
    sign(id);
    assertThat(breaks.list(HERE))
        .containsExactly(
            new Break.ActivityWithoutEffort(id, walks, LocalizedText.swedish("Vandringar")));
    efforts.log(HERE, id, walks, PromiseFixtures.effort(today.get()));
    assertThat(breaks.list(HERE)).isEmpty();
  }

  @Test
  void a_promise_that_has_not_begun_is_not_blamed_for_having_no_efforts() {
    var next = today.get().plusDays(10);
    var id =
        promises.create(HERE, promise("Nästa år", new Validity.Fixed(next, next.plusYears(1))));
    promises.addActivity(HERE, id, version(id), activity("Vandringar", WALKS));
    sign(id);
    assertThat(breaks.list(HERE)).noneMatch(Break.ActivityWithoutEffort.class::isInstance);
  }

  @Test
  void what_a_later_picture_has_taken_over_is_no_break() {
    PromiseFixtures.addProblem(database, HERE, "Inbrott");
    pictures.createFromLatestAdopted(
        HERE, new PictureDraft(LocalizedText.swedish("Ny"), LocalizedText.swedish("Ny bild")));
    assertThat(breaks.list(HERE)).hasSize(2);
    for (var party : Party.values()) {
      Fixtures.store(database, Fixtures.signIn(HERE, party, Role.COORDINATOR, Role.SIGNATORY));
      var picture = pictures.get(HERE, 100);
      adoptions.adopt(HERE, picture.id(), picture.contentsVersion());
    }
    var taken = pictures.get(HERE, 100).problems().getFirst();
    assertThat(breaks.list(HERE))
        .containsExactly(new Break.ProblemUnanswered(taken.id(), LocalizedText.swedish("Inbrott")));
  }

  @Test
  void another_municipality_s_breaks_are_not_shown() {
    assertThatThrownBy(() -> breaks.list(FLEN)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void many_promises_are_read_in_one_statement() {
    for (int i = 0; i < 3; i++) {
      var id = promises.create(HERE, promise("Löfte " + i, today.get()));
      promises.addActivity(HERE, id, version(id), activity("Vandringar", WALKS));
      promises.addActivity(HERE, id, version(id), activity("Mer", WALKS));
    }
    var statements = new AtomicInteger();
    var counted =
        database
            .configuration()
            .derive(new DefaultExecuteListenerProvider(new Counting(statements)))
            .dsl();
    assertThat(new PromiseQueries(counted, exemptions).list(HERE)).hasSize(3);
    assertThat(statements).hasValue(1);
    assertThat(new AgreementQueries(counted).list(HERE)).isEmpty();
    assertThat(statements).hasValue(2);
  }

  record Counting(AtomicInteger statements) implements ExecuteListener {
    @Override
    public void executeStart(ExecuteContext context) {
      statements.incrementAndGet();
    }
  }

  private void sign(PromiseId id) {
    signing.sign(HERE, id, version(id));
    Fixtures.store(database, Fixtures.signIn(HERE, Party.POLICE, Role.SIGNATORY));
    signing.sign(HERE, id, version(id));
    Fixtures.signIn(HERE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private int version(PromiseId id) {
    return promises.get(HERE, id).version();
  }
}
