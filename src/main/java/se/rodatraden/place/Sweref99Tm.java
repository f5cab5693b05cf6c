package se.rodatraden.place;

import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;
import se.rodatraden.shared.GeoPosition;

/// Positions in SWEREF 99 TM (EPSG:3006), which Swedish authorities draw their maps in: metres
/// north of the equator and east of a line 500 km west of the meridian 15° E.
///
/// WGS 84 and SWEREF 99 are taken for the same, as is usual: they lie within a metre of each other,
/// which is less than a phone knows.
public final class Sweref99Tm {

  /// As GIS programs name it.
  public static final String EPSG = "EPSG:3006";

  /// As GeoJSON before RFC 7946 names it.
  public static final String URN = "urn:ogc:def:crs:EPSG::3006";

  private static final CRSFactory SYSTEMS = new CRSFactory();
  private static final CoordinateReferenceSystem DEGREES =
      SYSTEMS.createFromParameters("SWEREF 99", "+proj=longlat +ellps=GRS80 +no_defs");
  private static final CoordinateReferenceSystem METRES =
      SYSTEMS.createFromParameters(
          EPSG,
          "+proj=etmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m"
              + " +no_defs");

  private Sweref99Tm() {}

  /// @param north_m rounded to centimetres
  /// @param east_m rounded to centimetres
  public record Metres(double north_m, double east_m) {}

  public static Metres of(GeoPosition position) {
    var found = new ProjCoordinate();
    transform(DEGREES, METRES)
        .transform(
            new ProjCoordinate(position.lon().doubleValue(), position.lat().doubleValue()), found);
    return new Metres(toCentimetres(found.y), toCentimetres(found.x));
  }

  public static GeoPosition toWgs84(Metres metres) {
    var found = new ProjCoordinate();
    transform(METRES, DEGREES)
        .transform(new ProjCoordinate(metres.east_m(), metres.north_m()), found);
    return GeoPosition.of(found.y, found.x);
  }

  /// Made for each use: one is not to be shared between threads.
  private static CoordinateTransform transform(
      CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
    return new CoordinateTransformFactory().createTransform(from, to);
  }

  private static double toCentimetres(double metres) {
    return Math.round(metres * 100) / 100.0;
  }
}
