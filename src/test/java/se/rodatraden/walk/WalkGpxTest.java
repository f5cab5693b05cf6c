package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;

class WalkGpxTest {

  private static Document read(String gpx) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(gpx)));
  }

  private static List<String> points(Document gpx, String what) {
    var found = gpx.getElementsByTagNameNS("http://www.topografix.com/GPX/1/1", what);
    var points = new ArrayList<String>();
    for (int i = 0; i < found.getLength(); i++) {
      var point = (Element) found.item(i);
      points.add(
          "%s %s %s"
              .formatted(
                  point.getAttribute("lat"),
                  point.getAttribute("lon"),
                  point.getTextContent().strip()));
    }
    return points;
  }

  @Test
  void the_stops_are_waypoints_and_the_way_is_a_route_in_the_order_it_is_walked() throws Exception {
    var gpx = read(WalkGpx.of(WalkFixtures.walk(WalkStatus.CLOSED), Texts.SWEDISH));
    assertThat(points(gpx, "wpt")).containsExactly("59.056700 16.588500 Stationen");
    assertThat(points(gpx, "rtept"))
        .containsExactly("59.056700 16.588500 ", "59.058200 16.588000 ");
  }

  @Test
  void names_are_text_whatever_they_hold() throws Exception {
    var plain = WalkFixtures.walk(WalkStatus.CLOSED);
    var walk =
        new Walk(
            plain.id(),
            plain.municipality(),
            plain.joinCode(),
            LocalizedText.swedish("<rte> & \u0007 \"så\""),
            plain.purpose(),
            null,
            null,
            plain.startsAt(),
            plain.startsAt().plus(Walk.USUAL_LENGTH),
            plain.light(),
            plain.status(),
            null,
            plain.stops(),
            false);
    var gpx = read(WalkGpx.of(walk, Texts.SWEDISH));
    assertThat(gpx.getElementsByTagName("name").item(0).getTextContent())
        .isEqualTo("<rte> &  \"så\"");
    assertThat(points(gpx, "rtept")).as("the stops, where no way is drawn").hasSize(1);
  }
}
