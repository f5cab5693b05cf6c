package se.rodatraden.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

class MapSettingsTest {

  @Test
  void without_an_address_there_is_no_background() {
    assertThat(bound(Map.of()).background()).isNull();
    assertThat(bound(Map.of("url", "")).background()).isNull();
  }

  @Test
  void tiles_by_column_and_row_go_to_the_element_as_it_takes_them() {
    var json =
        json(Map.of("url", "https://tiles.example/{z}/{x}/{y}.png", "attribution", "© Exempel"));
    assertThat(json)
        .isEqualTo(
            """
            {"kind":"xyz","url":"https://tiles.example/{z}/{x}/{y}.png","attribution":"© Exempel","maxZoom":19}\
            """);
  }

  @Test
  void a_map_service_needs_layers_and_takes_a_path_on_this_server() {
    var settings =
        new HashMap<String, String>(
            Map.of("kind", "WMS", "url", "/karta/wms", "attribution", "Kommunen"));
    assertThatThrownBy(() -> bound(settings).background())
        .hasMessage("rodatraden.map.tiles.layers must be: names of layers, with commas between");
    settings.put("layers", "grund,vagar");
    settings.put("max-zoom", "17");
    assertThat(json(settings))
        .isEqualTo(
            """
            {"kind":"wms","url":"/karta/wms","layers":"grund,vagar","attribution":"Kommunen","maxZoom":17}\
            """);
  }

  @Test
  void a_tile_service_takes_a_template_or_the_names_of_layer_and_matrix_set() {
    var template =
        Map.of(
            "kind", "wmts",
            "url", "https://t.example/{TileMatrix}/{TileRow}/{TileCol}.png",
            "attribution", "A");
    var names =
        Map.of(
            "kind", "wmts",
            "url", "https://t.example/wmts",
            "layer", "topo",
            "matrix-set", "3857",
            "attribution", "A");
    assertThat(json(template)).contains("\"kind\":\"wmts\"");
    assertThat(json(names)).contains("\"layer\":\"topo\",\"matrixSet\":\"3857\"");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          xyz,   http://t.example/{z}/{x}/{y}.png,  A, 19, url
          xyz,   //t.example/{z}/{x}/{y}.png,       A, 19, url
          xyz,   https://t.example/{z}/{x}.png,     A, 19, url
          xyz,   https://t.example/{z}/{x}/{y}.png, ,  19, attribution
          xyz,   https://t.example/{z}/{x}/{y}.png, A, 0,  max-zoom
          wmts,  https://t.example/wmts,            A, 19, layer
          bing,  https://t.example/{z}/{x}/{y}.png, A, 19, kind
          """)
  void a_wrong_setting_stops_the_start_and_says_which(
      String kind, String url, @Nullable String attribution, String maxZoom, String setting) {
    var settings = new HashMap<>(Map.of("kind", kind, "url", url, "max-zoom", maxZoom));
    if (attribution != null) {
      settings.put("attribution", attribution);
    }
    assertThatThrownBy(() -> new MapConfiguration(bound(settings)))
        .hasMessageStartingWith("rodatraden.map.tiles.%s must be: ".formatted(setting));
  }

  private static String json(Map<String, String> settings) {
    return JsonMapper.shared().writeValueAsString(bound(settings).background());
  }

  private static MapSettings bound(Map<String, String> tiles) {
    var properties = new HashMap<String, String>();
    tiles.forEach((name, value) -> properties.put("rodatraden.map.tiles." + name, value));
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("rodatraden.map", MapSettings.class);
  }
}
