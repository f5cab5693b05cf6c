package se.rodatraden.walk.protocol;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static se.rodatraden.jooq.Tables.PROTOCOL;
import static se.rodatraden.jooq.Tables.PROTOCOL_SIGN_OFF;
import static se.rodatraden.jooq.Tables.PROTOCOL_VERSION;
import static se.rodatraden.jooq.Tables.WALK;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PersonId;
import se.rodatraden.shared.id.WalkId;
import tools.jackson.databind.json.JsonMapper;

/// The protocols in the database: how far each has come, its signatures and what was published.
@Repository
class ProtocolRows {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final DSLContext database;

  ProtocolRows(DSLContext database) {
    this.database = database;
  }

  /// @param contents counted up with each decision that is changed
  /// @param published number of the last version, 0 for none
  record Standing(int contents, int published) {}

  /// As it stands; nobody else changes it until the transaction ends.
  Standing lock(MunicipalityCode municipality, WalkId walk) {
    database
        .insertInto(PROTOCOL)
        .set(PROTOCOL.WALK_ID, walk)
        .set(PROTOCOL.MUNICIPALITY_CODE, municipality)
        .onDuplicateKeyIgnore()
        .execute();
    return database
        .select(PROTOCOL.CONTENTS_VERSION, PROTOCOL.PUBLISHED_VERSION)
        .from(PROTOCOL)
        .where(PROTOCOL.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL.WALK_ID.eq(walk))
        .forUpdate()
        .fetchSingle(mapping(Standing::new));
  }

  /// What a protocol that nobody has begun is too.
  int contentsVersion(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(PROTOCOL.CONTENTS_VERSION)
        .from(PROTOCOL)
        .where(PROTOCOL.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL.WALK_ID.eq(walk))
        .fetchOptional(PROTOCOL.CONTENTS_VERSION)
        .orElse(1);
  }

  void countUp(MunicipalityCode municipality, WalkId walk) {
    database
        .update(PROTOCOL)
        .set(PROTOCOL.CONTENTS_VERSION, PROTOCOL.CONTENTS_VERSION.plus(1))
        .where(PROTOCOL.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL.WALK_ID.eq(walk))
        .execute();
  }

  List<SignOff> listSignOffs(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(
            PROTOCOL_SIGN_OFF.PARTY,
            PROTOCOL_SIGN_OFF.NAME,
            PROTOCOL_SIGN_OFF.TITLE,
            PROTOCOL_SIGN_OFF.SIGNED_ON)
        .from(PROTOCOL_SIGN_OFF)
        .where(PROTOCOL_SIGN_OFF.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_SIGN_OFF.WALK_ID.eq(walk))
        .orderBy(PROTOCOL_SIGN_OFF.PARTY)
        .fetch(mapping(SignOff::new));
  }

  void add(MunicipalityCode municipality, WalkId walk, SignOff signOff, PersonId person) {
    database
        .insertInto(PROTOCOL_SIGN_OFF)
        .set(PROTOCOL_SIGN_OFF.MUNICIPALITY_CODE, municipality)
        .set(PROTOCOL_SIGN_OFF.WALK_ID, walk)
        .set(PROTOCOL_SIGN_OFF.PARTY, signOff.party())
        .set(PROTOCOL_SIGN_OFF.PERSON_ID, person)
        .set(PROTOCOL_SIGN_OFF.NAME, signOff.name())
        .set(PROTOCOL_SIGN_OFF.TITLE, signOff.title())
        .set(PROTOCOL_SIGN_OFF.SIGNED_ON, signOff.signedOn())
        .execute();
  }

  /// @return how many fell
  int deleteSignOffs(MunicipalityCode municipality, WalkId walk) {
    return database
        .deleteFrom(PROTOCOL_SIGN_OFF)
        .where(PROTOCOL_SIGN_OFF.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_SIGN_OFF.WALK_ID.eq(walk))
        .execute();
  }

  void publish(MunicipalityCode municipality, WalkId walk, PublishedProtocol published) {
    database
        .insertInto(PROTOCOL_VERSION)
        .set(PROTOCOL_VERSION.MUNICIPALITY_CODE, municipality)
        .set(PROTOCOL_VERSION.WALK_ID, walk)
        .set(PROTOCOL_VERSION.NUMBER, published.number())
        .set(PROTOCOL_VERSION.PUBLISHED_AT, published.publishedAt())
        .set(PROTOCOL_VERSION.SNAPSHOT, JSON.json(MAPPER.writeValueAsString(published)))
        .execute();
    database
        .update(PROTOCOL)
        .set(PROTOCOL.PUBLISHED_VERSION, published.number())
        .where(PROTOCOL.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL.WALK_ID.eq(walk))
        .execute();
  }

  /// The latest first.
  List<Edition> listEditions(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(PROTOCOL_VERSION.NUMBER, PROTOCOL_VERSION.PUBLISHED_AT)
        .from(PROTOCOL_VERSION)
        .where(PROTOCOL_VERSION.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_VERSION.WALK_ID.eq(walk))
        .orderBy(PROTOCOL_VERSION.NUMBER.desc())
        .fetch(mapping(Edition::new));
  }

  Optional<PublishedProtocol> findLatest(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(PROTOCOL_VERSION.SNAPSHOT)
        .from(PROTOCOL_VERSION)
        .where(PROTOCOL_VERSION.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_VERSION.WALK_ID.eq(walk))
        .orderBy(PROTOCOL_VERSION.NUMBER.desc())
        .limit(1)
        .fetchOptional(PROTOCOL_VERSION.SNAPSHOT)
        .map(ProtocolRows::read);
  }

  Optional<PublishedProtocol> find(MunicipalityCode municipality, WalkId walk, int number) {
    return database
        .select(PROTOCOL_VERSION.SNAPSHOT)
        .from(PROTOCOL_VERSION)
        .where(PROTOCOL_VERSION.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_VERSION.WALK_ID.eq(walk))
        .and(PROTOCOL_VERSION.NUMBER.eq(number))
        .fetchOptional(PROTOCOL_VERSION.SNAPSHOT)
        .map(ProtocolRows::read);
  }

  private static PublishedProtocol read(@Nullable JSON snapshot) {
    return MAPPER.readValue(Objects.requireNonNull(snapshot).data(), PublishedProtocol.class);
  }

  /// For erasure alone: what was published is otherwise never changed.
  void replace(MunicipalityCode municipality, WalkId walk, PublishedProtocol published) {
    database
        .update(PROTOCOL_VERSION)
        .set(PROTOCOL_VERSION.SNAPSHOT, JSON.json(MAPPER.writeValueAsString(published)))
        .where(PROTOCOL_VERSION.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_VERSION.WALK_ID.eq(walk))
        .and(PROTOCOL_VERSION.NUMBER.eq(published.number()))
        .execute();
  }

  /// Walks with a published protocol, the latest first.
  List<WalkId> listPublished(MunicipalityCode municipality) {
    return database
        .select(WALK.WALK_ID)
        .from(WALK)
        .where(WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(
            exists(
                selectOne()
                    .from(PROTOCOL)
                    .where(PROTOCOL.MUNICIPALITY_CODE.eq(municipality))
                    .and(PROTOCOL.WALK_ID.eq(WALK.WALK_ID))
                    .and(PROTOCOL.PUBLISHED_VERSION.gt(0))))
        .orderBy(WALK.STARTS_AT.desc(), WALK.WALK_ID)
        .fetch(WALK.WALK_ID);
  }
}
