package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.PlanFixtures;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class WalkPagesTest {

  private static final String PAGE = "/flen/vandringar/" + WALK;
  private static final String POLICY = "Vandringens protokoll publiceras när den har avslutats";
  private static final Observation DARK =
      new Observation(
          new ObservationId(UUID.fromString("0f7c8b1e-52a4-4f0b-8a55-9d3f4f6f2c10")),
          WALK,
          1,
          false,
          WalkFixtures.dark("Två av fyra lampor är släckta."));
  private static final Observation LIKED =
      new Observation(
          new ObservationId(UUID.fromString("0f7c8b1e-52a4-4f0b-8a55-9d3f4f6f2c11")),
          WALK,
          1,
          false,
          WalkFixtures.liked("Bänken under taket."));

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired WalkPlans plans;

  @BeforeEach
  void nobodyIsSignedIn() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
  }

  @Test
  void a_closed_walks_page_is_its_protocol_with_the_same_points_as_the_open_data() {
    walks.addMadeUp(walk(WalkStatus.CLOSED), List.of(DARK, LIKED));
    var page = body(PAGE, "text/html");
    assertThat(page)
        .contains("Två av fyra lampor är släckta.", "Bänken under taket.", "2 platser antecknades")
        .contains("Otrygg, påtagligt")
        .doesNotContain(POLICY);
    var anchors =
        Pattern.compile("\"id\":\"([^\"]{12})\",\"position\":\\{[^}]*},\"accuracy")
            .matcher(body("/api/v1/municipalities/0482/walks/" + WALK, "application/json"))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(anchors).hasSize(2).allMatch(anchor -> page.contains("id=\"" + anchor + "\""));
  }

  @Test
  void the_map_holds_the_listed_points_by_the_same_names_and_nothing_more_of_them() {
    walks.addMadeUp(walk(WalkStatus.CLOSED), List.of(DARK, LIKED));
    var page = body(PAGE, "text/html");
    var map = JsonMapper.shared().readTree(between(page, "id=\"protocol\">", "</script>"));
    assertThat(map.get("markers"))
        .hasSize(2)
        .allSatisfy(marker -> {
          assertThat(page)
              .contains("id=\"%s\"".formatted(marker.get("id").asString()))
              .contains(">%s</h3>".formatted(marker.get("label").asString()));
          assertThat(marker.propertyNames())
              .containsExactlyInAnyOrder("id", "label", "tone", "detail", "lat", "lon");
        });
    assertThat(map.get("stops").get(0).get("text").asString()).isEqualTo("Stationen");
    assertThat(map.toString()).doesNotContain(DARK.id().toString());
  }

  @Test
  void where_nothing_was_noted_there_is_no_map() {
    walks.addMadeUp(walk(WalkStatus.CLOSED), List.of());
    assertThat(body(PAGE, "text/html")).doesNotContain("place-map", "protocol.ts");
  }

  private static String between(String text, String before, String after) {
    var from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  @Test
  void neither_the_id_of_a_note_nor_its_time_is_shown() {
    walks.addMadeUp(walk(WalkStatus.CLOSED), List.of(DARK));
    var page = body(PAGE, "text/html");
    var points = page.substring(page.indexOf("class=\"points\""));
    assertThat(points)
        .doesNotContain(DARK.id().toString())
        .doesNotContainPattern("\\d\\d[.:]\\d\\d")
        .doesNotContain("datetime");
  }

  @ParameterizedTest
  @EnumSource(names = {"PLANNED", "OPEN"})
  void until_a_walk_is_closed_its_notes_are_not_shown_and_the_page_says_when(WalkStatus status) {
    walks.addMadeUp(walk(status), List.of(DARK));
    assertThat(body(PAGE, "text/html"))
        .contains(POLICY)
        .doesNotContain("Två av fyra lampor är släckta.");
  }

  @Test
  void a_coming_walk_tells_when_where_in_what_light_and_invites_in_every_language_it_has() {
    var id = announced();
    var page = body("/flen/vandringar/" + id, "text/html");
    assertThat(page)
        .contains(
            SwedishTime.writeWithWeekday(PlanFixtures.IN_A_WEEK, Texts.SWEDISH),
            "Solen går",
            "Stationens entré",
            "Stationen, Torget",
            "Kom och gå med!",
            "English",
            "<p class=\"invitation\" lang=\"ar\" dir=\"rtl\">",
            "/flen/vandringar/" + id + ".ics")
        .doesNotContain("Kommunpolisen");
    assertThat(body("/flen/vandringar/" + id + "?lang=en", "text/html")).contains("Come along!");
    assertThat(body("/flen", "text/html")).contains("Samling: Stationens entré. Solen går");
  }

  @Test
  void a_coming_walk_is_a_calendar_of_its_own_until_it_is_over() {
    var id = announced();
    var calendar = body("/flen/vandringar/" + id + ".ics", "text/calendar");
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR")
        .containsOnlyOnce("BEGIN:VEVENT")
        .contains("LOCATION:Stationens entré", "Solen går");
    walks.addMadeUp(walk(WalkStatus.CLOSED), List.of());
    assertThat(web.get().uri(PAGE + ".ics").exchange()).hasStatus(404);
    assertThat(web.get().uri("/flen/vandringar/nonsense.ics").exchange()).hasStatus(404);
    assertThat(web.get().uri("/kavlinge/vandringar/" + id + ".ics").exchange()).hasStatus(404);
  }

  @Test
  void a_draft_is_on_no_page_and_in_no_calendar() {
    var id = drafted();
    Fixtures.signOut();
    assertThat(web.get().uri("/flen/vandringar/" + id).exchange()).hasStatus(404);
    assertThat(web.get().uri("/flen/vandringar/" + id + ".ics").exchange()).hasStatus(404);
    assertThat(web.get().uri("/api/v1/municipalities/0482/walks/" + id).exchange()).hasStatus(404);
    assertThat(body("/flen", "text/html")).doesNotContain("Kvällsvandring");
    assertThat(body("/flen/vandringar.ics", "text/calendar")).doesNotContain("BEGIN:VEVENT");
  }

  private WalkId drafted() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    return plans.create(FLEN, PlanFixtures.draft());
  }

  private WalkId announced() {
    var id = drafted();
    plans.announce(FLEN, id, 1);
    Fixtures.signOut();
    return id;
  }

  private String body(String path, String accept) {
    var page = web.get().uri(path).accept(accept).exchange();
    assertThat(page).hasStatusOk();
    return new String(
        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
