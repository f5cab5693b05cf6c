package se.rodatraden.publication.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Sweref99Tm;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.ApiDescription;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.RoughSquare;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class WalkFormatsTest {

  private static final String ADDRESS = "/api/v1/municipalities/0482/walks/" + WALK;
  private static final ObservationId HOME = new ObservationId(new UUID(12, 1));
  private static final ObservationId SECRET = new ObservationId(new UUID(12, 2));

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;

  @BeforeEach
  void oneNoteAtHomeAndOneThatIsPrivate() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, HOME, dark("=1+1 utanför min port"), null);
    observations.note(JOIN_CODE, SECRET, liked("Min granne"), null);
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    moderations.moderate(FLEN, WALK, HOME, 0, new Moderation.Accepted(true));
    moderations.moderate(FLEN, WALK, SECRET, 0, new Moderation.Private());
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void close() {
    walks.close(FLEN, WALK);
    Fixtures.signOut();
  }

  private MvcTestResult get(String query, String accept) {
    return web.get().uri(ADDRESS + query).header("Accept", accept).exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void the_table_holds_what_is_public_at_rough_positions_and_no_formula() throws Exception {
    close();
    var answer = get("", "text/csv");
    assertThat(answer.getResponse().getContentType()).startsWith("text/csv");
    var csv = body(answer);
    assertThat(csv).startsWith("\uFEFF").doesNotContain("granne", HOME.toString());
    var rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.substring(1)))
            .getRecords();
    assertThat(rows).hasSize(1);
    var rough = RoughSquare.of(dark("").position()).middle();
    assertThat(rows.getFirst().get("lat")).isEqualTo(rough.lat().toPlainString());
    assertThat(Double.parseDouble(rows.getFirst().get("sweref99tm_east_m")))
        .isEqualTo(Sweref99Tm.of(rough).east_m());
    assertThat(rows.getFirst().get("description")).isEqualTo("'=1+1 utanför min port");
    assertThat(rows.getFirst().get("accuracy_m")).isEmpty();
  }

  private void observedAt(ObservationId note, String swedishTime) {
    database
        .update(OBSERVATION)
        .set(
            OBSERVATION.OBSERVED_AT,
            LocalDateTime.parse(swedishTime).atZone(SwedishTime.ZONE).toInstant())
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(FLEN))
        .and(OBSERVATION.OBSERVATION_ID.eq(note))
        .execute();
  }

  @Test
  void each_note_has_the_light_of_its_own_time_and_not_that_of_the_walk() throws Exception {
    moderations.moderate(FLEN, WALK, SECRET, 1, new Moderation.Accepted(false));
    observedAt(HOME, "2026-10-14T17:40");
    observedAt(SECRET, "2026-10-14T19:00");
    close();
    var json = JsonMapper.shared().readTree(body(get("", "application/json")));
    assertThat(json.path("observations"))
        .extracting(each -> each.path("light").asString())
        .containsExactly("daylight", "dark");
    var map = JsonMapper.shared().readTree(body(get("", "application/geo+json")));
    assertThat(map.path("features").get(0).path("properties").path("light").asString())
        .isEqualTo("daylight");
    assertThat(map.path("features").get(1).path("properties").path("light").asString())
        .isEqualTo("dark");
    assertThat(body(get("", "text/csv")).lines().skip(1))
        .satisfiesExactly(
            first -> assertThat(first).contains(",2026-10-14,daylight,"),
            second -> assertThat(second).contains(",2026-10-14,dark,"));
    ApiDescription.of(body(web.get().uri(ApiDescription.ADDRESS).exchange()))
        .assertFits("GET", ADDRESS, 200, "application/json", body(get("", "application/json")));
  }

  @Test
  void until_the_walk_is_closed_the_table_holds_only_its_heading() {
    Fixtures.signOut();
    assertThat(body(get("", "text/csv"))).startsWith("\uFEFFmunicipality_code,").hasLineCount(1);
    assertThat(body(get("", "application/geo+json")))
        .contains("Stationen")
        .doesNotContain("utanför min port");
  }

  @Test
  void the_map_is_to_be_had_in_sweref_and_says_so() {
    close();
    var json = JsonMapper.shared().readTree(body(get("?crs=EPSG:3006", "application/geo+json")));
    assertThat(json.path("crs").path("properties").path("name").asString())
        .isEqualTo(Sweref99Tm.URN);
    var rough = Sweref99Tm.of(RoughSquare.of(dark("").position()).middle());
    var noted = json.path("features").get(0).path("geometry").path("coordinates");
    assertThat(noted.get(0).asDouble()).isEqualTo(rough.east_m());
    assertThat(noted.get(1).asDouble()).isEqualTo(rough.north_m());
    var route = json.path("features").get(2).path("geometry").path("coordinates");
    assertThat(route).hasSize(2);
    assertThat(route.get(0).get(1).asDouble()).isBetween(6_500_000d, 6_600_000d);
    var plain = JsonMapper.shared().readTree(body(get("", "application/geo+json")));
    assertThat(plain.path("crs").isMissingNode()).isTrue();
  }

  @Test
  void the_way_is_to_be_had_as_gpx() {
    var answer = get("?format=gpx", "text/html");
    assertThat(answer.getResponse().getContentType()).startsWith("application/gpx+xml");
    assertThat(body(answer)).contains("<gpx", "Stationen").doesNotContain("utanför min port");
  }

  @Test
  void another_system_is_not_acceptable() {
    assertThat(get("?crs=EPSG:3021", "application/geo+json").getResponse().getStatus())
        .isEqualTo(406);
    assertThat(get("", "application/pdf").getResponse().getStatus()).isEqualTo(406);
  }
}
