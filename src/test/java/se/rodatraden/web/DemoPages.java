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

  static final String OPEN_DATA = "/kavlinge/oppna-data";

  /// What programs read of a municipality.
  static final List<String> DATA =
      List.of(
          "/api/v1/municipalities",
          "/api/v1/municipalities/1261",
          "/api/v1/municipalities/1261/promises",
          "/api/v1/municipalities/1261/picture",
          "/api/v1/municipalities/1261/surveys/kavlinge-trygghet/results",
          "/api/v1/openapi.json",
          "/kavlinge/oppna-data.rdf",
          "/kavlinge/flode.atom",
          "/kavlinge/vandringar.ics",
          "/embed/v1.js");

  private static final Pattern PROMISE = Pattern.compile("href=\"(/kavlinge/loften/[^\"#?]+)");

  private DemoPages() {}

  static List<String> all(Visitor visitor) {
    var pages =
        new ArrayList<>(
            List.of(
                "/",
                "/?lang=en",
                MUNICIPALITY,
                "/flen",
                "/vellinge",
                PICTURE,
                ANSWER,
                WALK,
                "/vandring",
                OPEN_DATA,
                "/kavlinge/tillganglighet",
                "/kavlinge/personuppgifter"));
    var promise = PROMISE.matcher(visitor.open(MUNICIPALITY).body());
    assertThat(promise.find()).as("a link to a promise on " + MUNICIPALITY).isTrue();
    pages.add(promise.group(1));
    return List.copyOf(pages);
  }
}
