package se.rodatraden.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Areas;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Places;
import se.rodatraden.shared.Party;
import se.rodatraden.source.Sources;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Loading again doubles nothing, and leaves alone what is not the file's.
@DatabaseTest
class SeedLoaderTest {

  private static final String FILE = "kavlinge.yaml";
  private static final String PHONE = "phone: 046-73 90 00";
  private static final String PLACE = "  - {key: center-syd,";

  @Autowired SeedLoader loader;
  @Autowired DSLContext database;
  @Autowired Municipalities municipalities;
  @Autowired Areas areas;
  @Autowired Places places;
  @Autowired Sources sources;

  private String content = "";

  @BeforeEach
  void loadOnce() throws IOException {
    content =
        new ClassPathResource("seeds/municipalities/" + FILE)
            .getContentAsString(StandardCharsets.UTF_8);
    loader.load(FILE, content);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void an_unchanged_file_is_passed_over() {
    assertThat(loader.load(FILE, content)).isFalse();
  }

  @Test
  void loading_twice_doubles_nothing() {
    var before = rowCounts();

    assertThat(loader.load(FILE, content + "# the same, but not byte for byte\n")).isTrue();

    assertThat(rowCounts()).isEqualTo(before).containsEntry("goal", 7).containsEntry("area", 8);
  }

  @Test
  void a_changed_fact_replaces_the_old_one() {
    loader.load(FILE, content.replace(PHONE, "phone: 046-00 00 00"));

    assertThat(municipalities.contacts(Fixtures.KAVLINGE))
        .extracting("phone")
        .containsExactly("046-00 00 00");
  }

  @Test
  void a_fact_taken_out_of_a_row_is_emptied() {
    loader.load(FILE, content.replace(PHONE, ""));

    assertThat(municipalities.contacts(Fixtures.KAVLINGE))
        .extracting("phone")
        .containsOnlyNulls()
        .hasSize(1);
  }

  @Test
  void a_row_that_vanished_from_the_file_is_removed() {
    loader.load(FILE, withoutLine(PLACE));

    assertThat(places.list(Fixtures.KAVLINGE)).extracting("key").doesNotContain("center-syd");
  }

  @Test
  void a_row_that_vanished_but_is_in_use_stays() {
    database.execute(
        """
        insert into effort (effort_id, municipality_code, activity_id, done_on, place_id)
        select '000000000001', '1261', activity_id, '2021-03-01',
          (select place_id from place where municipality_code = '1261' and place_key = 'center-syd')
        from activity where municipality_code = '1261' limit 1\
        """);

    loader.load(FILE, withoutLine(PLACE));

    assertThat(places.list(Fixtures.KAVLINGE)).extracting("key").contains("center-syd");
  }

  @Test
  void a_row_that_people_made_is_never_removed() {
    database.execute(
        "insert into place values ('000000000001', '1261', 'egen', 'Egen', 'OTHER', null, 55.79, 13.1)");

    loader.load(FILE, withoutLine(PLACE));

    assertThat(places.list(Fixtures.KAVLINGE))
        .extracting("key")
        .contains("egen")
        .doesNotContain("center-syd");
  }

  @Test
  void a_promise_that_people_edited_is_left_as_it_is_with_all_that_belongs_to_it() {
    var before = rowCounts();
    database.execute(
        "update promise set version = 2, caveat = '{\"sv\":\"Eget\"}' where municipality_code = '1261'");

    loader.load(
        FILE, content.replaceFirst("(?s)    activities:.*    followUpPlan:", "    followUpPlan:"));

    assertThat(rowCounts()).isEqualTo(before).containsEntry("activity", 4);
    assertThat(database.fetchValue("select json_value(caveat, '$.sv') from promise"))
        .isEqualTo("Eget");
  }

  @Test
  void activities_that_vanished_from_a_promise_nobody_edited_are_removed() {
    loader.load(
        FILE, content.replaceFirst("(?s)    activities:.*    followUpPlan:", "    followUpPlan:"));

    assertThat(rowCounts()).containsEntry("activity", 0).containsEntry("promise", 1);
  }

  @Test
  void a_picture_that_people_worked_on_is_left_as_it_is() {
    database.execute("update picture set contents_version = 2 where municipality_code = '1261'");

    loader.load(FILE, content.replace("title: {sv: Bostadsinbrott,", "title: {sv: Annat,"));

    assertThat(database.fetchValue("select count(*) from problem where title like '%Annat%'"))
        .isEqualTo(0L);
  }

  @Test
  void a_broken_file_changes_nothing() {
    var before = rowCounts();

    assertThatThrownBy(
            () -> loader.load(FILE, content.replace("cadence: halfYearly", "cadence: ofta")))
        .isInstanceOf(SeedBroken.class)
        .hasMessageContaining("one of continuous, tertial, halfYearly, yearly, once");

    assertThat(rowCounts()).isEqualTo(before);
  }

  @Test
  void nobody_who_is_signed_in_may_load() {
    Fixtures.signIn(Fixtures.KAVLINGE, Party.MUNICIPALITY, Role.ADMINISTRATOR);

    assertThatThrownBy(() -> loader.load(FILE, content)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_municipality_is_found_by_slug_and_by_code() {
    assertThat(municipalities.find("kavlinge")).isEqualTo(municipalities.find("1261")).isPresent();
    assertThat(municipalities.find("kavling")).isEmpty();
    assertThat(municipalities.find("9999")).isEmpty();
  }

  @Test
  void areas_and_places_are_those_of_the_one_municipality() {
    assertThat(areas.list(Fixtures.KAVLINGE)).extracting("name").startsWith("Kävlinge centrum");
    assertThat(areas.list(Fixtures.FLEN)).isEmpty();
    assertThat(sources.list(Fixtures.KAVLINGE)).hasSize(3);
    var station = places.list(Fixtures.KAVLINGE).getFirst();
    assertThat(places.find(Fixtures.KAVLINGE, station.id())).contains(station);
    assertThat(places.find(Fixtures.FLEN, station.id())).isEmpty();
  }

  private String withoutLine(String start) {
    assertThat(content).contains(start);
    return content
        .lines()
        .filter(line -> !line.startsWith(start))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Integer> rowCounts() {
    return Stream.of(
            "municipality",
            "contact",
            "area",
            "place",
            "source",
            "picture",
            "picture_source",
            "problem",
            "evidence",
            "agreement",
            "focus_area",
            "promise",
            "commitment",
            "outside_promise",
            "promise_problem",
            "signature",
            "goal",
            "activity",
            "follow_up_plan",
            "document",
            "imported_row",
            "seed_file")
        .collect(Collectors.toMap(table -> table, table -> database.fetchCount(DSL.table(table))));
  }
}
