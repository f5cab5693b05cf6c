package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScriptDataTest {

  @Test
  void no_text_can_end_the_script_element_and_all_of_it_is_still_there() {
    var json = "{\"text\": \"</script><!-- <b>\"}";
    var embedded = ScriptData.embeddable(json);
    assertThat(embedded).doesNotContain("<");
    assertThat(JsonMapper.shared().readTree(embedded))
        .isEqualTo(JsonMapper.shared().readTree(json));
  }
}
