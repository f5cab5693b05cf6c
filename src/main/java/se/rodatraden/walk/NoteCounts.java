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

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;

/// The notes that officials may use, in the database, counted together.
@Repository
class NoteCounts {

  private final DSLContext database;

  NoteCounts(DSLContext database) {
    this.database = database;
  }

  /// How many there are in all and in each square that has any, the fullest first.
  ///
  /// @param limit most squares that are wanted
  NotesInSight.Gathered gather(
      MunicipalityCode municipality, NoteSelection selection, MapArea within, int limit) {
    var line = square(OBSERVATION.SHOWN_LAT, within.cellHeight_degrees()).as("line");
    var place = square(OBSERVATION.SHOWN_LON, within.cellWidth_degrees()).as("place");
    var cluster =
        row(
                line,
                place,
                avg(OBSERVATION.SHOWN_LAT),
                avg(OBSERVATION.SHOWN_LON),
                count(),
                count(when(OBSERVATION.VALENCE.eq(Valence.UNSAFE), 1)))
            .mapping(NoteCounts::cluster);
    var squares =
        database
            .select(cluster, sum(count()).over())
            .from(OBSERVATION)
            .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
            .and(isMeant(municipality, selection))
            .and(isWithin(within))
            .groupBy(line, place)
            .orderBy(count().desc(), line, place)
            .limit(limit)
            .fetch();
    return new NotesInSight.Gathered(
        squares.map(Record2::value1), squares.isEmpty() ? 0 : squares.getFirst().value2().intValue());
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

  NoteExtent measure(MunicipalityCode municipality, NoteSelection selection) {
    return database
        .select(
            count(),
            min(OBSERVATION.SHOWN_LAT),
            min(OBSERVATION.SHOWN_LON),
            max(OBSERVATION.SHOWN_LAT),
            max(OBSERVATION.SHOWN_LON))
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(isMeant(municipality, selection))
        .fetchSingle(
            mapping((notes, south, west, north, east) ->
                new NoteExtent(
                    notes,
                    notes == 0
                        ? List.of()
                        : List.of(new GeoPosition(south, west), new GeoPosition(north, east)))));
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
}
