package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The notes that officials may use, in the database, as maps and lists ask for them: neither what
/// is private nor what has been removed, and at a rough position what was noted at somebody's home.
@Repository
class StoredNotes {

  static final List<ModerationState> USABLE =
      List.of(ModerationState.PENDING, ModerationState.ACCEPTED, ModerationState.MERGED);

  private final DSLContext database;

  StoredNotes(DSLContext database) {
    this.database = database;
  }

  boolean hasAny(MunicipalityCode municipality, NoteSelection selection) {
    return database.fetchExists(
        OBSERVATION,
        OBSERVATION.MUNICIPALITY_CODE.eq(municipality).and(isMeant(municipality, selection)));
  }

  int countPending(MunicipalityCode municipality, WalkId walk) {
    return database.fetchCount(
        OBSERVATION,
        OBSERVATION
            .MUNICIPALITY_CODE
            .eq(municipality)
            .and(OBSERVATION.WALK_ID.eq(walk))
            .and(OBSERVATION.STANDING.eq(ModerationState.PENDING)));
  }

  /// Those of one walk in the order they were seen, else the latest first.
  ///
  /// @param within null for everywhere
  /// @param after null for the first ones
  List<SeenNote> list(
      MunicipalityCode municipality,
      NoteSelection selection,
      @Nullable MapArea within,
      @Nullable Observation after,
      int limit) {
    var latestFirst = selection.walk() == null;
    var wantedId = OBSERVATION.OBSERVATION_ID.as("wanted_id");
    var wanted =
        select(wantedId)
            .from(OBSERVATION)
            .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
            .and(isMeant(municipality, selection))
            .and(isWithin(within))
            .and(after == null ? noCondition() : follows(after, latestFirst))
            .orderBy(
                latestFirst ? OBSERVATION.OBSERVED_AT.desc() : OBSERVATION.OBSERVED_AT.asc(),
                latestFirst ? OBSERVATION.OBSERVATION_ID.desc() : OBSERVATION.OBSERVATION_ID.asc())
            .limit(limit)
            .asTable("wanted");
    return database
        .select(observation(), WALK.TITLE, WALK.LIGHT)
        .from(wanted)
        .join(OBSERVATION)
        .on(OBSERVATION.OBSERVATION_ID.eq(wanted.field(wantedId)))
        .and(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .join(WALK)
        .on(WALK.WALK_ID.eq(OBSERVATION.WALK_ID))
        .and(WALK.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(
            latestFirst ? OBSERVATION.OBSERVED_AT.desc() : OBSERVATION.OBSERVED_AT.asc(),
            latestFirst ? OBSERVATION.OBSERVATION_ID.desc() : OBSERVATION.OBSERVATION_ID.asc())
        .fetch(mapping(SeenNote::new));
  }

  /// By where the last one stands, not by how many came before it: a page far down costs no more
  /// than the first, and none is missed or told twice because others have come.
  private static Condition follows(Observation last, boolean latestFirst) {
    var at = last.noted().observedAt();
    return latestFirst
        ? OBSERVATION
            .OBSERVED_AT
            .lt(at)
            .or(OBSERVATION.OBSERVED_AT.eq(at).and(OBSERVATION.OBSERVATION_ID.lt(last.id())))
        : OBSERVATION
            .OBSERVED_AT
            .gt(at)
            .or(OBSERVATION.OBSERVED_AT.eq(at).and(OBSERVATION.OBSERVATION_ID.gt(last.id())));
  }

  private static SelectField<Observation> observation() {
    var exact =
        row(
                OBSERVATION.OBSERVATION_ID,
                OBSERVATION.WALK_ID,
                OBSERVATION.VERSION,
                OBSERVATION.MADE_UP,
                StoredObservations.noted())
            .mapping(Observation::new);
    return row(exact, OBSERVATION.AT_HOME)
        .mapping((observation, atHome) -> atHome ? HomeArea.around(observation) : observation);
  }

  /// Which rows a selection means; the municipality's own must be asked for beside it.
  static Condition isMeant(MunicipalityCode municipality, NoteSelection selection) {
    var meant = OBSERVATION.STANDING.in(USABLE);
    if (selection.walk() != null) {
      meant = meant.and(OBSERVATION.WALK_ID.eq(selection.walk()));
    }
    if (selection.category() != null) {
      meant = meant.and(OBSERVATION.CATEGORY.eq(selection.category()));
    }
    if (selection.valence() != null) {
      meant = meant.and(OBSERVATION.VALENCE.eq(selection.valence()));
    }
    if (selection.light() != null) {
      var walks =
          select(WALK.WALK_ID)
              .from(WALK)
              .where(WALK.MUNICIPALITY_CODE.eq(municipality))
              .and(WALK.LIGHT.eq(selection.light()));
      meant = meant.and(OBSERVATION.WALK_ID.in(walks));
    }
    if (selection.from() != null) {
      var start = selection.from().atStartOfDay(SwedishTime.ZONE).toInstant();
      meant = meant.and(OBSERVATION.OBSERVED_AT.ge(start));
    }
    if (selection.until() != null) {
      var end = selection.until().plusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant();
      meant = meant.and(OBSERVATION.OBSERVED_AT.lt(end));
    }
    return meant;
  }

  static Condition isWithin(@Nullable MapArea area) {
    return area == null
        ? noCondition()
        : OBSERVATION
            .SHOWN_LAT_MICRODEGREES
            .between(
                microdegrees(area.south(), RoundingMode.CEILING),
                microdegrees(area.north(), RoundingMode.FLOOR))
            .and(
                OBSERVATION.SHOWN_LON_MICRODEGREES.between(
                    microdegrees(area.west(), RoundingMode.CEILING),
                    microdegrees(area.east(), RoundingMode.FLOOR)));
  }

  private static int microdegrees(double degrees, RoundingMode inwards) {
    var whole = BigDecimal.valueOf(degrees).movePointRight(6).setScale(0, inwards);
    return Math.clamp(whole.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
