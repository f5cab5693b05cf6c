package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.PlanFixtures.IN_A_WEEK;
import static se.rodatraden.walk.PlanFixtures.PLAN;
import static se.rodatraden.walk.PlanFixtures.SQUARE;
import static se.rodatraden.walk.PlanFixtures.STATION;
import static se.rodatraden.walk.PlanFixtures.draft;
import static se.rodatraden.walk.PlanFixtures.route;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.id.WalkStopId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class WalkPlansTest {

  private static final WalkStop ELSEWHERE =
      new WalkStop(new WalkStopId(ShortId.named("test/elsewhere")), "Parken", SQUARE.position());

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired Walks walks;
  @Autowired Clock clock;

  @BeforeEach
  void aCoordinatorOfFlen() {
    Fixtures.addMunicipalities(database);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  private PlannedWalk planned(WalkDraft draft) {
    return plans.get(FLEN, plans.create(FLEN, draft));
  }

  private PlannedWalk announced() {
    var planned = planned(draft());
    plans.announce(FLEN, planned.walk().id(), planned.version());
    return plans.get(FLEN, planned.walk().id());
  }

  @Test
  void a_draft_is_kept_as_it_was_written_with_a_join_code_and_the_light_of_the_sun() {
    var planned = planned(draft());
    assertThat(planned.draft()).isEqualTo(draft());
    assertThat(planned.version()).isEqualTo(1);
    assertThat(planned.walk().status()).isEqualTo(WalkStatus.DRAFT);
    assertThat(planned.walk().joinCode()).matches("[0-9a-z]{4}-[0-9a-z]{4}");
    assertThat(planned.walk().light())
        .isEqualTo(Sunlight.at(IN_A_WEEK, STATION.position()).light());
  }

  @Test
  void nobody_outside_knows_of_a_draft() {
    var walk = planned(draft()).walk();
    assertThat(walks.listPublic(FLEN, 0, 10)).isEmpty();
    assertThat(walks.listPublic(FLEN, List.of(walk.id()))).isEmpty();
    assertThat(walks.list(FLEN, 0, 10)).hasSize(1);
    assertRefused("not.found", () -> walks.getProtocol(FLEN, walk.id()));
    assertRefused("walk.unknown", () -> walks.getByJoinCode(walk.joinCode()));
    assertRefused("walk.still_draft", () -> walks.open(FLEN, walk.id()));
  }

  @Test
  void an_announced_walk_is_known_and_opened_by_whoever_leads_it() {
    var walk = announced().walk();
    assertThat(walk.status()).isEqualTo(WalkStatus.PLANNED);
    assertThat(walks.getByJoinCode(walk.joinCode()).id()).isEqualTo(walk.id());
    assertThat(plans.getPublic(walk)).isEqualTo(PLAN);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.WALK_LEADER);
    walks.open(FLEN, walk.id());
    assertThat(plans.get(FLEN, walk.id()).walk().status()).isEqualTo(WalkStatus.OPEN);
  }

  @Test
  void what_is_not_ready_is_not_announced_and_what_was_announced_stays_ready() {
    var bare = planned(draft("Ny", null, IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE));
    assertRefused("walk.not_ready", () -> plans.announce(FLEN, bare.walk().id(), bare.version()));
    var late = planned(draft("Ny", "Här", clock.instant(), route(ELSEWHERE), WalkPlan.BARE));
    assertRefused("walk.not_ready", () -> plans.announce(FLEN, late.walk().id(), late.version()));
    var known = announced();
    var without = draft("Ny", null, IN_A_WEEK, route(STATION), WalkPlan.BARE);
    assertRefused(
        "walk.not_ready", () -> plans.save(FLEN, known.walk().id(), known.version(), without));
  }

  @Test
  void whoever_saves_second_is_refused_and_the_first_is_kept() {
    var loaded = planned(draft());
    var id = loaded.walk().id();
    plans.save(FLEN, id, loaded.version(), titled("Först"));
    assertRefused(
        "changed.meanwhile", () -> plans.save(FLEN, id, loaded.version(), titled("Sedan")));
    assertRefused("changed.meanwhile", () -> plans.announce(FLEN, id, loaded.version()));
    assertRefused("changed.meanwhile", () -> plans.delete(FLEN, id, loaded.version()));
    var kept = plans.get(FLEN, id);
    assertThat(kept.draft()).isEqualTo(titled("Först"));
    assertThat(kept.version()).isEqualTo(loaded.version() + 1);
  }

  private static WalkDraft titled(String title) {
    return draft(title, "Stationens entré", IN_A_WEEK, route(SQUARE, STATION), PLAN);
  }

  @Test
  void stops_keep_their_ids_when_the_way_is_turned_about() {
    var planned = planned(draft());
    plans.save(FLEN, planned.walk().id(), 1, titled("Bakvägen"));
    assertThat(plans.get(FLEN, planned.walk().id()).walk().stops())
        .containsExactly(SQUARE, STATION);
  }

  @Test
  void nothing_is_planned_anew_once_people_note_on_it() {
    var known = announced();
    var id = known.walk().id();
    walks.open(FLEN, id);
    assertRefused("walk.plan_locked", () -> plans.save(FLEN, id, 3, draft()));
    assertRefused("walk.plan_locked", () -> plans.announce(FLEN, id, 3));
    assertRefused("walk.plan_locked", () -> plans.delete(FLEN, id, 3));
    walks.close(FLEN, id);
    assertRefused("walk.plan_locked", () -> plans.save(FLEN, id, 4, draft()));
  }

  @Test
  void a_plan_with_something_wrong_or_of_another_municipality_is_not_saved() {
    var wrong = draft("Ny", null, IN_A_WEEK, route(STATION), PLAN);
    assertRefused("walk.plan_invalid", () -> plans.create(FLEN, wrong));
    var strange = new AreaId(ShortId.named("test/elsewhere"));
    var elsewhere =
        new WalkDraft(
            draft().title(),
            draft().purpose(),
            strange,
            null,
            IN_A_WEEK,
            IN_A_WEEK.plus(Walk.USUAL_LENGTH),
            WalkRoute.EMPTY,
            WalkPlan.BARE);
    assertRefused("walk.plan_invalid", () -> plans.create(FLEN, elsewhere));
    var unheardOf =
        new WalkPlan.Repeat(new WalkId(ShortId.named("test/nowhere")), RepeatAs.AFTERWARDS);
    assertRefused(
        "walk.plan_invalid",
        () ->
            plans.create(
                FLEN,
                draft(
                    "Ny",
                    null,
                    IN_A_WEEK,
                    WalkRoute.EMPTY,
                    new WalkPlan(
                        List.of(), List.of(), PLAN.categories(), List.of(), null, unheardOf))));
    assertThat(walks.count(FLEN)).isZero();
  }

  @ParameterizedTest
  @EnumSource(RepeatAs.class)
  void a_repeat_goes_the_same_way_under_new_ids_and_keeps_the_tie(RepeatAs as) {
    var earlier = announced();
    var again = plans.get(FLEN, plans.repeat(FLEN, earlier.walk().id(), as));
    assertThat(again.walk().status()).isEqualTo(WalkStatus.DRAFT);
    assertThat(again.walk().startsAt()).isAfter(clock.instant());
    assertThat(Duration.between(again.walk().startsAt(), again.walk().endsAt()))
        .isEqualTo(Walk.USUAL_LENGTH);
    assertThat(again.plan().repeats()).isEqualTo(new WalkPlan.Repeat(earlier.walk().id(), as));
    assertThat(again.walk().stops())
        .extracting(WalkStop::name)
        .containsExactly("Stationen", "Torget");
    assertThat(again.walk().route()).isEqualTo(earlier.walk().route());
    assertThat(again.walk().stops()).doesNotContainAnyElementsOf(earlier.walk().stops());
    assertThat(again.walk().joinCode()).isNotEqualTo(earlier.walk().joinCode());
    assertThat(again.plan().questions().getLast().stop())
        .isEqualTo(again.walk().stops().getLast().id());
    assertThat(again.plan().invitation()).isEqualTo(PLAN.invitation());
    assertThat(plans.listRepeating(FLEN, earlier.walk().id())).containsExactly(again.walk().id());
  }

  @Test
  void a_dropped_draft_is_gone_and_what_repeats_it_loses_the_tie() {
    var earlier = planned(draft());
    var again = plans.repeat(FLEN, earlier.walk().id(), RepeatAs.OTHER_LIGHT);
    plans.delete(FLEN, earlier.walk().id(), earlier.version());
    assertRefused("not.found", () -> plans.get(FLEN, earlier.walk().id()));
    assertThat(plans.get(FLEN, again).plan().repeats()).isNull();
  }

  @Test
  void a_walk_that_is_called_off_stays_as_it_was_known_and_changes_no_more() {
    var known = announced();
    var again = plans.repeat(FLEN, known.walk().id(), RepeatAs.OTHER_LIGHT);
    plans.delete(FLEN, known.walk().id(), known.version());
    var stays = plans.get(FLEN, known.walk().id());
    assertThat(stays.walk().status()).isEqualTo(WalkStatus.CALLED_OFF);
    assertThat(stays.plan()).isEqualTo(known.plan());
    assertThat(plans.get(FLEN, again).plan().repeats()).isNotNull();
    assertRefused("walk.plan_locked", () -> plans.delete(FLEN, known.walk().id(), stays.version()));
  }

  @Test
  void every_change_of_what_is_known_and_its_calling_off_is_a_later_version() {
    var known = announced();
    var id = known.walk().id();
    var ids =
        List.of(
            id, planned(draft("Ny", null, IN_A_WEEK, route(ELSEWHERE), WalkPlan.BARE)).walk().id());
    assertThat(walks.listPublicVersions(FLEN, ids)).isEqualTo(Map.of(id, known.version()));
    plans.save(FLEN, id, known.version(), titled("Senare"));
    assertThat(walks.listPublicVersions(FLEN, ids)).isEqualTo(Map.of(id, known.version() + 1));
    plans.delete(FLEN, id, known.version() + 1);
    assertThat(walks.listPublicVersions(FLEN, ids)).isEqualTo(Map.of(id, known.version() + 2));
    assertThat(walks.listPublicVersions(KAVLINGE, ids)).isEmpty();
  }

  @Test
  void a_walk_that_nobody_planned_more_of_has_every_category() {
    Fixtures.signOut();
    walks.addMadeUp(WalkFixtures.walk(WalkStatus.PLANNED), List.of());
    aCoordinatorOfFlen();
    var planned = plans.get(FLEN, WalkFixtures.WALK);
    assertThat(planned.plan()).isEqualTo(WalkPlan.BARE);
    plans.save(FLEN, WalkFixtures.WALK, planned.version(), draft());
    assertThat(plans.get(FLEN, WalkFixtures.WALK).plan()).isEqualTo(PLAN);
  }

  @Test
  void every_step_is_in_the_trail() {
    var known = announced();
    plans.save(FLEN, known.walk().id(), known.version(), draft());
    plans.delete(FLEN, known.walk().id(), known.version() + 1);
    assertThat(
            database
                .select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(FLEN))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(known.walk().id().value()))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(AUDIT_ENTRY.ACTION))
        .containsExactly("walk.drafted", "walk.planned", "walk.plan_changed", "walk.called_off");
  }

  @Test
  void coordinators_police_and_administrators_plan_and_nobody_else_does() {
    var id = planned(draft()).walk().id();
    for (var role : Role.values()) {
      Fixtures.signIn(FLEN, Party.POLICE, role);
      assertThat(plans.get(FLEN, id).walk().id()).isEqualTo(id);
      switch (role) {
        case COORDINATOR, POLICE_OFFICER, ADMINISTRATOR -> plans.create(FLEN, draftOf(role));
        case SIGNATORY, WALK_LEADER, READER ->
            assertThatThrownBy(() -> plans.create(FLEN, draftOf(role)))
                .isInstanceOf(AccessDeniedException.class);
      }
    }
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.values());
    assertThatThrownBy(() -> plans.get(FLEN, id)).isInstanceOf(AccessDeniedException.class);
    assertRefused("not.found", () -> plans.get(KAVLINGE, id));
    assertRefused("not.found", () -> plans.delete(KAVLINGE, id, 1));
  }

  private static WalkDraft draftOf(Role role) {
    return draft(role.name(), null, IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE);
  }

  @Test
  void join_codes_do_not_come_twice() {
    var codes = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(codes.add(JoinCode.random())).isTrue();
    }
  }
}
