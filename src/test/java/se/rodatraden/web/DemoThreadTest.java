package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The demo's promises show what they rest on, and each link leads to where it was said.
@ServerTest
class DemoThreadTest {

  private static final Pattern PROMISE = Pattern.compile("href=\"(/[a-z]+/loften/[a-z0-9]+)\"");
  private static final Pattern HEARD =
      Pattern.compile("<ul class=\"evidence\">(.*?)</ul>", Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#]+)#([^\"]+)\"");

  @Autowired Visitor visitor;

  @ParameterizedTest
  @ValueSource(strings = {"kavlinge", "flen"})
  void a_promise_shows_figures_and_a_place_marked_as_made_up(String municipality) {
    var page = promiseOf(municipality);
    assertThat(page)
        .contains("class=\"made-up\"")
        .doesNotContain("Det framgår inte vad som visar på");
    var evidence = evidenceIn(page);
    assertThat(evidence).hasSizeGreaterThanOrEqualTo(3);
    assertThat(evidence).allMatch(item -> item.contains("tag-made-up"));
    assertThat(evidence).anyMatch(item -> item.matches("(?s).*<b>\\d+[\\s\\u00a0]%</b>.*"));
    assertThat(evidence)
        .anySatisfy(item -> assertThat(item).contains("Trygghetsvandring", "Plats: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kavlinge", "flen"})
  void each_piece_of_evidence_leads_to_where_it_was_said(String municipality) {
    assertThat(evidenceIn(promiseOf(municipality)))
        .allSatisfy(item -> {
          var link = LINK.matcher(item);
          assertThat(link.find()).as(item).isTrue();
          var page = visitor.open(link.group(1));
          assertThat(page.statusCode()).isEqualTo(200);
          assertThat(page.body()).contains("id=\"%s\"".formatted(link.group(2)));
        });
  }

  @Test
  void where_the_document_says_what_the_picture_rests_on_as_a_whole_its_sources_are_named() {
    assertThat(promiseOf("vellinge"))
        .contains("Källor till lägesbilden som helhet", "Polisens brottsstatistik")
        .doesNotContain("class=\"evidence\"");
    assertThat(evidenceIn(promiseOf("trelleborg")))
        .singleElement()
        .satisfies(item -> assertThat(item).contains("Gemensam nulägesbild", "framtagen ur den"));
    assertThat(promiseOf("vetlanda"))
        .contains("Erfarenheter från medarbetare", "Källor till lägesbilden som helhet");
  }

  private String promiseOf(String municipality) {
    var promise = PROMISE.matcher(visitor.open("/" + municipality).body());
    assertThat(promise.find()).isTrue();
    return visitor.open(promise.group(1)).body();
  }

  private static List<String> evidenceIn(String page) {
    return HEARD
        .matcher(page)
        .results()
        .map((MatchResult heard) -> heard.group(1))
        .flatMap(items -> ITEM.matcher(items).results().map(item -> item.group(1)))
        .toList();
  }
}
