package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.cos;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.rad;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.walk.StoredNotes.isMeant;
import static se.rodatraden.walk.StoredNotes.isWithin;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;

/// The notes that officials may use, in the database, counted together.
@Repository
class NoteCounts {

  private static final Field<Double> LAT = degrees(OBSERVATION.SHOWN_LAT_MICRODEGREES);
  private static final Field<Double> LON = degrees(OBSERVATION.SHOWN_LON_MICRODEGREES);

  private final DSLContext database;

  NoteCounts(DSLContext database) {
    this.database = database;
  }

  /// Divided by a number that the database takes for a double, and so are the sums that are made of
  /// it: with decimals the same takes twice as long.
  private static Field<Double> degrees(Field<Integer> microdegrees) {
    return microdegrees.coerce(SQLDataType.DOUBLE).div(inline(1e6));
  }

  /// How many there are in all and in each square that has any, the fullest first.
  ///
  /// @param limit most squares that are wanted
  NotesInSight.Gathered gather(
      MunicipalityCode municipality, NoteSelection selection, MapArea within, int limit) {
    var line = floor(LAT.div(inline(within.cellHeight_degrees()))).as("line");
    var place = floor(LON.div(inline(within.cellWidth_degrees()))).as("place");
    var unsafe = count(when(OBSERVATION.VALENCE.eq(Valence.UNSAFE), 1));
    var squares =
        database
            .select(line, place, avg(LAT), avg(LON), count(), unsafe, sum(count()).over())
            .from(OBSERVATION)
            .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
            .and(isMeant(municipality, selection))
            .and(isWithin(within))
            .groupBy(line, place)
            .orderBy(count().desc(), line, place)
            .limit(limit)
            .fetch();
    return new NotesInSight.Gathered(
        squares.map(
            mapping((row, column, lat, lon, notes, felt, all) -> {
              var key = "%d.%d".formatted(row.longValue(), column.longValue());
              return new NoteCluster(key, new GeoPosition(lat, lon), notes, felt);
            })),
        squares.isEmpty() ? 0 : squares.getFirst().value7().intValue());
  }

  NoteExtent measure(MunicipalityCode municipality, NoteSelection selection) {
    return database
        .select(count(), min(LAT), min(LON), max(LAT), max(LON))
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(isMeant(municipality, selection))
        .fetchSingle(
            mapping((notes, south, west, north, east) ->
                new NoteExtent(
                    notes,
                    notes == 0
                        ? List.of()
                        : List.of(GeoPosition.of(south, west), GeoPosition.of(north, east)))));
  }

  /// A square of 200 m and one part of what was noted in it.
  record InSquare(RoughSquare square, NoteSquare.Part part) {}

  List<InSquare> listInSquares(MunicipalityCode municipality, NoteSelection selection) {
    var side = HomeArea.NORTH_DEGREES;
    var line = floor(LAT.div(inline(side)));
    var narrowing = cos(rad(line.plus(0.5).mul(side)));
    var place = floor(LON.mul(narrowing).div(inline(side)));
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
}
