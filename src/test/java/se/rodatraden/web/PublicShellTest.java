package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What holds of every public page, whatever stands on it.
@ServerTest
class PublicShellTest {

  private static final Pattern WALK = Pattern.compile("/flen/vandringar/[A-Za-z0-9_-]{12}");

  @Autowired Visitor visitor;

  @Test
  void every_page_begins_with_its_doctype_once() {
    for (var path : pages()) {
      assertThat(visitor.open(path).body())
          .as(path)
          .startsWith("<!DOCTYPE html>")
          .containsOnlyOnce("<!DOCTYPE");
    }
  }

  private List<String> pages() {
    var pages = new ArrayList<>(DemoPages.all(visitor));
    pages.addAll(
        List.of(
            "/finns-inte",
            "/kavlinge/enkater/kavlinge-trygghet",
            "/kavlinge/lagesbild/1",
            "/forhandsvisning",
            "/svara/kavlinge-trygghet?lang=ar"));
    WALK.matcher(visitor.get("/api/v1/municipalities/0482").body())
        .results()
        .map(found -> found.group())
        .distinct()
        .forEach(pages::add);
    return pages;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/kavlinge",
        "/kavlinge/lagesbild",
        "/kavlinge/enkater/kavlinge-trygghet",
        "/vandring/finns-inte",
        "/finns-inte",
        "/svara/finns-inte"
      })
  void a_page_that_lacks_the_language_asked_for_is_in_swedish_from_the_left(String path) {
    for (var language : List.of("ar", "fa", "so", "xx")) {
      assertThat(visitor.open(path + "?lang=" + language).body())
          .as(language)
          .contains("<html lang=\"sv\" dir=\"ltr\">")
          .doesNotContain("dir=\"rtl\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/KAVLINGE,                         /kavlinge",
    "/kavlinge/,                        /kavlinge",
    "/Kavlinge/Lagesbild/?lang=en,      /kavlinge/lagesbild?lang=en",
    "/svara/KAVLINGE-TRYGGHET,          /svara/kavlinge-trygghet",
    "/kavlinge/enkater/KAVLINGE-TRYGGHET?lang=en, /kavlinge/enkater/kavlinge-trygghet?lang=en",
    "/1261?lang=en,                     /kavlinge?lang=en"
  })
  void an_address_written_by_hand_leads_to_the_page_in_the_language_asked_for(
      String written, String canonical) {
    var answer = visitor.open(written);
    assertThat(answer.statusCode()).isBetween(301, 302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(canonical);
    assertThat(visitor.open(canonical).statusCode()).isEqualTo(200);
  }

  @Test
  void an_id_keeps_its_capitals_and_no_address_leads_to_another_site() {
    assertThat(visitor.open("/kavlinge/loften/ABCdefABCdef").statusCode()).isEqualTo(404);
    assertThat(visitor.open("//example.org/").headers().firstValue("Location")).isEmpty();
  }

  @Test
  void robots_and_browsers_find_what_they_ask_for_unasked() {
    assertThat(visitor.open("/robots.txt").body()).contains("User-agent: *", "Disallow: /app");
    assertThat(visitor.open("/favicon.ico").headers().firstValue("Location").orElseThrow())
        .endsWith("/icon.svg");
  }

  @Test
  void a_survey_in_arabic_runs_from_the_right_but_for_what_is_in_swedish() {
    var page = visitor.open("/svara/kavlinge-trygghet?lang=ar").body();
    assertThat(page)
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("<header class=\"top\" lang=\"sv\" dir=\"ltr\">")
        .contains("<footer class=\"foot\" lang=\"sv\" dir=\"ltr\">")
        .contains("<noscript><div lang=\"sv\" dir=\"ltr\">")
        .contains("lang=\"ar\" dir=\"rtl\"");
  }
}
