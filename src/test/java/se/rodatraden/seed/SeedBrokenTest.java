package se.rodatraden.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A broken file is refused with its name, the line, what was expected there and what stood there.
class SeedBrokenTest {

  private static final String WHOLE =
      """
      municipality:
        code: "1261"
        slug: kavlinge
        name: Kävlinge
        countyCode: "12"
        countyName: Skåne län
        localPoliceArea: {key: kavlinge, name: Lokalpolisområde Kävlinge}
      areas:
        - key: centrum
          name: Centrum
          outline: [[13.10, 55.79], [13.12, 55.79], [13.12, 55.80], [13.10, 55.79]]
      places:
        - {key: stationen, name: Stationen, kind: station, area: centrum, lat: 55.79, lon: 13.11}
      sources:
        - {key: matning, kind: safetyMeasurement, name: Mätningen, year: 2020}
      pictures:
        - key: bild
          version: 1
          title: Bild
          summary: Sammanfattning
          sources: [matning]
          problems:
            - {key: inbrott, title: Inbrott, certainty: established, scope: local}
      promises:
        - key: lofte
          title: Löfte
          text: Text
          status: published
          validity: {kind: fixed, from: 2021-01-01, until: 2021-12-31}
          problems: [inbrott]
          activities:
            - key: moten
              text: Möten
              responsible: both
              quota: {kind: atLeast, count: 2, unit: möten}
      """;

  @Test
  void a_whole_file_is_read() {
    var file = SeedFile.parse("hel.yaml", WHOLE);

    assertThat(file.promises()).hasSize(1);
    assertThat(file.areas().getFirst().outline())
        .isEqualTo(
            "{\"type\":\"Polygon\",\"coordinates\":[[[13.10,55.79],[13.12,55.79],[13.12,55.80],[13.10,55.79]]]}");
  }

  @Test
  void an_unknown_key_is_refused_with_the_keys_there_are() {
    refused(
        "slug: kavlinge", "slugg: kavlinge", 3, "one of the keys code, slug, name", "\"slugg\"");
  }

  @Test
  void a_missing_key_is_refused() {
    refused("name: Centrum", "", 9, "the key \"name\"", "only key, outline");
  }

  @Test
  void a_key_given_twice_is_refused() {
    refused("name: Centrum", "key: centrum", 10, "a key once", "\"key\" again");
  }

  @Test
  void a_text_where_a_number_belongs_is_refused() {
    refused("year: 2020", "year: tjugo", 15, "a whole number", "\"tjugo\"");
  }

  @Test
  void a_text_where_a_list_belongs_is_refused() {
    refused("sources: [matning]", "sources: matning", 21, "a list", "\"matning\"");
  }

  @Test
  void an_object_where_a_text_belongs_is_refused() {
    refused("name: Centrum", "name: {sv: Centrum}", 10, "a text", "an object");
  }

  @Test
  void an_unknown_constant_is_refused_with_those_there_are() {
    refused(
        "certainty: established",
        "certainty: certain",
        23,
        "one of established, signs",
        "\"certain\"");
  }

  @Test
  void an_unknown_quota_kind_is_refused_with_those_there_are() {
    refused(
        "kind: atLeast",
        "kind: atMost",
        35,
        "one of atLeast, perPeriod, timeSpent, milestone, unquantified",
        "\"atMost\"");
  }

  @Test
  void a_key_of_another_kind_of_quota_is_refused() {
    refused(
        "unit: möten}",
        "unit: möten, months: 12}",
        35,
        "one of the keys kind, count, unit",
        "\"months\"");
  }

  @Test
  void a_quota_of_nothing_is_refused() {
    refused("count: 2", "count: 0", 35, "what the rules allow", "at least 1, was 0");
  }

  @Test
  void a_reference_to_a_key_that_is_not_there_is_refused() {
    refused(
        "problems: [inbrott]",
        "problems: [inbrot]",
        30,
        "the key of a problem (inbrott)",
        "\"inbrot\"");
  }

  @Test
  void a_day_that_does_not_exist_is_refused() {
    refused("until: 2021-12-31", "until: 2021-02-30", 29, "a date as 2021-01-31", "\"2021-02-30\"");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    refused("until: 2021-12-31", "until: 2020-12-31", 29, "what the rules allow", "2020-12-31");
  }

  @Test
  void an_outline_that_is_not_closed_is_refused() {
    refused(
        ", [13.10, 55.79]]",
        ", [13.11, 55.81]]",
        11,
        "a closed outline",
        "ending at [13.11,55.81]");
  }

  @Test
  void a_position_outside_sweden_is_refused() {
    refused(
        "lat: 55.79, lon: 13.11",
        "lat: 13.11, lon: 55.79",
        13,
        "a position in Sweden",
        "13.110000 north");
  }

  @Test
  void a_point_of_an_outline_outside_sweden_is_refused() {
    refused("[13.12, 55.80]", "[55.80, 13.12]", 11, "a position in Sweden", "13.120000 north");
  }

  @Test
  void a_municipality_code_that_lost_its_zero_is_refused() {
    refused("code: \"1261\"", "code: 482", 2, "what the rules allow", "four digits");
  }

  @Test
  void a_text_without_swedish_is_refused() {
    refused("text: Möten", "text: {en: Meetings}", 33, "what the rules allow", "Swedish");
  }

  @Test
  void what_is_not_yaml_is_refused() {
    refused("sources: [matning]", "sources: [matning", 22, "well-formed YAML", "");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> SeedFile.parse("tom.yaml", ""))
        .isInstanceOf(SeedBroken.class)
        .hasMessage("tom.yaml, line 1: expected a municipality, found an empty file");
  }

  private static void refused(
      String original, String broken, int line, String expected, String found) {
    assertThat(WHOLE).containsOnlyOnce(original);
    assertThatThrownBy(() -> SeedFile.parse("bruten.yaml", WHOLE.replace(original, broken)))
        .isInstanceOf(SeedBroken.class)
        .hasMessageStartingWith("bruten.yaml, line " + line + ": expected ")
        .hasMessageContaining("expected " + expected)
        .message()
        .satisfies(message -> assertThat(message.split(", found ", 2)[1]).contains(found));
  }
}
