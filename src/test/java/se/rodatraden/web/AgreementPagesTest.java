package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AgreementPagesTest {

  private static final Pattern AGREEMENT =
      Pattern.compile("href=\"(/[a-z]+/overenskommelser/[^\"]+)");

  @Autowired Visitor visitor;

  @Test
  void an_agreement_shows_parties_period_signatories_and_focus_areas_with_goals_of_each_kind() {
    assertThat(agreementOf("trelleborg"))
        .contains("Trelleborgs kommun, Polisen", "2019–2022", "Mikael Rubin", "Kommunstyrelsen")
        .contains("situationer där brott uppstår", "Den tar vid efter en tidigare överenskommelse.")
        .contains("övergripande mål", "effektmål", "produktionsmål", "Åtgärder")
        .contains("hamn")
        .contains("Så följs det upp");
  }

  @Test
  void an_agreement_leads_to_its_promises_and_they_back_to_it() {
    var page = agreementOf("vellinge");
    assertThat(page)
        .contains("Löften för Vellinge 2017", "Samverkansöverenskommelse Vellinge 2019–2022");
    var promise = Pattern.compile("href=\"(/vellinge/loften/[^\"]+)").matcher(page);
    assertThat(promise.find()).isTrue();
    assertThat(visitor.open(promise.group(1)).body()).containsPattern(AGREEMENT);
  }

  @Test
  void an_agreement_of_another_municipality_is_not_found_here() {
    var there = addressOf("trelleborg").replaceFirst("^/trelleborg", "/vellinge");
    assertThat(visitor.open(there).statusCode()).isEqualTo(404);
  }

  @Test
  void the_front_page_tells_what_was_said_what_is_promised_and_what_was_done_last() {
    var page = visitor.open("/kavlinge").body();
    var voices = page.substring(page.indexOf("class=\"voices\""));
    assertThat(page).contains("Ni sa, vi lovar", "Senast gjort");
    assertThat(voices)
        .containsPattern("href=\"/kavlinge/enkater/kavlinge-trygghet#[^\"]+\"")
        .containsPattern("href=\"/kavlinge/loften/[^\"]+\"");
    assertThat(visitor.open("/trelleborg").body()).doesNotContain("Ni sa, vi lovar");
  }

  @Test
  void a_goal_says_where_it_points_and_what_it_is_read_from() {
    assertThat(visitor.open(promiseOf("kavlinge")).body())
        .contains("(effektmål; ska fortsätta minska; läses av i Bostadsinbrott)");
  }

  private String promiseOf(String municipality) {
    var promise =
        Pattern.compile("href=\"(/kavlinge/loften/[^\"#?]+)")
            .matcher(visitor.open("/" + municipality).body());
    assertThat(promise.find()).isTrue();
    return promise.group(1);
  }

  private String agreementOf(String municipality) {
    return visitor.open(addressOf(municipality)).body();
  }

  private String addressOf(String municipality) {
    var link = AGREEMENT.matcher(visitor.open("/" + municipality).body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
