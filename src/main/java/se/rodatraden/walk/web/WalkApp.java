package se.rodatraden.walk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.MapTiles;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.Walks;

/// The walk logger as an app that is installed on a phone and opens without a network: what it is
/// called, the page it then shows, and the service worker that keeps it.
@Controller
class WalkApp {

  private static final String SCOPE = "/vandring/";
  private static final Resource WORKER = new ClassPathResource("walk-app/sw.js");
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final List<Icon> ICONS =
      List.of(
          new Icon("/icon-192.png", "192x192", "image/png", "any"),
          new Icon("/icon-512.png", "512x512", "image/png", "any"),
          new Icon("/icon-maskable-512.png", "512x512", "image/png", "maskable"));

  private final Walks walks;
  private final Texts texts;
  private final MapSettings maps;

  WalkApp(Walks walks, Texts texts, MapSettings maps) {
    this.walks = walks;
    this.texts = texts;
    this.maps = maps;
  }

  /// Fetches from this server, and map tiles from theirs: the page itself may show those, and only
  /// the worker reads them, to keep them.
  @GetMapping("/vandring/sw.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'" + tileServer())
        .body(WORKER);
  }

  private String tileServer() {
    var tiles = maps.background();
    return tiles == null ? "" : originOf(tiles);
  }

  /// @return with a space before it; nothing where the tiles come from this server
  static String originOf(MapTiles tiles) {
    if (!tiles.url().startsWith("https://")) {
      return "";
    }
    var end = tiles.url().indexOf('/', "https://".length());
    var origin = end < 0 ? tiles.url() : tiles.url().substring(0, end);
    return " " + origin.replaceFirst("\\{s}", "*");
  }

  /// The page without a walk in it. Only the worker fetches it, to keep it.
  @GetMapping("/vandring/app.html")
  String shell(Locale language, Model model) {
    model.addAttribute("title", texts.text(language, "logger.app.title"));
    return "walk/shell";
  }

  /// What the phone calls the walk, and where its icon leads.
  @GetMapping("/vandring/{joinCode}/app.webmanifest")
  ResponseEntity<Manifest> manifest(@PathVariable String joinCode, Locale language) {
    var walk = walks.getByJoinCode(joinCode);
    var title = walk.title().in(language);
    var page = URI.create(SCOPE + walk.joinCode());
    var start =
        language.equals(Texts.SWEDISH)
            ? page
            : URI.create(page + "?lang=" + language.getLanguage());
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/manifest+json"))
        .cacheControl(CacheControl.noCache())
        .body(
            new Manifest(
                page,
                start,
                SCOPE,
                title,
                texts.text(language, "logger.app.short_name"),
                language.getLanguage(),
                texts.direction(language.getLanguage()),
                "standalone",
                "#a8201a",
                "#faf8f5",
                ICONS));
  }

  /// A web app manifest, as browsers know it.
  ///
  /// @param dir which way its names are written
  record Manifest(
      URI id,
      @JsonProperty("start_url") URI startUrl,
      String scope,
      String name,
      @JsonProperty("short_name") String shortName,
      String lang,
      String dir,
      String display,
      @JsonProperty("theme_color") String themeColour,
      @JsonProperty("background_color") String backgroundColour,
      List<Icon> icons) {
    Manifest {
      icons = List.copyOf(icons);
    }
  }

  record Icon(String src, String sizes, String type, String purpose) {}
}
