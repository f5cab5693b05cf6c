package se.rodatraden.identity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.MEMBERSHIP;
import static se.rodatraden.jooq.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.PersonId;

/// Everyone who can sign in.
@Repository
class People {

  private final DSLContext database;
  private final DSLContext everywhere;

  People(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.everywhere =
        exemptions.acrossMunicipalities("a person's roles are held in several municipalities");
  }

  Optional<SignedInPerson> findByUsername(String username) {
    return notDisabled(PERSON.USERNAME.eq(username)).fetchOptional(mapping(SignedInPerson::new));
  }

  /// By user name.
  List<SignedInPerson> listHolding(Membership held) {
    var holders =
        select(MEMBERSHIP.PERSON_ID)
            .from(MEMBERSHIP)
            .where(MEMBERSHIP.MUNICIPALITY_CODE.eq(held.municipality()))
            .and(MEMBERSHIP.ROLE.eq(held.role()))
            .and(MEMBERSHIP.PARTY.eq(held.party()));
    return notDisabled(PERSON.PERSON_ID.in(holders))
        .orderBy(PERSON.USERNAME)
        .fetch(mapping(SignedInPerson::new));
  }

  private SelectConditionStep<
          Record7<PersonId, String, String, String, String, Boolean, List<Membership>>>
      notDisabled(Condition which) {
    return everywhere
        .select(
            PERSON.PERSON_ID,
            PERSON.USERNAME,
            PERSON.DISPLAY_NAME,
            PERSON.TITLE,
            PERSON.PASSWORD_HASH,
            PERSON.PASSWORD_MUST_CHANGE,
            memberships())
        .from(PERSON)
        .where(which)
        .and(PERSON.DISABLED.isFalse());
  }

  private static Field<List<Membership>> memberships() {
    var rows =
        select(MEMBERSHIP.MUNICIPALITY_CODE, MEMBERSHIP.ROLE, MEMBERSHIP.PARTY)
            .from(MEMBERSHIP)
            .where(MEMBERSHIP.PERSON_ID.eq(PERSON.PERSON_ID))
            .orderBy(MEMBERSHIP.MUNICIPALITY_CODE, MEMBERSHIP.ROLE);
    return multiset(rows).convertFrom(result -> result.map(mapping(Membership::new)));
  }

  boolean isEmpty() {
    return !database.fetchExists(PERSON);
  }

  void add(
      PersonId id,
      String username,
      String displayName,
      @Nullable String title,
      String passwordHash,
      boolean passwordMustChange,
      Collection<Membership> memberships) {
    database
        .insertInto(PERSON)
        .set(PERSON.PERSON_ID, id)
        .set(PERSON.USERNAME, username)
        .set(PERSON.DISPLAY_NAME, displayName)
        .set(PERSON.TITLE, title)
        .set(PERSON.PASSWORD_HASH, passwordHash)
        .set(PERSON.PASSWORD_MUST_CHANGE, passwordMustChange)
        .execute();
    var rows =
        memberships.stream()
            .map(held ->
                database
                    .newRecord(MEMBERSHIP)
                    .with(MEMBERSHIP.PERSON_ID, id)
                    .with(MEMBERSHIP.MUNICIPALITY_CODE, held.municipality())
                    .with(MEMBERSHIP.ROLE, held.role())
                    .with(MEMBERSHIP.PARTY, held.party()))
            .toList();
    database.batchInsert(rows).execute();
  }

  /// Who could sign in if they were not disabled, by user name.
  Map<String, PersonId> idsByUsername() {
    return database
        .select(PERSON.USERNAME, PERSON.PERSON_ID)
        .from(PERSON)
        .fetchMap(PERSON.USERNAME, PERSON.PERSON_ID);
  }

  boolean exists(PersonId id) {
    return database.fetchExists(PERSON, PERSON.PERSON_ID.eq(id));
  }

  void setDisabled(PersonId id, boolean disabled) {
    database
        .update(PERSON)
        .set(PERSON.DISABLED, disabled)
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .where(PERSON.PERSON_ID.eq(id))
        .execute();
  }

  void setPassword(PersonId id, String passwordHash) {
    database
        .update(PERSON)
        .set(PERSON.PASSWORD_HASH, passwordHash)
        .set(PERSON.PASSWORD_MUST_CHANGE, false)
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .where(PERSON.PERSON_ID.eq(id))
        .execute();
  }
}
