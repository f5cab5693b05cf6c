package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.jooq.Tables.WALK_STOP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The walks in the database.
@Component
class StoredWalks {

  private static final Pattern JOIN_CODE = Pattern.compile("[a-z0-9-]{1,40}");

  /// Drafts are for officials only.
  private static final Condition IS_KNOWN = WALK.STATUS.ne(WalkStatus.DRAFT);

  private final DSLContext database;
  private final GuardExemptions exemptions;

  StoredWalks(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.exemptions = exemptions;
  }

  int count(MunicipalityCode municipality) {
    return countWhere(municipality, noCondition());
  }

  int count(MunicipalityCode municipality, WalkStatus status) {
    return countWhere(municipality, WALK.STATUS.eq(status));
  }

  private int countWhere(MunicipalityCode municipality, Condition condition) {
    return database.fetchCount(WALK, WALK.MUNICIPALITY_CODE.eq(municipality).and(condition));
  }

  /// Latest first.
  List<WalkSummary> list(MunicipalityCode municipality, int offset, int limit) {
    return list(municipality, noCondition(), offset, limit);
  }

  /// The same without drafts.
  List<WalkSummary> listKnown(MunicipalityCode municipality, int offset, int limit) {
    return list(municipality, IS_KNOWN, offset, limit);
  }

  private List<WalkSummary> list(
      MunicipalityCode municipality, Condition condition, int offset, int limit) {
    return database
        .select(
            WALK.WALK_ID,
            WALK.JOIN_CODE,
            WALK.TITLE,
            WALK.STARTS_AT,
            WALK.LIGHT,
            WALK.STATUS,
            WALK.MADE_UP,
            observed(Valence.SAFE),
            observed(Valence.UNSAFE))
        .from(WALK)
        .where(WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(WALK.STARTS_AT.desc(), WALK.WALK_ID)
        .limit(offset, limit)
        .fetch(mapping(WalkSummary::new));
  }

  private static Field<Integer> observed(Valence valence) {
    return field(
        selectCount()
            .from(OBSERVATION)
            .where(OBSERVATION.MUNICIPALITY_CODE.eq(WALK.MUNICIPALITY_CODE))
            .and(OBSERVATION.WALK_ID.eq(WALK.WALK_ID))
            .and(OBSERVATION.STANDING.in(StoredNotes.USABLE))
            .and(OBSERVATION.VALENCE.eq(valence)));
  }

  Optional<Walk> find(MunicipalityCode municipality, WalkId id) {
    return find(database, WALK.MUNICIPALITY_CODE.eq(municipality).and(WALK.WALK_ID.eq(id)), false);
  }

  /// As it is now; it stays so until the transaction ends.
  Optional<Walk> hold(MunicipalityCode municipality, WalkId id) {
    return find(database, WALK.MUNICIPALITY_CODE.eq(municipality).and(WALK.WALK_ID.eq(id)), true);
  }

  Optional<Walk> findKnown(MunicipalityCode municipality, WalkId id) {
    var it = WALK.MUNICIPALITY_CODE.eq(municipality).and(WALK.WALK_ID.eq(id));
    return find(database, it.and(IS_KNOWN), false);
  }

  /// Without drafts.
  List<Walk> listKnown(MunicipalityCode municipality, Collection<WalkId> ids) {
    var these = WALK.MUNICIPALITY_CODE.eq(municipality).and(WALK.WALK_ID.in(ids));
    return list(database, these.and(IS_KNOWN), false);
  }

  /// Without drafts.
  Map<WalkId, Integer> listKnownVersions(MunicipalityCode municipality, Collection<WalkId> ids) {
    return database
        .select(WALK.WALK_ID, WALK.VERSION)
        .from(WALK)
        .where(WALK.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK.WALK_ID.in(ids))
        .and(IS_KNOWN)
        .fetchMap(WALK.WALK_ID, WALK.VERSION);
  }

  /// @param joinCode as typed: case and surrounding space do not matter
  Optional<Walk> findByJoinCode(String joinCode) {
    return findByJoinCode(joinCode, false);
  }

  /// As [#findByJoinCode], and nobody opens or closes the walk until the transaction ends.
  Optional<Walk> findByJoinCodeAndHold(String joinCode) {
    return findByJoinCode(joinCode, true);
  }

  private Optional<Walk> findByJoinCode(String typed, boolean hold) {
    var everywhere = exemptions.acrossMunicipalities("a join code tells which municipality it is");
    return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
        .filter(joinCode -> JOIN_CODE.matcher(joinCode).matches())
        .flatMap(joinCode -> find(everywhere, WALK.JOIN_CODE.eq(joinCode).and(IS_KNOWN), hold));
  }

  private static Optional<Walk> find(DSLContext database, Condition condition, boolean hold) {
    return list(database, condition, hold).stream().findFirst();
  }

  private static List<Walk> list(DSLContext database, Condition condition, boolean hold) {
    var walks =
        database
            .select(
                WALK.WALK_ID,
                WALK.MUNICIPALITY_CODE,
                WALK.JOIN_CODE,
                WALK.TITLE,
                WALK.PURPOSE,
                WALK.AREA_ID,
                WALK.MEETING_PLACE,
                WALK.STARTS_AT,
                WALK.ENDS_AT,
                WALK.LIGHT,
                WALK.STATUS,
                WALK.ROUTE,
                stops(),
                WALK.MADE_UP)
            .from(WALK)
            .where(condition);
    return (hold ? walks.forShare() : walks).fetch(mapping(Walk::new));
  }

  private static Field<List<WalkStop>> stops() {
    var stops =
        select(
                WALK_STOP.WALK_STOP_ID,
                WALK_STOP.NAME,
                row(WALK_STOP.LAT, WALK_STOP.LON).mapping(GeoPosition::new))
            .from(WALK_STOP)
            .where(WALK_STOP.MUNICIPALITY_CODE.eq(WALK.MUNICIPALITY_CODE))
            .and(WALK_STOP.WALK_ID.eq(WALK.WALK_ID))
            .orderBy(WALK_STOP.POSITION);
    return multiset(stops).convertFrom(rows -> rows.map(mapping(WalkStop::new)));
  }

  /// @return whether there was such a walk in the status it must come from
  boolean change(MunicipalityCode municipality, WalkId id, WalkStatus from, WalkStatus to) {
    return database
            .update(WALK)
            .set(WALK.STATUS, to)
            .set(WALK.VERSION, WALK.VERSION.plus(1))
            .where(WALK.MUNICIPALITY_CODE.eq(municipality))
            .and(WALK.WALK_ID.eq(id))
            .and(WALK.STATUS.eq(from))
            .execute()
        == 1;
  }

  void add(Walk walk) {
    database
        .insertInto(WALK)
        .set(WALK.WALK_ID, walk.id())
        .set(WALK.MUNICIPALITY_CODE, walk.municipality())
        .set(WALK.JOIN_CODE, walk.joinCode())
        .set(WALK.TITLE, walk.title())
        .set(WALK.PURPOSE, walk.purpose())
        .set(WALK.AREA_ID, walk.area())
        .set(WALK.MEETING_PLACE, walk.meetingPlace())
        .set(WALK.STARTS_AT, walk.startsAt())
        .set(WALK.ENDS_AT, walk.endsAt())
        .set(WALK.LIGHT, walk.light())
        .set(WALK.STATUS, walk.status())
        .set(WALK.ROUTE, walk.route())
        .set(WALK.MADE_UP, walk.madeUp())
        .execute();
    addStops(walk);
  }

  void addStops(Walk walk) {
    var rows = new ArrayList<Query>();
    for (var stop : walk.stops()) {
      rows.add(
          database
              .insertInto(WALK_STOP)
              .set(WALK_STOP.WALK_STOP_ID, stop.id())
              .set(WALK_STOP.MUNICIPALITY_CODE, walk.municipality())
              .set(WALK_STOP.WALK_ID, walk.id())
              .set(WALK_STOP.POSITION, rows.size() + 1)
              .set(WALK_STOP.NAME, stop.name())
              .set(WALK_STOP.LAT, stop.position().lat())
              .set(WALK_STOP.LON, stop.position().lon()));
    }
    database.batch(rows).execute();
  }
}
