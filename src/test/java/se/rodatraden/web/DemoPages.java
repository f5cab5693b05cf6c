package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Public pages of every kind, as the demo data set has them.
final class DemoPages {

  static final String ANSWER = "/svara/kavlinge-trygghet";
  static final String WALK = "/vandring/flen-kvall";
  static final String MUNICIPALITY = "/kavlinge";
  static final String PICTURE = "/kavlinge/lagesbild";

  private static final Pattern PROMISE = Pattern.compile("href=\"(/kavlinge/loften/[^\"#?]+)");

  private DemoPages() {}

  static List<String> all(Visitor visitor) {
    var pages =
        new ArrayList<>(
            List.of("/", "/?lang=en", MUNICIPALITY, "/flen", "/vellinge", PICTURE, ANSWER, WALK));
    var promise = PROMISE.matcher(visitor.open(MUNICIPALITY).body());
    assertThat(promise.find()).as("a link to a promise on " + MUNICIPALITY).isTrue();
    pages.add(promise.group(1));
    return List.copyOf(pages);
  }
}
