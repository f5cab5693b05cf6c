package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.AREA;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.util.HashSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class WalkDemoTest {

  @Autowired DSLContext database;
  @Autowired WalkDemo demo;
  @Autowired Walks walks;
  @Autowired WalkPlans plans;
  @Autowired Observations observations;
  @Autowired Clock clock;

  @BeforeEach
  void areasAreThere() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    add(FLEN, "flen-station");
    add(KAVLINGE, "kavlinge-centrum");
  }

  private void add(MunicipalityCode municipality, String key) {
    database
        .insertInto(AREA)
        .set(AREA.AREA_ID, new AreaId(ShortId.named("test/" + key)))
        .set(AREA.MUNICIPALITY_CODE, municipality)
        .set(AREA.AREA_KEY, key)
        .set(AREA.NAME, key)
        .set(AREA.POSITION, 99)
        .set(AREA.OUTLINE, "{}")
        .onDuplicateKeyIgnore()
        .execute();
  }

  @Test
  void everything_in_it_is_made_up_and_could_have_been_noted_on_a_phone() {
    demo.load();
    var evening = walks.getByJoinCode("flen-kvall");
    var day = walks.getByJoinCode("kavlinge-dag");
    assertThat(evening.status()).isEqualTo(WalkStatus.OPEN);
    assertThat(day.status()).isEqualTo(WalkStatus.CLOSED);
    assertThat(evening.madeUp() && day.madeUp()).isTrue();
    assertThat(observations.listMadeUp(FLEN))
        .hasSize(40)
        .allSatisfy(noted ->
            assertThat(
                    ObservationRules.check(
                        noted.noted(), evening, WalkPlan.BARE.categories(), clock.instant()))
                .isEmpty());
    assertThat(observations.listMadeUp(KAVLINGE))
        .hasSize(27)
        .allSatisfy(noted -> {
          var walk = noted.walk().equals(day.id()) ? day : walks.getByJoinCode("kavlinge-hosten");
          assertThat(
                  ObservationRules.check(
                      noted.noted(), walk, WalkPlan.BARE.categories(), clock.instant()))
              .isEmpty();
        });
  }

  @Test
  void one_walk_is_still_to_come_with_a_whole_plan_and_the_light_of_the_sun() {
    demo.load();
    var coming = walks.getByJoinCode("kavlinge-kvall");
    assertThat(coming.madeUp()).isTrue();
    assertThat(coming.status()).isEqualTo(WalkStatus.PLANNED);
    assertThat(coming.startsAt()).isAfter(clock.instant());
    assertThat(coming.light())
        .isEqualTo(Sunlight.at(coming.startsAt(), coming.stops().getFirst().position()).light());
    var plan = plans.getPublic(coming);
    assertThat(plan.repeats())
        .isEqualTo(
            new WalkPlan.Repeat(walks.getByJoinCode("kavlinge-dag").id(), RepeatAs.OTHER_LIGHT));
    var draft = new PlannedWalk(coming, 1, plan).draft();
    assertThat(PlanRules.check(draft)).isEmpty();
    assertThat(PlanRules.missing(draft, clock.instant())).isEmpty();
  }

  @Test
  void no_text_is_used_twice_and_no_two_notes_lie_on_each_other() {
    demo.load();
    var texts = new HashSet<String>();
    var positions = new HashSet<Object>();
    for (var noted : observations.listMadeUp(FLEN)) {
      assertThat(texts.add(noted.noted().description())).isTrue();
      assertThat(positions.add(noted.noted().position())).isTrue();
    }
  }

  @Test
  void loading_again_changes_nothing() {
    demo.load();
    var before = observations.listMadeUp(FLEN);
    demo.load();
    assertThat(observations.listMadeUp(FLEN)).isEqualTo(before);
    assertThat(walks.listPublic(FLEN, 0, 10)).hasSize(1);
  }
}
