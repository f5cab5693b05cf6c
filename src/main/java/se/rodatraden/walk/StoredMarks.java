package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static se.rodatraden.jooq.Tables.MARK;
import static se.rodatraden.jooq.Tables.MARK_STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.jooq.tables.records.MarkStepRecord;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// What has been marked on open maps, and the decisions about showing it, in the database: added,
/// never changed.
@Repository
class StoredMarks {

  private static final int ONLY_VERSION = 1;

  private final DSLContext database;

  StoredMarks(DSLContext database) {
    this.database = database;
  }

  /// In the order of days.
  List<Observation> list(MunicipalityCode municipality, WalkId walk) {
    return where(municipality, MARK.WALK_ID.eq(walk));
  }

  Optional<Observation> find(MunicipalityCode municipality, ObservationId id) {
    return where(municipality, MARK.MARK_ID.eq(id)).stream().findFirst();
  }

  /// Nobody else decides about them until the transaction ends.
  void hold(MunicipalityCode municipality, List<ObservationId> ids) {
    database
        .select(MARK.MARK_ID)
        .from(MARK)
        .where(MARK.MUNICIPALITY_CODE.eq(municipality))
        .and(MARK.MARK_ID.in(ids))
        .orderBy(MARK.MARK_ID)
        .forUpdate()
        .fetch();
  }

  private List<Observation> where(MunicipalityCode municipality, Condition condition) {
    var draft =
        row(
                row(MARK.LAT, MARK.LON).mapping(GeoPosition::new),
                MARK.VALENCE,
                MARK.CATEGORY,
                MARK.DESCRIPTION)
            .mapping(MarkDraft::new);
    return database
        .select(MARK.MARK_ID, MARK.WALK_ID, MARK.MADE_UP, draft, MARK.MARKED_ON)
        .from(MARK)
        .where(MARK.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(MARK.MARKED_ON, MARK.MARK_ID)
        .fetch(mapping(StoredMarks::mark));
  }

  private static Observation mark(
      ObservationId id, WalkId walk, boolean madeUp, MarkDraft draft, LocalDate day) {
    return new Observation(id, walk, ONLY_VERSION, madeUp, draft.asNotedOn(day));
  }

  /// @return false where the id is taken, in this municipality or another
  boolean add(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId id,
      LocalDate day,
      MarkDraft draft,
      boolean madeUp) {
    var row = database.newRecord(MARK);
    row.setMarkId(id);
    row.setMunicipalityCode(municipality);
    row.setWalkId(walk);
    row.setLat(draft.position().lat());
    row.setLon(draft.position().lon());
    row.setMarkedOn(day);
    row.setValence(draft.valence());
    row.setCategory(draft.category());
    row.setDescription(draft.description());
    row.setMadeUp(madeUp);
    try {
      database.insertInto(MARK).set(row).execute();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// Of a walk's map, the first first.
  Map<ObservationId, List<ModerationStep>> listSteps(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(MARK_STEP.asterisk())
        .from(MARK_STEP)
        .join(MARK)
        .on(MARK.MARK_ID.eq(MARK_STEP.MARK_ID))
        .and(MARK.MUNICIPALITY_CODE.eq(municipality))
        .where(MARK_STEP.MUNICIPALITY_CODE.eq(municipality))
        .and(MARK.WALK_ID.eq(walk))
        .orderBy(MARK_STEP.MARK_ID, MARK_STEP.STEP)
        .fetchInto(MARK_STEP)
        .intoGroups(MARK_STEP.MARK_ID, StoredMarks::step);
  }

  private static ModerationStep step(MarkStepRecord row) {
    var to = Moderation.of(row.getState(), row.getAtHome(), row.getMergedInto(), row.getReason());
    return new ModerationStep(row.getStep(), ONLY_VERSION, to, row.getPersonName(), row.getAt());
  }

  /// @param by null where nobody has looked
  /// @return false where somebody else has taken the same step
  boolean add(
      MunicipalityCode municipality,
      ObservationId mark,
      ModerationStep step,
      @Nullable SignedInPerson by) {
    var row = database.newRecord(MARK_STEP);
    row.setMunicipalityCode(municipality);
    row.setMarkId(mark);
    row.setStep(step.number());
    row.setState(step.to().kind());
    row.setAtHome(step.to() instanceof Moderation.Accepted(var atHome) && atHome);
    row.setMergedInto(step.to() instanceof Moderation.Merged(var into) ? into : null);
    row.setReason(step.to() instanceof Moderation.Removed(var reason) ? reason : null);
    row.setPersonId(by == null ? null : by.id());
    row.setPersonName(step.by());
    row.setAt(step.at());
    try {
      database.insertInto(MARK_STEP).set(row).execute();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// How many wait to be looked at, by walk, where some do.
  Map<WalkId, Integer> countPending(MunicipalityCode municipality) {
    var later = MARK_STEP.as("later");
    var last =
        select(max(later.STEP))
            .from(later)
            .where(later.MUNICIPALITY_CODE.eq(municipality))
            .and(later.MARK_ID.eq(MARK.MARK_ID));
    var decided =
        exists(
            selectOne()
                .from(MARK_STEP)
                .where(MARK_STEP.MUNICIPALITY_CODE.eq(municipality))
                .and(MARK_STEP.MARK_ID.eq(MARK.MARK_ID))
                .and(MARK_STEP.STEP.eq(last))
                .and(MARK_STEP.STATE.ne(ModerationState.PENDING)));
    return database
        .select(MARK.WALK_ID, count())
        .from(MARK)
        .where(MARK.MUNICIPALITY_CODE.eq(municipality))
        .and(decided.not())
        .groupBy(MARK.WALK_ID)
        .orderBy(MARK.WALK_ID)
        .fetchMap(MARK.WALK_ID, count());
  }
}
