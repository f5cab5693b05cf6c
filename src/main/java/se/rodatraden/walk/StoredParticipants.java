package se.rodatraden.walk;

import static org.jooq.impl.DSL.count;
import static se.rodatraden.jooq.Tables.WALK_PARTICIPANT;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// Who takes part in walks, in the database.
@Component
class StoredParticipants {

  private final DSLContext database;

  StoredParticipants(DSLContext database) {
    this.database = database;
  }

  int countAll(MunicipalityCode municipality, WalkId walk) {
    return database.fetchCount(WALK_PARTICIPANT, of(municipality, walk));
  }

  /// Roles that nobody has are left out.
  Map<ParticipantRole, Integer> countByRole(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(WALK_PARTICIPANT.ROLE, count())
        .from(WALK_PARTICIPANT)
        .where(of(municipality, walk))
        .groupBy(WALK_PARTICIPANT.ROLE)
        .fetchMap(WALK_PARTICIPANT.ROLE, count());
  }

  /// @return false where it is there already
  boolean add(MunicipalityCode municipality, WalkId walk, UUID id, ParticipantRole role) {
    try {
      database
          .insertInto(WALK_PARTICIPANT)
          .set(WALK_PARTICIPANT.WALK_ID, walk)
          .set(WALK_PARTICIPANT.PARTICIPANT_ID, id)
          .set(WALK_PARTICIPANT.MUNICIPALITY_CODE, municipality)
          .set(WALK_PARTICIPANT.ROLE, role)
          .execute();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// @return whether it is there; the role may be the one it had
  boolean change(MunicipalityCode municipality, WalkId walk, UUID id, ParticipantRole role) {
    var there =
        database
            .selectOne()
            .from(WALK_PARTICIPANT)
            .where(of(municipality, walk))
            .and(WALK_PARTICIPANT.PARTICIPANT_ID.eq(id))
            .fetchOptional();
    if (there.isEmpty()) {
      return false;
    }
    database
        .update(WALK_PARTICIPANT)
        .set(WALK_PARTICIPANT.ROLE, role)
        .where(of(municipality, walk))
        .and(WALK_PARTICIPANT.PARTICIPANT_ID.eq(id))
        .execute();
    return true;
  }

  void removeAll(MunicipalityCode municipality, WalkId walk) {
    database.deleteFrom(WALK_PARTICIPANT).where(of(municipality, walk)).execute();
  }

  private static Condition of(MunicipalityCode municipality, WalkId walk) {
    return WALK_PARTICIPANT
        .MUNICIPALITY_CODE
        .eq(municipality)
        .and(WALK_PARTICIPANT.WALK_ID.eq(walk));
  }
}
