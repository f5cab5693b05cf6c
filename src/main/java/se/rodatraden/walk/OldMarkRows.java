package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.MARK;
import static se.rodatraden.jooq.Tables.MARK_STEP;
import static se.rodatraden.jooq.Tables.OPEN_MAP;
import static se.rodatraden.jooq.Tables.WALK;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// The marks in the database whose time is out.
@Repository
class OldMarkRows {

  private final DSLContext database;
  private final GuardExemptions exemptions;

  OldMarkRows(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.exemptions = exemptions;
  }

  /// @param step the number of the last decision about it, 0 where there is none
  record Due(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId mark,
      ModerationState state,
      int step) {}

  /// Of all municipalities: those removed at that time or before, and those that nobody had
  /// accepted of walks that began and maps that closed then or before: a walk that is moved, or a
  /// day that is mistyped, deletes nothing while people still mark.
  List<Due> listDue(Instant removedBy, Instant begunBy) {
    var later = MARK_STEP.as("later");
    var last =
        select(max(later.STEP))
            .from(later)
            .where(later.MUNICIPALITY_CODE.eq(MARK.MUNICIPALITY_CODE))
            .and(later.MARK_ID.eq(MARK.MARK_ID));
    var state = coalesce(MARK_STEP.STATE, inline(ModerationState.PENDING, MARK_STEP.STATE));
    var over = WALK.STARTS_AT.le(begunBy).and(OPEN_MAP.CLOSES_ON.le(SwedishTime.dayOf(begunBy)));
    return exemptions
        .acrossMunicipalities("marks are deleted in time in all of them")
        .select(
            MARK.MUNICIPALITY_CODE,
            MARK.WALK_ID,
            MARK.MARK_ID,
            state,
            coalesce(MARK_STEP.STEP, inline(0)))
        .from(MARK)
        .join(WALK)
        .on(WALK.MUNICIPALITY_CODE.eq(MARK.MUNICIPALITY_CODE))
        .and(WALK.WALK_ID.eq(MARK.WALK_ID))
        .join(OPEN_MAP)
        .on(OPEN_MAP.MUNICIPALITY_CODE.eq(MARK.MUNICIPALITY_CODE))
        .and(OPEN_MAP.WALK_ID.eq(MARK.WALK_ID))
        .leftJoin(MARK_STEP)
        .on(MARK_STEP.MUNICIPALITY_CODE.eq(MARK.MUNICIPALITY_CODE))
        .and(MARK_STEP.MARK_ID.eq(MARK.MARK_ID))
        .and(MARK_STEP.STEP.eq(last))
        .where(
            state
                .eq(ModerationState.REMOVED)
                .and(MARK_STEP.AT.le(removedBy))
                .or(state.in(ModerationState.PENDING, ModerationState.PRIVATE).and(over)))
        .orderBy(MARK.MUNICIPALITY_CODE, MARK.MARK_ID)
        .fetch(mapping(Due::new));
  }

  /// With what was decided about it.
  ///
  /// @return false where more has been decided since
  boolean delete(Due due) {
    var last =
        database
            .select(MARK_STEP.STEP)
            .from(MARK_STEP)
            .where(MARK_STEP.MUNICIPALITY_CODE.eq(due.municipality()))
            .and(MARK_STEP.MARK_ID.eq(due.mark()))
            .forUpdate()
            .fetch(MARK_STEP.STEP)
            .stream()
            .mapToInt(step -> step)
            .max()
            .orElse(0);
    return last == due.step()
        && database
                .deleteFrom(MARK)
                .where(MARK.MUNICIPALITY_CODE.eq(due.municipality()))
                .and(MARK.MARK_ID.eq(due.mark()))
                .execute()
            == 1;
  }
}
