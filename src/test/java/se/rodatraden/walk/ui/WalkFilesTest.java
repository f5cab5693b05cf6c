package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Sweref99Tm;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.ExportedWalk;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.WalkExports;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class WalkFilesTest extends SpringBrowserlessTest {

  private static final ObservationId NOTE = new ObservationId(new UUID(10, 1));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired WalkExports exports;

  private ExportedWalk taken;

  @BeforeEach
  void oneNoteThatBeginsLikeAFormula() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(
        JOIN_CODE, NOTE, dark("=HYPERLINK(\"http://x\"); \"citat\"\noch en rad till"), null);
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    taken = exports.getAll(FLEN, WALK);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private String write(WalkFiles.Kind kind) {
    return WalkFiles.write(UI.getCurrent(), taken, kind);
  }

  @Test
  void the_table_reads_back_in_a_spreadsheet_that_expects_semicolons_and_runs_no_formula()
      throws Exception {
    var csv = write(WalkFiles.Kind.CSV);
    assertThat(csv).startsWith("\uFEFFId;Tid;");
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    var row = format.parse(new StringReader(csv.substring(1))).getRecords().getFirst();
    assertThat(row.get("Beskrivning"))
        .isEqualTo("'=HYPERLINK(\"http://x\"); \"citat\"\noch en rad till");
    assertThat(row.get("Latitud (WGS 84)")).isEqualTo("59,056700");
    assertThat(Double.parseDouble(row.get("Nord (SWEREF 99 TM)").replace(',', '.')))
        .isEqualTo(Sweref99Tm.of(dark("").position()).north_m());
    assertThat(row.get("Granskning")).isNotBlank();
    assertThat(csv).doesNotContain(NOTE.toString());
  }

  @Test
  void the_two_maps_hold_the_same_places() {
    var degrees = features(WalkFiles.Kind.GEOJSON);
    var metres = features(WalkFiles.Kind.SWEREF);
    assertThat(degrees.path("crs").isMissingNode()).isTrue();
    assertThat(metres.path("crs").path("properties").path("name").asString())
        .isEqualTo("urn:ogc:def:crs:EPSG::3006");
    assertThat(metres.path("features")).hasSize(3).hasSameSizeAs(degrees.path("features"));
    for (int i = 0; i < 2; i++) {
      var wgs = degrees.path("features").get(i).path("geometry").path("coordinates");
      var tm = metres.path("features").get(i).path("geometry").path("coordinates");
      var back =
          Sweref99Tm.toWgs84(new Sweref99Tm.Metres(tm.get(1).asDouble(), tm.get(0).asDouble()));
      assertThat(back.lat().doubleValue()).isEqualTo(wgs.get(1).asDouble());
      assertThat(back.lon().doubleValue()).isEqualTo(wgs.get(0).asDouble());
    }
    var route = metres.path("features").get(2).path("geometry");
    assertThat(route.path("type").asString()).isEqualTo("LineString");
    assertThat(route.path("coordinates").get(0).get(0).asDouble()).isBetween(200_000d, 900_000d);
  }

  private JsonNode features(WalkFiles.Kind kind) {
    return JsonMapper.shared().readTree(write(kind));
  }

  @Test
  void the_way_is_gpx() {
    assertThat(write(WalkFiles.Kind.GPX)).contains("<rtept", "Stationen");
  }
}
