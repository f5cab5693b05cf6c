package se.rodatraden.promise;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.ACTIVITY;
import static se.rodatraden.jooq.Tables.ACTIVITY_WALK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.WalkId;

/// Which walks serve which activities.
@Repository
class ActivityWalkRows {

  private final DSLContext database;

  ActivityWalkRows(DSLContext database) {
    this.database = database;
  }

  record Served(PromiseId promise, ActivityId activity) {}

  /// The activities of promises that a walk serves.
  List<Served> listServedBy(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(ACTIVITY.PROMISE_ID, ACTIVITY.ACTIVITY_ID)
        .from(ACTIVITY_WALK)
        .join(ACTIVITY)
        .on(ACTIVITY.ACTIVITY_ID.eq(ACTIVITY_WALK.ACTIVITY_ID))
        .and(ACTIVITY.MUNICIPALITY_CODE.eq(municipality))
        .where(ACTIVITY_WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(ACTIVITY_WALK.WALK_ID.eq(walk))
        .and(ACTIVITY.PROMISE_ID.isNotNull())
        .orderBy(ACTIVITY.ACTIVITY_ID)
        .fetch(mapping(Served::new));
  }

  Map<ActivityId, Set<WalkId>> list(MunicipalityCode municipality, PromiseId promise) {
    return database
        .select(ACTIVITY_WALK.ACTIVITY_ID, ACTIVITY_WALK.WALK_ID)
        .from(ACTIVITY_WALK)
        .join(ACTIVITY)
        .on(ACTIVITY.ACTIVITY_ID.eq(ACTIVITY_WALK.ACTIVITY_ID))
        .and(ACTIVITY.MUNICIPALITY_CODE.eq(municipality))
        .where(ACTIVITY_WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(ACTIVITY.PROMISE_ID.eq(promise))
        .fetch()
        .intoGroups(ACTIVITY_WALK.ACTIVITY_ID, ACTIVITY_WALK.WALK_ID)
        .entrySet()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, walks -> Set.copyOf(walks.getValue())));
  }

  void add(MunicipalityCode municipality, ActivityId activity, WalkId walk) {
    database
        .insertInto(ACTIVITY_WALK)
        .set(ACTIVITY_WALK.MUNICIPALITY_CODE, municipality)
        .set(ACTIVITY_WALK.ACTIVITY_ID, activity)
        .set(ACTIVITY_WALK.WALK_ID, walk)
        .onDuplicateKeyIgnore()
        .execute();
  }

  void remove(MunicipalityCode municipality, ActivityId activity, WalkId walk) {
    database
        .deleteFrom(ACTIVITY_WALK)
        .where(ACTIVITY_WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(ACTIVITY_WALK.ACTIVITY_ID.eq(activity))
        .and(ACTIVITY_WALK.WALK_ID.eq(walk))
        .execute();
  }
}
