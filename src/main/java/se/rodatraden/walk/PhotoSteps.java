package se.rodatraden.walk;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.PHOTO;
import static se.rodatraden.jooq.Tables.PHOTO_STEP;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.id.WalkId;

/// What has been done to photos, in the database: added, never changed.
@Repository
class PhotoSteps {

  private final DSLContext database;
  private final CurrentPerson currentPerson;
  private final Clock clock;

  PhotoSteps(DSLContext database, CurrentPerson currentPerson, Clock clock) {
    this.database = database;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /// Of a walk's photos, the first first.
  Map<PhotoId, List<PhotoStep>> list(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(
            PHOTO_STEP.PHOTO_ID,
            PHOTO_STEP.ACTION,
            PHOTO_STEP.BOXES,
            PHOTO_STEP.PERSON_NAME,
            PHOTO_STEP.AT)
        .from(PHOTO_STEP)
        .join(PHOTO)
        .on(PHOTO.MUNICIPALITY_CODE.eq(PHOTO_STEP.MUNICIPALITY_CODE))
        .and(PHOTO.PHOTO_ID.eq(PHOTO_STEP.PHOTO_ID))
        .join(OBSERVATION)
        .on(OBSERVATION.MUNICIPALITY_CODE.eq(PHOTO.MUNICIPALITY_CODE))
        .and(OBSERVATION.OBSERVATION_ID.eq(PHOTO.OBSERVATION_ID))
        .where(PHOTO_STEP.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.WALK_ID.eq(walk))
        .orderBy(PHOTO_STEP.PHOTO_ID, PHOTO_STEP.STEP)
        .fetchGroups(
            PHOTO_STEP.PHOTO_ID,
            row ->
                new PhotoStep(
                    row.get(PHOTO_STEP.ACTION),
                    row.get(PHOTO_STEP.BOXES),
                    row.get(PHOTO_STEP.PERSON_NAME),
                    row.get(PHOTO_STEP.AT)));
  }

  /// By whoever is signed in, now.
  ///
  /// @param boxes how many were burnt in
  void add(MunicipalityCode municipality, PhotoId photo, PhotoAction action, int boxes) {
    var person = currentPerson.get();
    database
        .insertInto(PHOTO_STEP)
        .set(PHOTO_STEP.MUNICIPALITY_CODE, municipality)
        .set(PHOTO_STEP.PHOTO_ID, photo)
        .set(PHOTO_STEP.STEP, lastStep(municipality, photo) + 1)
        .set(PHOTO_STEP.ACTION, action)
        .set(PHOTO_STEP.BOXES, boxes)
        .set(PHOTO_STEP.PERSON_ID, person.id())
        .set(PHOTO_STEP.PERSON_NAME, person.displayName())
        .set(PHOTO_STEP.AT, clock.instant().truncatedTo(ChronoUnit.SECONDS))
        .execute();
  }

  private int lastStep(MunicipalityCode municipality, PhotoId photo) {
    return database
        .select(coalesce(max(PHOTO_STEP.STEP), inline(0)))
        .from(PHOTO_STEP)
        .where(PHOTO_STEP.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO_STEP.PHOTO_ID.eq(photo))
        .fetchSingle()
        .value1();
  }
}
