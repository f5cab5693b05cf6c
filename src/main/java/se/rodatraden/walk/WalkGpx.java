package se.rodatraden.walk;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.rodatraden.shared.GeoPosition;
import tools.jackson.databind.json.JsonMapper;

/// A walk's way as GPX 1.1, for phones and GPS receivers: the stops as waypoints and, in their
/// order, the way past them as a route.
public final class WalkGpx {

  public static final String MIME = "application/gpx+xml";

  private static final JsonMapper JSON = JsonMapper.shared();

  private WalkGpx() {}

  public static String of(Walk walk, Locale language) {
    var text = new StringWriter();
    try {
      var gpx = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      gpx.writeStartDocument("UTF-8", "1.0");
      gpx.writeStartElement("gpx");
      gpx.writeDefaultNamespace("http://www.topografix.com/GPX/1/1");
      gpx.writeAttribute("version", "1.1");
      gpx.writeAttribute("creator", "Röda tråden");
      gpx.writeStartElement("metadata");
      write(gpx, "name", walk.title().in(language));
      write(gpx, "time", walk.startsAt().toString());
      gpx.writeEndElement();
      for (var stop : walk.stops()) {
        write(gpx, "wpt", stop.position(), stop.name());
      }
      gpx.writeStartElement("rte");
      write(gpx, "name", walk.title().in(language));
      for (var corner : way(walk)) {
        write(gpx, "rtept", corner, "");
      }
      gpx.writeEndElement();
      gpx.writeEndElement();
      gpx.writeEndDocument();
      gpx.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML can be written to a string", e);
    }
    return text.toString();
  }

  /// The corners of the route, else the stops.
  private static List<GeoPosition> way(Walk walk) {
    if (walk.route() == null) {
      return walk.stops().stream().map(WalkStop::position).toList();
    }
    return JSON.readTree(walk.route())
        .path("coordinates")
        .valueStream()
        .map(corner -> GeoPosition.of(corner.get(1).asDouble(), corner.get(0).asDouble()))
        .toList();
  }

  private static void write(XMLStreamWriter gpx, String what, GeoPosition at, String name)
      throws XMLStreamException {
    gpx.writeStartElement(what);
    gpx.writeAttribute("lat", at.lat().toPlainString());
    gpx.writeAttribute("lon", at.lon().toPlainString());
    if (!name.isEmpty()) {
      write(gpx, "name", name);
    }
    gpx.writeEndElement();
  }

  private static void write(XMLStreamWriter gpx, String what, String text)
      throws XMLStreamException {
    gpx.writeStartElement(what);
    gpx.writeCharacters(printable(text));
    gpx.writeEndElement();
  }

  /// XML has no place for control characters, however they are written.
  private static String printable(String text) {
    return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
