package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.MODERATION_STEP;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.jooq.Tables.WITHDRAWN_PHOTO;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The notes in the database that are private from the start.
@Component
class StoredPrivateNotes {

  private final DSLContext database;
  private final GuardExemptions exemptions;

  StoredPrivateNotes(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.exemptions = exemptions;
  }

  record Of(MunicipalityCode municipality, WalkId id) {}

  List<Of> listWalksBegunBefore(Instant moment) {
    return exemptions
        .acrossMunicipalities("every municipality's private notes are deleted in time")
        .selectDistinct(WALK.MUNICIPALITY_CODE, WALK.WALK_ID)
        .from(WALK)
        .join(OBSERVATION)
        .on(OBSERVATION.MUNICIPALITY_CODE.eq(WALK.MUNICIPALITY_CODE))
        .and(OBSERVATION.WALK_ID.eq(WALK.WALK_ID))
        .where(OBSERVATION.PRIVATE_NOTE.isTrue())
        .and(WALK.STARTS_AT.lt(moment))
        .orderBy(WALK.WALK_ID)
        .fetch(mapping(Of::new));
  }

  /// With what was decided about them, and the marks of photos that were taken back.
  ///
  /// @return how many
  int delete(MunicipalityCode municipality, WalkId walk) {
    var these =
        OBSERVATION
            .MUNICIPALITY_CODE
            .eq(municipality)
            .and(OBSERVATION.WALK_ID.eq(walk))
            .and(OBSERVATION.PRIVATE_NOTE.isTrue());
    database
        .deleteFrom(WITHDRAWN_PHOTO)
        .where(WITHDRAWN_PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(
            WITHDRAWN_PHOTO.OBSERVATION_ID.in(
                select(OBSERVATION.OBSERVATION_ID).from(OBSERVATION).where(these)))
        .execute();
    database
        .deleteFrom(MODERATION_STEP)
        .where(MODERATION_STEP.MUNICIPALITY_CODE.eq(municipality))
        .and(MODERATION_STEP.WALK_ID.eq(walk))
        .and(
            MODERATION_STEP.OBSERVATION_ID.in(
                select(OBSERVATION.OBSERVATION_ID).from(OBSERVATION).where(these)))
        .execute();
    return database.deleteFrom(OBSERVATION).where(these).execute();
  }
}
