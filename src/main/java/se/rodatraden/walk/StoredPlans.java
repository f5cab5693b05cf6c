package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.jooq.Tables.WALK_PLAN;
import static se.rodatraden.jooq.Tables.WALK_SERVES;
import static se.rodatraden.jooq.Tables.WALK_STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The plans of walks in the database.
@Component
class StoredPlans {

  private static final TypeReference<List<WalkGroup>> GROUPS = new TypeReference<>() {};
  private static final TypeReference<Set<ObservationCategory>> CATEGORIES =
      new TypeReference<>() {};
  private static final TypeReference<List<WalkQuestion>> QUESTIONS = new TypeReference<>() {};

  private final DSLContext database;
  private final StoredWalks walks;
  private final JsonMapper json;

  StoredPlans(DSLContext database, StoredWalks walks, JsonMapper json) {
    this.database = database;
    this.walks = walks;
    this.json = json;
  }

  Optional<WalkPlan> find(MunicipalityCode municipality, WalkId id) {
    return database
        .select(
            serves(),
            WALK_PLAN.WALKING_GROUPS.convertFrom(stored -> read(stored, GROUPS)),
            WALK_PLAN.CATEGORIES.convertFrom(stored -> read(stored, CATEGORIES)),
            WALK_PLAN.QUESTIONS.convertFrom(stored -> read(stored, QUESTIONS)),
            WALK_PLAN.INVITATION,
            WALK_PLAN.REPEATS_WALK_ID,
            WALK_PLAN.REPEATS_AS)
        .from(WALK_PLAN)
        .where(WALK_PLAN.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_PLAN.WALK_ID.eq(id))
        .fetchOptional(mapping(StoredPlans::plan));
  }

  private static WalkPlan plan(
      List<WalkPurpose> serves,
      List<WalkGroup> groups,
      Set<ObservationCategory> categories,
      List<WalkQuestion> questions,
      @Nullable LocalizedText invitation,
      @Nullable WalkId earlier,
      @Nullable RepeatAs as) {
    var repeats = earlier == null || as == null ? null : new WalkPlan.Repeat(earlier, as);
    return new WalkPlan(serves, groups, categories, questions, invitation, repeats);
  }

  private static Field<List<WalkPurpose>> serves() {
    var serves =
        select(WALK_SERVES.KIND, WALK_SERVES.REFERENCE, WALK_SERVES.TITLE)
            .from(WALK_SERVES)
            .where(WALK_SERVES.MUNICIPALITY_CODE.eq(WALK_PLAN.MUNICIPALITY_CODE))
            .and(WALK_SERVES.WALK_ID.eq(WALK_PLAN.WALK_ID))
            .orderBy(WALK_SERVES.POSITION);
    return multiset(serves).convertFrom(rows -> rows.map(mapping(WalkPurpose::new)));
  }

  private <T> T read(JSON stored, TypeReference<T> type) {
    return json.readValue(stored.data(), type);
  }

  /// Those that participants choose among.
  Set<ObservationCategory> categories(MunicipalityCode municipality, WalkId id) {
    return database
        .select(WALK_PLAN.CATEGORIES.convertFrom(stored -> read(stored, CATEGORIES)))
        .from(WALK_PLAN)
        .where(WALK_PLAN.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_PLAN.WALK_ID.eq(id))
        .fetchOptional(mapping(found -> found))
        .orElse(WalkPlan.BARE.categories());
  }

  /// What a change builds on.
  int version(MunicipalityCode municipality, WalkId id) {
    return database
        .select(WALK.VERSION)
        .from(WALK)
        .where(WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK.WALK_ID.eq(id))
        .fetchOptional(WALK.VERSION)
        .orElseThrow();
  }

  /// The walks that repeat this one, e.g. to compare it with.
  List<WalkId> listRepeating(MunicipalityCode municipality, WalkId id) {
    return database
        .select(WALK_PLAN.WALK_ID)
        .from(WALK_PLAN)
        .where(WALK_PLAN.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_PLAN.REPEATS_WALK_ID.eq(id))
        .orderBy(WALK_PLAN.WALK_ID)
        .fetch(WALK_PLAN.WALK_ID);
  }

  void add(Walk walk, WalkPlan plan) {
    walks.add(walk);
    put(walk.municipality(), walk.id(), plan);
  }

  /// @return whether the walk was as the change builds on, and not open yet
  boolean change(Walk walk, int version, WalkPlan plan) {
    var changed =
        database
            .update(WALK)
            .set(WALK.TITLE, walk.title())
            .set(WALK.PURPOSE, walk.purpose())
            .set(WALK.AREA_ID, walk.area())
            .set(WALK.MEETING_PLACE, walk.meetingPlace())
            .set(WALK.STARTS_AT, walk.startsAt())
            .set(WALK.ENDS_AT, walk.endsAt())
            .set(WALK.LIGHT, walk.light())
            .set(WALK.STATUS, walk.status())
            .set(WALK.ROUTE, walk.route())
            .set(WALK.VERSION, WALK.VERSION.plus(1))
            .where(WALK.MUNICIPALITY_CODE.eq(walk.municipality()))
            .and(WALK.WALK_ID.eq(walk.id()))
            .and(WALK.VERSION.eq(version))
            .and(WALK.STATUS.in(WalkStatus.DRAFT, WalkStatus.PLANNED))
            .execute();
    if (changed == 0) {
      return false;
    }
    removeParts(walk.municipality(), walk.id());
    walks.addStops(walk);
    put(walk.municipality(), walk.id(), plan);
    return true;
  }

  private void put(MunicipalityCode municipality, WalkId id, WalkPlan plan) {
    var repeats = plan.repeats();
    database
        .insertInto(WALK_PLAN)
        .set(WALK_PLAN.WALK_ID, id)
        .set(WALK_PLAN.MUNICIPALITY_CODE, municipality)
        .set(WALK_PLAN.INVITATION, plan.invitation())
        .set(WALK_PLAN.WALKING_GROUPS, write(plan.groups()))
        .set(WALK_PLAN.CATEGORIES, write(plan.categories().stream().sorted().toList()))
        .set(WALK_PLAN.QUESTIONS, write(plan.questions()))
        .set(WALK_PLAN.REPEATS_WALK_ID, repeats == null ? null : repeats.earlier())
        .set(WALK_PLAN.REPEATS_AS, repeats == null ? null : repeats.as())
        .execute();
    var rows = new ArrayList<Query>();
    for (var purpose : plan.serves()) {
      rows.add(
          database
              .insertInto(WALK_SERVES)
              .set(WALK_SERVES.WALK_ID, id)
              .set(WALK_SERVES.MUNICIPALITY_CODE, municipality)
              .set(WALK_SERVES.KIND, purpose.kind())
              .set(WALK_SERVES.REFERENCE, purpose.reference())
              .set(WALK_SERVES.POSITION, rows.size() + 1)
              .set(WALK_SERVES.TITLE, purpose.title()));
    }
    database.batch(rows).execute();
  }

  private JSON write(Object value) {
    return JSON.json(json.writeValueAsString(value));
  }

  private void removeParts(MunicipalityCode municipality, WalkId id) {
    database
        .deleteFrom(WALK_STOP)
        .where(WALK_STOP.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_STOP.WALK_ID.eq(id))
        .execute();
    database
        .deleteFrom(WALK_SERVES)
        .where(WALK_SERVES.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_SERVES.WALK_ID.eq(id))
        .execute();
    database
        .deleteFrom(WALK_PLAN)
        .where(WALK_PLAN.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_PLAN.WALK_ID.eq(id))
        .execute();
  }

  /// Its page and its code go on telling that it is not held.
  ///
  /// @return whether the walk was as the change builds on, and known
  boolean callOff(MunicipalityCode municipality, WalkId id, int version) {
    return database
            .update(WALK)
            .set(WALK.STATUS, WalkStatus.CALLED_OFF)
            .set(WALK.VERSION, WALK.VERSION.plus(1))
            .where(WALK.MUNICIPALITY_CODE.eq(municipality))
            .and(WALK.WALK_ID.eq(id))
            .and(WALK.VERSION.eq(version))
            .and(WALK.STATUS.eq(WalkStatus.PLANNED))
            .execute()
        == 1;
  }

  /// Walks that repeat it lose the tie.
  ///
  /// @return whether the walk was as the change builds on, and still a draft
  boolean remove(MunicipalityCode municipality, WalkId id, int version) {
    var held =
        database
            .update(WALK)
            .set(WALK.VERSION, WALK.VERSION.plus(1))
            .where(WALK.MUNICIPALITY_CODE.eq(municipality))
            .and(WALK.WALK_ID.eq(id))
            .and(WALK.VERSION.eq(version))
            .and(WALK.STATUS.eq(WalkStatus.DRAFT))
            .execute();
    if (held == 0) {
      return false;
    }
    database
        .update(WALK_PLAN)
        .setNull(WALK_PLAN.REPEATS_WALK_ID)
        .setNull(WALK_PLAN.REPEATS_AS)
        .where(WALK_PLAN.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_PLAN.REPEATS_WALK_ID.eq(id))
        .execute();
    removeParts(municipality, id);
    database
        .deleteFrom(WALK)
        .where(WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK.WALK_ID.eq(id))
        .execute();
    return true;
  }
}
