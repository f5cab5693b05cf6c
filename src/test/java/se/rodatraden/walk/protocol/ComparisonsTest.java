package se.rodatraden.walk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.darkOn;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.RepeatAs;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class ComparisonsTest {

  private static final ObservationId THEN = new ObservationId(new UUID(11, 1));
  private static final ObservationId NOW = new ObservationId(new UUID(11, 2));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired WalkPlans plans;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Measures measures;
  @Autowired Comparisons comparisons;
  @Autowired MockMvcTester web;
  @Autowired Clock clock;

  private final Walk again = WalkFixtures.another("flen-igen", WalkStatus.OPEN);

  @BeforeEach
  void twoWalksOfTheSameWay() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(WalkFixtures.JOIN_CODE, THEN, dark("Två lampor är släckta."), null);
    plans.addMadeUp(
        again,
        new WalkPlan(
            List.of(),
            List.of(),
            EnumSet.allOf(ObservationCategory.class),
            List.of(),
            null,
            new WalkPlan.Repeat(WALK, RepeatAs.AFTERWARDS)));
    observations.note("flen-igen", NOW, darkOn(again, "En lampa är släckt."), null);
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void accept(Walk walk, ObservationId id) {
    moderations.moderate(FLEN, walk.id(), id, 0, new Moderation.Accepted(false));
  }

  private void publish(Walk walk, ObservationId id) {
    protocols.decide(
        FLEN,
        walk.id(),
        id,
        protocols.get(FLEN, walk.id()).contentsVersion(),
        ProtocolFixtures.promise(Control.OWN, SwedishTime.today(clock).plusDays(30)));
    publishing.publish(FLEN, walk.id(), protocols.get(FLEN, walk.id()).contentsVersion());
  }

  private void finishTheMeasure() {
    var measure = measures.list(FLEN).getFirst();
    measures.follow(
        FLEN,
        measure.id(),
        measure.version(),
        new MeasureDraft(
            MeasureStatus.DONE, SwedishTime.today(clock), "Alla lampor bytta", "Bara för oss"));
  }

  private String page(Walk walk) {
    var answer = web.get().uri("/flen/vandringar/" + walk.id()).exchange();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void officials_see_what_is_accepted_of_both_and_what_was_done_between() {
    accept(walk(WalkStatus.OPEN), THEN);
    accept(again, NOW);
    publish(walk(WalkStatus.OPEN), THEN);
    finishTheMeasure();
    var compared = comparisons.find(FLEN, again.id()).orElseThrow();
    assertThat(compared.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.change()).isEqualTo(Comparison.Change.BOTH);
          assertThat(row.measures())
              .singleElement()
              .satisfies(step -> {
                assertThat(step.what()).isEqualTo("Byt lamporna");
                assertThat(step.doneBetween()).isTrue();
              });
        });
  }

  @Test
  void what_nobody_has_accepted_is_not_compared() {
    accept(again, NOW);
    assertThat(comparisons.find(FLEN, again.id()).orElseThrow().rows())
        .singleElement()
        .satisfies(row -> assertThat(row.change()).isEqualTo(Comparison.Change.ONLY_AFTER));
  }

  @Test
  void a_walk_that_goes_no_others_way_has_nothing_to_compare() {
    assertThat(comparisons.find(FLEN, WALK)).isEmpty();
    assertThat(comparisons.listRepeating(FLEN, WALK))
        .extracting(Walk::id)
        .containsExactly(again.id());
  }

  @Test
  void everyone_sees_the_two_side_by_side_when_both_protocols_are_published_and_not_before() {
    accept(walk(WalkStatus.OPEN), THEN);
    accept(again, NOW);
    publish(again, NOW);
    assertThat(comparisons.findPublic(FLEN, again.id())).isEmpty();
    assertThat(page(again)).doesNotContain("fore-efter");
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    publish(walk(WalkStatus.OPEN), THEN);
    finishTheMeasure();
    Fixtures.signOut();
    assertThat(page(again))
        .contains("Före och efter", "Två lampor är släckta.", "En lampa är släckt.")
        .contains("Byt lamporna", "Klar")
        .contains("Hur många som gick med finns inte sparat.")
        .doesNotContain("Bara för oss", THEN.toString(), NOW.toString());
    assertThat(page(walk(WalkStatus.CLOSED))).doesNotContain("fore-efter");
  }

  @Test
  void someone_from_elsewhere_sees_nothing() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> comparisons.find(FLEN, again.id()))
        .isInstanceOf(AccessDeniedException.class);
  }
}
