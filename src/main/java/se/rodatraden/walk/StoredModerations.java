package se.rodatraden.walk;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static se.rodatraden.jooq.Tables.MODERATION_STEP;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.jooq.tables.records.ModerationStepRecord;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// The decisions about showing observations in the database: added, never changed.
@Repository
class StoredModerations {

  private final DSLContext database;

  StoredModerations(DSLContext database) {
    this.database = database;
  }

  /// Of a walk, the first first.
  Map<ObservationId, List<ModerationStep>> list(MunicipalityCode municipality, WalkId walk) {
    return database
        .selectFrom(MODERATION_STEP)
        .where(MODERATION_STEP.MUNICIPALITY_CODE.eq(municipality))
        .and(MODERATION_STEP.WALK_ID.eq(walk))
        .orderBy(MODERATION_STEP.OBSERVATION_ID, MODERATION_STEP.STEP)
        .fetchGroups(MODERATION_STEP.OBSERVATION_ID, StoredModerations::read);
  }

  private static ModerationStep read(ModerationStepRecord row) {
    var to = Moderation.of(row.getState(), row.getAtHome(), row.getMergedInto(), row.getReason());
    return new ModerationStep(
        row.getStep(), row.getObservationVersion(), to, row.getPersonName(), row.getAt());
  }

  /// @param by null where nobody has looked
  /// @return false where somebody else has taken the same step
  boolean add(
      MunicipalityCode municipality,
      Observation observation,
      ModerationStep step,
      @Nullable SignedInPerson by) {
    var row = database.newRecord(MODERATION_STEP);
    row.setMunicipalityCode(municipality);
    row.setObservationId(observation.id());
    row.setWalkId(observation.walk());
    row.setStep(step.number());
    row.setObservationVersion(step.observationVersion());
    row.setState(step.to().kind());
    row.setAtHome(step.to() instanceof Moderation.Accepted(var atHome) && atHome);
    row.setMergedInto(step.to() instanceof Moderation.Merged(var into) ? into : null);
    row.setReason(step.to() instanceof Moderation.Removed(var reason) ? reason : null);
    row.setPersonId(by == null ? null : by.id());
    row.setPersonName(step.by());
    row.setAt(step.at());
    try {
      database.insertInto(MODERATION_STEP).set(row).execute();
    } catch (DuplicateKeyException e) {
      return false;
    }
    tell(municipality, observation, step);
    return true;
  }

  /// Keeps what holds now beside the note, unless its words are others than those that were read.
  private void tell(MunicipalityCode municipality, Observation observation, ModerationStep step) {
    var atHome = step.to() instanceof Moderation.Accepted(var home) && home;
    var exact = observation.noted().position();
    var shown = atHome ? HomeArea.around(exact) : exact;
    database
        .update(OBSERVATION)
        .set(OBSERVATION.STANDING, step.to().kind())
        .set(OBSERVATION.AT_HOME, atHome)
        .set(OBSERVATION.SHOWN_LAT, shown.lat())
        .set(OBSERVATION.SHOWN_LON, shown.lon())
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.OBSERVATION_ID.eq(observation.id()))
        .and(OBSERVATION.VERSION.eq(step.observationVersion()))
        .execute();
  }

  /// How many wait to be looked at on each closed walk where some do.
  Map<WalkId, Integer> countPending(MunicipalityCode municipality) {
    var later = MODERATION_STEP.as("later");
    var decided = lastStep(municipality).and(MODERATION_STEP.STATE.ne(ModerationState.PENDING));
    return database
        .select(OBSERVATION.WALK_ID, count())
        .from(OBSERVATION)
        .join(WALK)
        .on(WALK.WALK_ID.eq(OBSERVATION.WALK_ID))
        .and(WALK.MUNICIPALITY_CODE.eq(municipality))
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK.STATUS.eq(WalkStatus.CLOSED))
        .and(OBSERVATION.PRIVATE_NOTE.isFalse())
        .and(notExists(decided))
        .groupBy(OBSERVATION.WALK_ID)
        .orderBy(OBSERVATION.WALK_ID)
        .fetchMap(OBSERVATION.WALK_ID, count());
  }

  /// Whether an observation is accepted as it stands now, for queries on observations.
  static Condition isAccepted(MunicipalityCode municipality) {
    return exists(lastStep(municipality).and(MODERATION_STEP.STATE.eq(ModerationState.ACCEPTED)));
  }

  /// The same, or merged into one that is.
  static Condition isShown(MunicipalityCode municipality) {
    return isAccepted(municipality).or(isMergedIntoAccepted(municipality));
  }

  private static Condition isMergedIntoAccepted(MunicipalityCode municipality) {
    var other = OBSERVATION.as("other");
    var ofOther = MODERATION_STEP.as("of_other");
    var accepted =
        selectOne()
            .from(other)
            .where(other.MUNICIPALITY_CODE.eq(municipality))
            .and(other.OBSERVATION_ID.eq(MODERATION_STEP.MERGED_INTO))
            .and(
                exists(
                    lastStep(municipality, other, ofOther)
                        .and(ofOther.STATE.eq(ModerationState.ACCEPTED))));
    return exists(
        lastStep(municipality)
            .and(MODERATION_STEP.STATE.eq(ModerationState.MERGED))
            .and(exists(accepted)));
  }

  /// Which of a walk's notes were last merged into which.
  Map<ObservationId, ObservationId> listMerged(MunicipalityCode municipality, WalkId walk) {
    var merged = new HashMap<ObservationId, ObservationId>();
    list(municipality, walk)
        .forEach((note, steps) -> {
          if (steps.getLast().to() instanceof Moderation.Merged(var into)) {
            merged.put(note, into);
          }
        });
    return merged;
  }

  /// The last step of an observation, if nobody has changed the note since.
  private static SelectConditionStep<Record1<Integer>> lastStep(MunicipalityCode municipality) {
    return lastStep(municipality, OBSERVATION, MODERATION_STEP);
  }

  private static SelectConditionStep<Record1<Integer>> lastStep(
      MunicipalityCode municipality,
      se.rodatraden.jooq.tables.Observation observation,
      se.rodatraden.jooq.tables.ModerationStep steps) {
    var later = MODERATION_STEP.as("later");
    var last =
        select(max(later.STEP))
            .from(later)
            .where(later.MUNICIPALITY_CODE.eq(municipality))
            .and(later.OBSERVATION_ID.eq(observation.OBSERVATION_ID));
    return selectOne()
        .from(steps)
        .where(steps.MUNICIPALITY_CODE.eq(municipality))
        .and(steps.OBSERVATION_ID.eq(observation.OBSERVATION_ID))
        .and(steps.OBSERVATION_VERSION.eq(observation.VERSION))
        .and(steps.STEP.eq(last));
  }
}
