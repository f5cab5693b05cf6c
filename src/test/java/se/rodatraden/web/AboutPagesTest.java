package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class AboutPagesTest {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
  private static final Pattern ALTERNATE =
      Pattern.compile(
          "<link rel=\"alternate\" type=\"application/atom\\+xml\"[^>]* href=\"([^\"]+)\"");

  @Autowired Visitor visitor;
  @Autowired Environment settings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kavlinge",
        "/kavlinge/lagesbild",
        "/kavlinge/enkater/kavlinge-trygghet",
        "/svara/kavlinge-trygghet"
      })
  void every_page_of_a_municipality_leads_to_what_is_told_about_them(String path) {
    assertThat(links(path))
        .contains("/kavlinge/oppna-data", "/kavlinge/tillganglighet", "/kavlinge/personuppgifter");
    assertThat(links(path + "?lang=en")).contains("/kavlinge/tillganglighet?lang=en");
  }

  @Test
  void a_walk_leads_to_them_too_and_the_start_page_belongs_to_no_municipality() {
    assertThat(links("/vandring/flen-kvall")).contains("/flen/personuppgifter");
    assertThat(links("/")).noneMatch(link -> link.endsWith("/oppna-data"));
  }

  @Test
  void the_head_of_a_municipality_names_its_feed() {
    var feed = ALTERNATE.matcher(visitor.open("/kavlinge").body());
    assertThat(feed.find()).isTrue();
    assertThat(visitor.get(feed.group(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void all_that_can_be_had_as_data_is_there_in_the_format_it_is_said_to_be() {
    var page = visitor.open("/kavlinge/oppna-data").body();
    var formats =
        Pattern.compile("<a class=\"format\" href=\"https?://[^/]+([^\"]+)\" type=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .toList();
    assertThat(formats).hasSizeGreaterThan(6);
    for (MatchResult format : formats) {
      var data = visitor.get(format.group(1).replace("&amp;", "&"));
      assertThat(data.statusCode()).as(format.group(1)).isEqualTo(200);
      assertThat(data.headers().firstValue("Content-Type").orElseThrow())
          .startsWith(format.group(2));
    }
    assertThat(page)
        .contains("CC0 1.0", "publicdomain/zero/1.0", "/api/v1/openapi.json", "curl -H")
        .contains("/kavlinge/flode.atom", "/kavlinge/vandringar.ics", "/kavlinge/oppna-data.rdf");
  }

  @Test
  void the_accessibility_statement_tells_when_it_was_gone_through() {
    for (var set : List.of("assessed-on", "updated-on")) {
      var day = settings.getRequiredProperty("rodatraden.accessibility." + set);
      assertThat(visitor.open("/kavlinge/tillganglighet").body())
          .contains("<time datetime=\"%s\">".formatted(day));
    }
  }

  @Test
  void the_card_can_be_copied_as_it_stands() {
    var page = visitor.open("/kavlinge/oppna-data").body();
    assertThat(page)
        .contains(
            "&lt;script async src=&quot;http://localhost:%d/embed/v1.js&quot;&gt;&lt;/script&gt;"
                .formatted(visitor.port()))
        .contains("&lt;medborgarlofte-kort kommun=&quot;1261&quot;&gt;");
  }

  @ParameterizedTest
  @CsvSource({"sv, delvis förenliga", "en, comply partially"})
  void the_accessibility_statement_has_what_the_law_demands(String language, String compliance) {
    var page = visitor.open("/kavlinge/tillganglighet?lang=" + language).body();
    assertThat(page)
        .contains("Kävlinge", compliance, "WCAG 2.1", "https://www.digg.se/tdosanmalan")
        .contains("046-73 90 00")
        .containsPattern("<time datetime=\"\\d{4}-\\d\\d-\\d\\d\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tillganglighet", "personuppgifter"})
  void a_municipality_without_contacts_says_where_to_turn(String page) {
    assertThat(visitor.open("/vellinge/" + page).body())
        .contains("Vänd dig till kommunens kundtjänst eller växel.");
  }

  @Test
  void personal_data_are_told_of_with_who_is_responsible_and_whom_to_complain_to() {
    assertThat(visitor.open("/kavlinge/personuppgifter").body())
        .contains("Kävlinge kommun är personuppgiftsansvarig", "https://www.imy.se/", "ip-adress");
    assertThat(visitor.open("/kavlinge/personuppgifter?lang=en").body())
        .contains("The municipality of Kävlinge is the controller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oppna-data", "tillganglighet", "personuppgifter"})
  void a_municipality_that_does_not_take_part_has_no_such_page(String page) {
    assertThat(visitor.open("/finns-inte/" + page).statusCode()).isEqualTo(404);
  }

  private List<String> links(String path) {
    return LINK.matcher(visitor.open(path).body())
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .toList();
  }
}
