package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableKeysTest {

  @Test
  void swedish_letters_lose_their_marks_and_other_signs_become_hyphens() {
    assertThat(key("Hur trygg är du på kvällen?")).isEqualTo("hur-trygg-ar-du-pa-kvallen");
    assertThat(key("  Åtgärder & förslag (2026) ")).isEqualTo("atgarder-forslag-2026");
  }

  @Test
  void a_long_text_is_cut_between_words() {
    assertThat(key("Hur ofta har du under det senaste året avstått från att gå ut"))
        .isEqualTo("hur-ofta-har-du-under-det-senaste-aret");
    assertThat(key("x".repeat(60))).hasSize(40);
  }

  @Test
  void a_text_without_letters_gives_what_is_asked_for_instead() {
    assertThat(ReadableKeys.from("؟؟؟", "fraga-3", List.of())).isEqualTo("fraga-3");
  }

  @Test
  void what_is_taken_gets_the_first_free_number() {
    assertThat(ReadableKeys.from("Ja", "x", List.of("ja", "ja-2"))).isEqualTo("ja-3");
    assertThat(ReadableKeys.numbered("svar", List.of("svar-1", "svar-3"))).isEqualTo("svar-2");
  }

  @Test
  void a_concept_keeps_its_parts() {
    assertThat(ReadableKeys.concept(" Safety.På kvällen..")).isEqualTo("safety.pa-kvallen");
    assertThat(ReadableKeys.concept("؟")).isEmpty();
  }

  private static String key(String text) {
    return ReadableKeys.from(text, "x", List.of());
  }
}
