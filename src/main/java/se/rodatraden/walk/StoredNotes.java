package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.cos;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rad;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.GeoPosition;
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

  /// @param within null for everywhere
  int countMeant(MunicipalityCode municipality, NoteSelection selection, @Nullable MapArea within) {
    return database.fetchCount(
        OBSERVATION,
        OBSERVATION
            .MUNICIPALITY_CODE
            .eq(municipality)
            .and(isMeant(municipality, selection))
            .and(isWithin(within)));
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
  List<SeenNote> list(
      MunicipalityCode municipality,
      NoteSelection selection,
      @Nullable MapArea within,
      int offset,
      int limit) {
    var latestFirst = selection.walk() == null;
    var wantedId = OBSERVATION.OBSERVATION_ID.as("wanted_id");
    var wanted =
        select(wantedId)
            .from(OBSERVATION)
            .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
            .and(isMeant(municipality, selection))
            .and(isWithin(within))
            .orderBy(
                latestFirst ? OBSERVATION.OBSERVED_AT.desc() : OBSERVATION.OBSERVED_AT.asc(),
                latestFirst ? OBSERVATION.OBSERVATION_ID.desc() : OBSERVATION.OBSERVATION_ID.asc())
            .limit(offset, limit)
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

  /// How many there are in each square that has any, the fullest first.
  ///
  /// @param limit most squares that are wanted
  List<NoteCluster> listClusters(
      MunicipalityCode municipality, NoteSelection selection, MapArea within, int limit) {
    var line = square(OBSERVATION.SHOWN_LAT, within.cellHeight_degrees()).as("line");
    var place = square(OBSERVATION.SHOWN_LON, within.cellWidth_degrees()).as("place");
    var unsafe = when(OBSERVATION.VALENCE.eq(Valence.UNSAFE), 1).otherwise(0);
    return database
        .select(
            line,
            place,
            avg(OBSERVATION.SHOWN_LAT),
            avg(OBSERVATION.SHOWN_LON),
            count(),
            sum(unsafe).cast(Integer.class))
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(isMeant(municipality, selection))
        .and(isWithin(within))
        .groupBy(line, place)
        .orderBy(count().desc(), line, place)
        .limit(limit)
        .fetch(mapping(StoredNotes::cluster));
  }

  private static NoteCluster cluster(
      double line, double place, BigDecimal lat, BigDecimal lon, int notes, int unsafe) {
    return new NoteCluster(
        "%d.%d".formatted((long) line, (long) place), new GeoPosition(lat, lon), notes, unsafe);
  }

  /// Coerced, not cast: the database divides as doubles by itself, and has no cast that keeps
  /// decimals.
  private static Field<Double> square(Field<BigDecimal> degrees, double side) {
    return floor(degrees.coerce(SQLDataType.DOUBLE).div(side));
  }

  /// The corners of what is meant; empty where nothing is.
  Optional<List<GeoPosition>> findCorners(MunicipalityCode municipality, NoteSelection selection) {
    return database
        .select(
            min(OBSERVATION.SHOWN_LAT),
            min(OBSERVATION.SHOWN_LON),
            max(OBSERVATION.SHOWN_LAT),
            max(OBSERVATION.SHOWN_LON))
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(isMeant(municipality, selection))
        .fetchSingle(
            mapping((south, west, north, east) ->
                south == null
                    ? Optional.empty()
                    : Optional.of(
                        List.of(new GeoPosition(south, west), new GeoPosition(north, east)))));
  }

  /// A square of 200 m and one part of what was noted in it.
  record InSquare(RoughSquare square, NoteSquare.Part part) {}

  List<InSquare> listInSquares(MunicipalityCode municipality, NoteSelection selection) {
    var side = HomeArea.NORTH_DEGREES;
    var line = square(OBSERVATION.SHOWN_LAT, side);
    var narrowing = cos(rad(line.plus(0.5).mul(side)));
    var place =
        floor(OBSERVATION.SHOWN_LON.coerce(SQLDataType.DOUBLE).mul(narrowing).div(inline(side)));
    var lines = line.as("line");
    var places = place.as("place");
    var counted =
        select(
                lines,
                places,
                OBSERVATION.WALK_ID,
                OBSERVATION.CATEGORY,
                OBSERVATION.VALENCE,
                count().as("notes"))
            .from(OBSERVATION)
            .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
            .and(isMeant(municipality, selection))
            .groupBy(lines, places, OBSERVATION.WALK_ID, OBSERVATION.CATEGORY, OBSERVATION.VALENCE)
            .asTable("counted");
    var part =
        row(
                WALK.WALK_ID,
                WALK.TITLE,
                WALK.STARTS_AT.convertFrom(SwedishTime::dayOf),
                WALK.LIGHT,
                counted.field(OBSERVATION.CATEGORY),
                counted.field(OBSERVATION.VALENCE),
                counted.field("notes", Integer.class),
                WALK.MADE_UP)
            .mapping(NoteSquare.Part::new);
    var square =
        row(counted.field(lines), counted.field(places))
            .mapping((row, column) -> new RoughSquare(row.intValue(), column.intValue()));
    return database
        .select(square, part)
        .from(counted)
        .join(WALK)
        .on(WALK.WALK_ID.eq(counted.field(OBSERVATION.WALK_ID)))
        .and(WALK.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(WALK.STARTS_AT, WALK.WALK_ID)
        .fetch(mapping(InSquare::new));
  }

  private static Condition isMeant(MunicipalityCode municipality, NoteSelection selection) {
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

  private static Condition isWithin(@Nullable MapArea area) {
    return area == null
        ? noCondition()
        : OBSERVATION
            .SHOWN_LAT
            .between(BigDecimal.valueOf(area.south()), BigDecimal.valueOf(area.north()))
            .and(
                OBSERVATION.SHOWN_LON.between(
                    BigDecimal.valueOf(area.west()), BigDecimal.valueOf(area.east())));
  }
}
