package se.rodatraden.walk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.rodatraden.test.Fixtures.FLEN;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.MapFixtures;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.WalkPlans;

@DatabaseTest
class MapResourceTest {

  private static final String ID = "0f7c8b1e-52a4-4f0b-8a55-9d3f4f6f2c10";
  private static final ObservationId MARK = new ObservationId(UUID.fromString(ID));

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;
  @Autowired MockMvc mvc;

  private OpenMap map;

  @BeforeEach
  void aMapIsOpen() {
    Fixtures.addMunicipalities(database);
    map = MapFixtures.open(plans, maps);
    Fixtures.signOut();
  }

  private static String body(String description) {
    return """
    {"position": {"lat": 59.0567, "lon": 16.5885}, "valence": "unsafe", "category": "sightLines",
     "description": "%s"}\
    """
        .formatted(description);
  }

  private ResultActions send(String id, String body) throws Exception {
    return sendFrom("127.0.0.1", id, body);
  }

  private ResultActions sendFrom(String sender, String id, String body) throws Exception {
    return mvc.perform(
        put("/api/v1/maps/" + map.code() + "/marks/" + id)
            .with(request -> {
              request.setRemoteAddr(sender);
              return request;
            })
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private void moderate(Moderation to, int version) {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    marks.moderate(FLEN, map.walk(), MARK, version, to);
    Fixtures.signOut();
  }

  private ResultActions read(String language) throws Exception {
    return mvc.perform(get("/api/v1/maps/" + map.code()).param("lang", language));
  }

  @Test
  void a_map_tells_residents_what_they_need_and_nothing_more_of_a_draft() throws Exception {
    read("sv")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title").value("Kvällsvandring"))
        .andExpect(jsonPath("$.status").value("open"))
        .andExpect(jsonPath("$.categories.length()").value(11))
        .andExpect(jsonPath("$.categories[0].text").value("Belysning"))
        .andExpect(jsonPath("$.marks").isEmpty())
        .andExpect(jsonPath("$.context").doesNotExist())
        .andExpect(content().string(not(containsString("Stationens entré"))));
    read("en").andExpect(jsonPath("$.categories[0].text").value("Lighting"));
    read("ar").andExpect(jsonPath("$.categories[0].text").value("الإضاءة"));
    read("fi").andExpect(jsonPath("$.categories[0].text").value("Belysning"));
  }

  @Test
  void a_mark_is_created_once_and_the_same_again_is_fine() throws Exception {
    send(ID, body("Häcken skymmer"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value(ID));
    send(ID, body("Häcken skymmer"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(ID));
  }

  @Test
  void others_see_it_once_it_is_accepted_and_never_its_id() throws Exception {
    send(ID, body("Häcken skymmer"));
    read("sv").andExpect(jsonPath("$.marks").isEmpty());
    moderate(new Moderation.Accepted(false), 0);
    read("sv")
        .andExpect(jsonPath("$.marks[0].label").value("Otrygg: Sikt och växtlighet"))
        .andExpect(jsonPath("$.marks[0].description").value("Häcken skymmer"))
        .andExpect(jsonPath("$.marks[0].position.lat").value(59.0567))
        .andExpect(jsonPath("$.marks[0].agreed").value(1))
        .andExpect(content().string(not(containsString(ID))));
    moderate(new Moderation.Removed("Pekar ut någon"), 1);
    read("sv")
        .andExpect(jsonPath("$.marks").isEmpty())
        .andExpect(content().string(not(containsString("Pekar ut"))));
  }

  @Test
  void other_content_under_the_same_id_is_a_conflict() throws Exception {
    send(ID, body("Häcken skymmer"));
    send(ID, body("Häcken är klippt"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("mark.conflict"));
  }

  @Test
  void every_field_that_is_wrong_is_told() throws Exception {
    send(ID, "{\"valence\": \"glad\", \"description\": \"x\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("mark.invalid"))
        .andExpect(
            jsonPath(
                "$.problems[*].code",
                containsInAnyOrder("position.missing", "valence.unknown", "category.missing")));
    send("inget-uuid", body(""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems[0].code").value("id.malformed"));
    send(ID, body("x".repeat(501)))
        .andExpect(jsonPath("$.problems[0].code").value("description.too_long"));
    send(ID, body("").replace("59.0567", "159"))
        .andExpect(jsonPath("$.problems[0].code").value("position.outside_sweden"));
  }

  @Test
  void what_is_not_asked_for_is_not_taken() throws Exception {
    send(ID, body("").replace("{\"position\"", "{\"name\": \"Kim\", \"position\""))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("body.malformed"));
    send(ID, "{").andExpect(status().isBadRequest());
  }

  @Test
  void too_large_a_body_is_refused() throws Exception {
    send(ID, body("x".repeat(3_000_000))).andExpect(status().isContentTooLarge());
  }

  @Test
  void closed_not_open_yet_and_unknown_maps_say_so() throws Exception {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    maps.change(FLEN, map.walk(), 1, MapFixtures.days(1, 5));
    Fixtures.signOut();
    send(ID, body(""))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("map.not_open"));
    read("sv").andExpect(jsonPath("$.status").value("notYet"));
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    maps.close(FLEN, map.walk(), 2);
    Fixtures.signOut();
    send(ID, body(""))
        .andExpect(status().isGone())
        .andExpect(jsonPath("$.code").value("map.closed"));
    mvc.perform(get("/api/v1/maps/finns-inte"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("map.unknown"));
  }

  @Test
  void one_sender_may_mark_much_but_not_without_end_and_others_go_on() throws Exception {
    var last = 0;
    for (int i = 0; i < 121; i++) {
      var sent = sendFrom("203.0.113.9", new UUID(4, i).toString(), body("nr " + i));
      last = sent.andReturn().getResponse().getStatus();
      assertThat(last).isIn(201, 429);
      if (last == 429) {
        sent.andExpect(header().exists("Retry-After"))
            .andExpect(jsonPath("$.code").value("too.many"));
        assertThat(i).isEqualTo(120);
      }
    }
    assertThat(last).isEqualTo(429);
    sendFrom("203.0.113.10", ID, body("")).andExpect(status().isCreated());
  }
}
