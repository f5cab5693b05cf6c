package se.rodatraden.walk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.PlanFixtures;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class WalkResourceTest {

  private static final String OBSERVATIONS = "/api/v1/walks/" + JOIN_CODE + "/observations/";
  private static final String ID = "0f7c8b1e-52a4-4f0b-8a55-9d3f4f6f2c10";

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired WalkPlans plans;
  @Autowired Observations observations;
  @Autowired MockMvc mvc;

  @BeforeEach
  void walkIsOpen() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
  }

  private static String body(String description) {
    return """
    {"stopId": "%s", "position": {"lat": 59.0567, "lon": 16.5885, "accuracy_m": 6.4},
     "observedAt": "%s", "valence": "unsafe", "category": "sightLines", "severity": 2,
     "description": "%s"}\
    """
        .formatted(WalkFixtures.STATION.id(), WalkFixtures.STARTS_AT, description);
  }

  private ResultActions send(String id, String body) throws Exception {
    return mvc.perform(
        put(OBSERVATIONS + id).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private void close() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    walks.close(FLEN, WalkFixtures.WALK);
    Fixtures.signOut();
  }

  @Test
  void a_walk_tells_its_participants_what_they_need() throws Exception {
    mvc.perform(get("/api/v1/walks/" + JOIN_CODE))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title").value("Kvällsvandring i Flen"))
        .andExpect(jsonPath("$.light").value("dark"))
        .andExpect(
            jsonPath("$.endsAt").value(WalkFixtures.STARTS_AT.plus(Walk.USUAL_LENGTH).toString()))
        .andExpect(jsonPath("$.lightTurns[0].from").value(WalkFixtures.STARTS_AT.toString()))
        .andExpect(jsonPath("$.status").value("open"))
        .andExpect(jsonPath("$.route.type").value("LineString"))
        .andExpect(jsonPath("$.stops[0].text").value("Stationen"))
        .andExpect(jsonPath("$.stops[0].position.lat").value(59.0567))
        .andExpect(jsonPath("$.categories.length()").value(11))
        .andExpect(jsonPath("$.categories[*].key", hasItem("sightLines")))
        .andExpect(jsonPath("$.context").doesNotExist());
  }

  @Test
  void what_was_planned_is_told_to_those_who_come_in_and_nothing_of_a_draft() throws Exception {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    var id = plans.create(FLEN, PlanFixtures.draft());
    var path = "/api/v1/walks/" + plans.get(FLEN, id).walk().joinCode();
    Fixtures.signOut();
    mvc.perform(get(path)).andExpect(status().isNotFound());
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    plans.announce(FLEN, id, 1);
    Fixtures.signOut();
    mvc.perform(get(path).param("lang", "en"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("planned"))
        .andExpect(jsonPath("$.stops[*].text", contains("Stationen", "Torget")))
        .andExpect(jsonPath("$.route.coordinates.length()").value(2))
        .andExpect(jsonPath("$.categories[*].key", contains("lighting", "liked")))
        .andExpect(jsonPath("$.questions[0].text").value("Who comes?"))
        .andExpect(jsonPath("$.questions[0].stopId").isEmpty())
        .andExpect(jsonPath("$.questions[1].text").value("Vem är här?"))
        .andExpect(jsonPath("$.questions[1].stopId").value(PlanFixtures.SQUARE.id().value()))
        .andExpect(content().string(not(containsString("Kommunpolisen"))));
  }

  @Test
  void a_language_without_translation_falls_back_to_swedish() throws Exception {
    mvc.perform(get("/api/v1/walks/" + JOIN_CODE).param("lang", "en"))
        .andExpect(jsonPath("$.title").value("Evening walk in Flen"))
        .andExpect(jsonPath("$.categories[0].text").value("Lighting"));
    mvc.perform(get("/api/v1/walks/" + JOIN_CODE).param("lang", "so"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title").value("Kvällsvandring i Flen"))
        .andExpect(jsonPath("$.categories[0].text").value("Belysning"));
  }

  @Test
  void an_unknown_join_code_leads_nowhere() throws Exception {
    mvc.perform(get("/api/v1/walks/ingen"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("walk.unknown"));
    mvc.perform(
            put("/api/v1/walks/ingen/observations/" + ID)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("Mörkt")))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_note_is_created_once_and_the_same_again_is_fine() throws Exception {
    send(ID, body("Häcken skymmer"))
        .andExpect(status().isCreated())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.id").value(ID))
        .andExpect(jsonPath("$.version").value(1));
    send(ID, body("Häcken skymmer"))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""));
  }

  @Test
  void other_content_is_a_conflict_but_the_version_lets_it_through() throws Exception {
    send(ID, body("Häcken skymmer"));
    send(ID, body("Häcken är klippt"))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("observation.conflict"));
    for (var wrong : List.of("\"2\"", "*", "nonsense")) {
      mvc.perform(
              put(OBSERVATIONS + ID)
                  .header("If-Match", wrong)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body("Häcken är klippt")))
          .andExpect(status().isConflict());
    }
    mvc.perform(
            put(OBSERVATIONS + ID)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("Häcken är klippt")))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"2\""));
  }

  @Test
  void what_officials_see_of_a_note_is_not_what_it_is_changed_by() throws Exception {
    send(ID, body("Häcken skymmer"));
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    var seen = observations.list(FLEN, WalkFixtures.WALK).getFirst().id();
    mvc.perform(
        put(OBSERVATIONS + seen)
            .header("If-Match", "\"1\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body("Ändrat av någon annan")));
    assertThat(seen.toString()).isNotEqualTo(ID);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThat(observations.find(FLEN, seen).orElseThrow().noted().description())
        .isEqualTo("Häcken skymmer");
  }

  @Test
  void a_private_note_is_taken_in_as_one() throws Exception {
    var privately =
        body("En man följer efter folk").replace("{\"stopId\"", "{\"private\": true, \"stopId\"");
    send(ID, privately).andExpect(status().isCreated());
    send(ID, privately).andExpect(status().isOk());
    send(ID, body("En man följer efter folk")).andExpect(status().isConflict());
    mvc.perform(
            put(OBSERVATIONS + ID)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("En man följer efter folk")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems[0].code").value("private.changed"));
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThat(observations.list(FLEN, WalkFixtures.WALK)).isEmpty();
  }

  @Test
  void a_category_that_is_not_in_use_is_refused_with_its_own_code() throws Exception {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    var id = plans.create(FLEN, PlanFixtures.draft());
    plans.announce(FLEN, id, 1);
    walks.open(FLEN, id);
    var code = plans.get(FLEN, id).walk().joinCode();
    Fixtures.signOut();
    var unused =
        body("x").replace(WalkFixtures.STATION.id().value(), PlanFixtures.SQUARE.id().value());
    mvc.perform(
            put("/api/v1/walks/" + code + "/observations/" + ID)
                .contentType(MediaType.APPLICATION_JSON)
                .content(unused))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems[*].code", hasItem("category.not_in_use")));
  }

  @Test
  void a_phone_tells_its_role_and_nothing_else() throws Exception {
    join(ID, "{\"role\": \"propertyOwner\"}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value(ID))
        .andExpect(jsonPath("$.length()").value(1));
    join(ID, "{\"role\": \"resident\"}").andExpect(status().isOk());
    join(ID, "{\"role\": \"mayor\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("participant.invalid"))
        .andExpect(jsonPath("$.problems[0].code").value("role.unknown"));
    join(ID, "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems[0].code").value("role.missing"));
    join(ID, "{\"role\": \"resident\", \"name\": \"Anna\"}").andExpect(status().isBadRequest());
    join("anna", "{\"role\": \"resident\"}").andExpect(status().isUnprocessableContent());
    close();
    join(ID, "{\"role\": \"resident\"}")
        .andExpect(status().isGone())
        .andExpect(jsonPath("$.code").value("walk.closed"));
  }

  private ResultActions join(String id, String body) throws Exception {
    return mvc.perform(
        put("/api/v1/walks/" + JOIN_CODE + "/participants/" + id)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void whoever_comes_to_a_walk_that_is_called_off_is_told() throws Exception {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    var id = plans.create(FLEN, PlanFixtures.draft());
    plans.announce(FLEN, id, 1);
    var code = plans.get(FLEN, id).walk().joinCode();
    plans.delete(FLEN, id, 2);
    Fixtures.signOut();
    mvc.perform(get("/api/v1/walks/" + code))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("calledOff"));
    mvc.perform(get("/vandring/" + code).accept(MediaType.TEXT_HTML))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("Vandringen är inställd")))
        .andExpect(content().string(containsString("<walk-logger>")));
    mvc.perform(get("/flen/vandringar/" + id).accept(MediaType.TEXT_HTML))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Vandringen är inställd")));
    mvc.perform(
            put("/api/v1/walks/" + code + "/observations/" + ID)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("x")))
        .andExpect(status().isGone())
        .andExpect(jsonPath("$.code").value("walk.called_off"));
    mvc.perform(get("/flen").accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("href=\"/vandring\"")))
        .andExpect(content().string(not(containsString("/flen/vandringar/" + id))));
  }

  @Test
  void a_closed_walk_is_gone() throws Exception {
    close();
    send(ID, body("För sent"))
        .andExpect(status().isGone())
        .andExpect(jsonPath("$.code").value("walk.closed"));
  }

  @Test
  void invalid_fields_are_named_each_with_its_code() throws Exception {
    var wrong = body("x").replace("59.0567", "9.0").replace("\"severity\": 2", "\"severity\": 9");
    send(ID, wrong)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("observation.invalid"))
        .andExpect(
            jsonPath(
                "$.problems[*].code",
                containsInAnyOrder("position.outside_sweden", "severity.out_of_range")))
        .andExpect(jsonPath("$.problems[0].field").value("position"));
    send(ID, body("x").replace("sightLines", "aliens").replace("unsafe", "scary"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            jsonPath(
                "$.problems[*].code", containsInAnyOrder("category.unknown", "valence.unknown")));
    send(ID, "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems.length()").value(5));
    send(ID, body("x").replace("59.0567", "1e400")).andExpect(status().isUnprocessableContent());
    send("not-a-uuid", body("x"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems[0].code").value("id.malformed"));
  }

  @Test
  void what_is_not_json_is_malformed() throws Exception {
    send(ID, "{\"position\": ").andExpect(status().isBadRequest());
    send(ID, body("x").replace("\"stopId\"", "\"name\"")).andExpect(status().isBadRequest());
  }

  @Test
  void the_page_carries_the_walk_and_reads_without_script() throws Exception {
    mvc.perform(get("/vandring/" + JOIN_CODE).accept(MediaType.TEXT_HTML))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<walk-logger>")))
        .andExpect(content().string(containsString("Kvällsvandring i Flen")))
        .andExpect(content().string(containsString("id=\"walk\"")))
        .andExpect(content().string(containsString("\"joinCode\":\"flen-test\"")))
        .andExpect(content().string(containsString("\"context\":{\"outlines\":[")))
        .andExpect(content().string(not(containsString("avslutad"))));
  }

  @Test
  void the_page_speaks_arabic_from_the_right_and_names_its_other_languages() throws Exception {
    mvc.perform(get("/vandring/" + JOIN_CODE).param("lang", "ar").accept(MediaType.TEXT_HTML))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\"")))
        .andExpect(content().string(containsString("hreflang=\"ar\"")))
        .andExpect(content().string(containsString("مكان التجمع")))
        .andExpect(content().string(containsString("الإضاءة")))
        .andExpect(content().string(containsString("<h1 lang=\"sv\" dir=\"ltr\">Kvällsvandring")))
        .andExpect(content().string(not(containsString("Stopp på vägen"))));
    mvc.perform(get("/vandring/" + JOIN_CODE).param("lang", "fi").accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("<html lang=\"sv\" dir=\"ltr\"")))
        .andExpect(content().string(containsString("Stopp på vägen")));
  }

  @Test
  void the_way_in_by_a_typed_code_speaks_arabic_and_leads_on_in_it() throws Exception {
    mvc.perform(get("/vandring").param("lang", "ar").accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\"")))
        .andExpect(content().string(containsString("رمز الجولة")));
    mvc.perform(get("/vandring").param("lang", "ar").param("kod", JOIN_CODE))
        .andExpect(redirectedUrl("/vandring/" + JOIN_CODE + "?lang=ar"));
    mvc.perform(get("/vandring").param("lang", "ar").param("kod", "ingen"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("لا توجد جولة بالرمز ingen")));
    mvc.perform(get("/vandring/" + JOIN_CODE + "/app.webmanifest").param("lang", "ar"))
        .andExpect(jsonPath("$.lang").value("ar"))
        .andExpect(jsonPath("$.short_name").value("جولة"))
        .andExpect(jsonPath("$.start_url").value("/vandring/" + JOIN_CODE + "?lang=ar"));
  }

  @Test
  void categories_come_in_the_language_that_is_asked_for() throws Exception {
    mvc.perform(get("/api/v1/walks/" + JOIN_CODE).param("lang", "ar"))
        .andExpect(jsonPath("$.categories[0].text").value("الإضاءة"));
    mvc.perform(get("/api/v1/walks/" + JOIN_CODE).param("lang", "xx"))
        .andExpect(jsonPath("$.categories[0].text").value("Belysning"));
  }

  @Test
  void the_page_of_a_closed_walk_is_gone_but_keeps_the_logger_for_unsent_notes() throws Exception {
    close();
    mvc.perform(get("/vandring/" + JOIN_CODE).accept(MediaType.TEXT_HTML))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("/flen/vandringar/" + WalkFixtures.WALK)))
        .andExpect(content().string(containsString("<walk-logger>")));
    mvc.perform(get("/vandring/ingen").accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound());
  }
}
