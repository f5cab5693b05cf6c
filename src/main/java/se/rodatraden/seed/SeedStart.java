package se.rodatraden.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Loads every file in `seeds/municipalities/` at start, before anything that needs municipalities;
/// `rodatraden.seeds=false` turns it off.
@Component
@Order(SeedStart.ORDER)
@ConditionalOnBooleanProperty(name = "rodatraden.seeds", matchIfMissing = true)
class SeedStart implements ApplicationRunner {

  static final int ORDER = 100;

  private static final String FILES = "classpath:seeds/municipalities/*.yaml";

  private final SeedLoader loader;

  SeedStart(SeedLoader loader) {
    this.loader = loader;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources(FILES);
    Arrays.sort(files, Comparator.comparing(SeedStart::nameOf));
    for (var file : files) {
      loader.load(nameOf(file), file.getContentAsString(StandardCharsets.UTF_8));
    }
  }

  private static String nameOf(Resource file) {
    return String.valueOf(file.getFilename());
  }
}
