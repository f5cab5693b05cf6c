package se.rodatraden.promise;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.EFFORT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.EffortId;
import se.rodatraden.shared.id.MunicipalityCode;

/// Logged efforts, each a row that is added or taken away, never changed.
@Repository
class EffortRows {

  private final DSLContext database;

  EffortRows(DSLContext database) {
    this.database = database;
  }

  Optional<Effort> find(MunicipalityCode municipality, ActivityId activity, EffortId effort) {
    return database
        .select(EFFORT.EFFORT_ID, NestedParts.effortDraft(), EFFORT.PERSON_ID, EFFORT.MADE_UP)
        .from(EFFORT)
        .where(EFFORT.MUNICIPALITY_CODE.eq(municipality))
        .and(EFFORT.ACTIVITY_ID.eq(activity))
        .and(EFFORT.EFFORT_ID.eq(effort))
        .fetchOptional(mapping(Effort::new));
  }

  void add(MunicipalityCode municipality, ActivityId activity, Effort effort) {
    var draft = effort.draft();
    database
        .insertInto(EFFORT)
        .set(EFFORT.EFFORT_ID, effort.id())
        .set(EFFORT.MUNICIPALITY_CODE, municipality)
        .set(EFFORT.ACTIVITY_ID, activity)
        .set(EFFORT.DONE_ON, draft.doneOn())
        .set(EFFORT.OCCASIONS, draft.times())
        .set(EFFORT.HOURS, draft.hours())
        .set(EFFORT.EVENING, draft.evening())
        .set(EFFORT.PLACE_ID, draft.place())
        .set(EFFORT.NOTE, draft.note())
        .set(EFFORT.PERSON_ID, effort.loggedBy())
        .set(EFFORT.MADE_UP, effort.madeUp())
        .execute();
  }

  void remove(MunicipalityCode municipality, ActivityId activity, EffortId effort) {
    database
        .deleteFrom(EFFORT)
        .where(EFFORT.MUNICIPALITY_CODE.eq(municipality))
        .and(EFFORT.ACTIVITY_ID.eq(activity))
        .and(EFFORT.EFFORT_ID.eq(effort))
        .execute();
  }
}
