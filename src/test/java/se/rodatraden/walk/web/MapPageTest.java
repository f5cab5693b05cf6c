package se.rodatraden.walk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.rodatraden.test.Fixtures.FLEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
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
import se.rodatraden.walk.MapFixtures;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.WalkPlans;

@DatabaseTest
class MapPageTest {

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;
  @Autowired MockMvc mvc;

  private OpenMap map;

  @BeforeEach
  void aMapIsOpenWithTwoMarks() {
    Fixtures.addMunicipalities(database);
    map = MapFixtures.open(plans, maps);
    marks.mark(map.code(), MapFixtures.id(1), MapFixtures.dark("Mörkt <b>här</b></script>"));
    marks.mark(map.code(), MapFixtures.id(2), MapFixtures.liked("Ingen har läst det"));
    marks.moderate(FLEN, map.walk(), MapFixtures.id(1), 0, new Moderation.Accepted(false));
    Fixtures.signOut();
  }

  private ResultActions open(String query) throws Exception {
    return mvc.perform(get("/karta/" + map.code() + query).accept(MediaType.TEXT_HTML));
  }

  @Test
  void the_page_tells_what_it_is_for_how_to_speak_and_what_others_have_marked() throws Exception {
    open("")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<h1 lang=\"sv\"")))
        .andExpect(content().string(containsString("Platser, inte människor")))
        .andExpect(content().string(containsString("href=\"tel:112\"")))
        .andExpect(content().string(containsString("Otrygg: Belysning")))
        .andExpect(content().string(containsString("Mörkt &lt;b&gt;här")))
        .andExpect(content().string(not(containsString("här</b></script>"))))
        .andExpect(content().string(not(containsString("Ingen har läst det"))))
        .andExpect(content().string(not(containsString("/vandringar/" + map.walk()))))
        .andExpect(cookie().doesNotExist("JSESSIONID"))
        .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
        .andExpect(header().string("Cache-Control", "no-cache"));
  }

  @Test
  void it_speaks_the_languages_that_residents_read() throws Exception {
    open("?lang=en")
        .andExpect(content().string(containsString("Places, not people")))
        .andExpect(content().string(containsString("Unsafe: Lighting")));
    open("?lang=ar")
        .andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\"")))
        .andExpect(content().string(containsString("غير آمن: الإضاءة")))
        .andExpect(content().string(containsString("الأماكن لا الأشخاص")));
    open("?lang=fi").andExpect(content().string(containsString("<html lang=\"sv\"")));
  }

  @Test
  void every_text_of_it_exists_in_arabic_too() throws IOException {
    assertThat(keys("ar")).isEqualTo(keys("sv"));
  }

  private static Set<String> keys(String language) throws IOException {
    var texts = new Properties();
    try (var file =
        Files.newBufferedReader(
            Path.of("src/main/resources/i18n/openmap_" + language + ".properties"))) {
      texts.load(file);
    }
    return texts.stringPropertyNames();
  }

  @Test
  void a_closed_map_is_gone_and_still_shows_what_was_accepted() throws Exception {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    maps.close(FLEN, map.walk(), 1);
    Fixtures.signOut();
    open("")
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("Kartan är stängd")))
        .andExpect(content().string(containsString("Otrygg: Belysning")))
        .andExpect(content().string(not(containsString("Det här sparas"))));
  }

  @Test
  void what_was_marked_stands_on_the_page_of_the_walk_once_that_is_known() throws Exception {
    var walk = "/flen/vandringar/" + map.walk();
    mvc.perform(get(walk).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    plans.announce(FLEN, map.walk(), 1);
    Fixtures.signOut();
    mvc.perform(get(walk).accept(MediaType.TEXT_HTML))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Vad boende markerade före vandringen")))
        .andExpect(content().string(containsString("Mörkt &lt;b&gt;här")))
        .andExpect(content().string(not(containsString("Ingen har läst det"))));
    open("").andExpect(content().string(containsString(walk)));
    mvc.perform(get("/flen").accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("/karta/" + map.code())));
  }

  @Test
  void an_unknown_map_leads_nowhere() throws Exception {
    mvc.perform(get("/karta/finns-inte").accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Kartan finns inte")));
  }
}
