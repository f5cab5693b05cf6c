package se.rodatraden.walk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.place.MapTiles;

class WalkAppTilesTest {

  @ParameterizedTest
  @CsvSource({
    "https://karta.example/t/{z}/{x}/{y}.png, ' https://karta.example'",
    "https://{s}.karta.example:8443/{z}/{x}/{y}.png, ' https://*.karta.example:8443'",
    "'/kartor/{z}/{x}/{y}.png', ''"
  })
  void the_worker_may_read_from_the_server_of_the_tiles_and_from_no_other(
      String url, String origin) {
    var tiles = new MapTiles("xyz", url, null, null, null, null, null, null, "©", 19);
    assertThat(WalkApp.originOf(tiles)).isEqualTo(origin);
  }
}
