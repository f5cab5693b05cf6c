package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.print.OpenedPdf;
import se.rodatraden.test.ApiDescription;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.NoteReceipts;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.MeasureDraft;
import se.rodatraden.walk.protocol.MeasureStatus;
import se.rodatraden.walk.protocol.Measures;
import se.rodatraden.walk.protocol.ProtocolFixtures;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;

@DatabaseTest
class ProtocolPagesTest {

  private static final String PAGE = "/flen/vandringar/" + WALK;
  private static final ObservationId LAMP = new ObservationId(new UUID(8, 1));
  private static final ObservationId BENCH = new ObservationId(new UUID(8, 2));

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Moderations moderations;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Measures measures;
  @Autowired Clock clock;

  @BeforeEach
  void aProtocolIsPublished() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(
        walk(WalkStatus.CLOSED),
        List.of(
            new Observation(LAMP, WALK, 1, false, dark("Två lampor är släckta.")),
            new Observation(BENCH, WALK, 1, false, liked("Fin bänk"))));
    signIn();
    protocols.decide(
        FLEN,
        WALK,
        LAMP,
        1,
        ProtocolFixtures.promise(Control.OWN, SwedishTime.today(clock).plusDays(9)));
    publishing.publish(FLEN, WALK, 2);
    Fixtures.signOut();
  }

  private void signIn() {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  private String body(String path) {
    var page = web.get().uri(path).accept("text/html").exchange();
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void each_point_says_what_was_seen_what_is_decided_and_the_three_facts_apart() {
    assertThat(body(PAGE))
        .contains("Två lampor är släckta.", "Fin bänk", "Otrygg, påtagligt")
        .contains("Ska göras", "Byt lamporna", "Gata och park")
        .contains("Möjligt", "Egen rådighet", "Visad effekt", "Brå 2018")
        .contains("Läget i dag: Planerad")
        .contains("2 punkter. 1 ska göras, 0 ska undersökas och 0 ska inte göras.")
        .doesNotContain(LAMP.toString(), NoteReceipts.codeOf(LAMP));
    assertThat(body(PAGE + "?lang=en")).contains("Will be done", "Proven effect");
  }

  @Test
  void how_far_a_measure_has_come_is_shown_without_the_note_of_those_who_work_with_it() {
    signIn();
    var measure = measures.list(FLEN).getFirst();
    measures.follow(
        FLEN,
        measure.id(),
        measure.version(),
        new MeasureDraft(
            MeasureStatus.DONE, SwedishTime.today(clock), "Fyra nya lampor", "Dyrare än väntat"));
    Fixtures.signOut();
    assertThat(body(PAGE)).contains("Klar", "Fyra nya lampor").doesNotContain("Dyrare än väntat");
  }

  @Test
  void what_is_removed_after_it_was_published_is_gone_from_page_data_and_paper() throws Exception {
    signIn();
    moderations.moderate(FLEN, WALK, LAMP, 1, new Moderation.Removed("Pekar ut någon"));
    Fixtures.signOut();
    assertThat(body(PAGE)).contains("Fin bänk").doesNotContain("Två lampor är släckta.");
    assertThat(body("/api/v1/municipalities/0482/walks/" + WALK + "?format=json"))
        .doesNotContain("Två lampor är släckta.");
    try (var pdf = new OpenedPdf(pdf())) {
      assertThat(pdf.text()).doesNotContain("Två lampor är släckta.");
    }
  }

  @Test
  void the_paper_says_the_same_and_everyone_can_read_it() throws Exception {
    try (var pdf = new OpenedPdf(pdf())) {
      assertThat(pdf.accessibilityProblems()).isEmpty();
      assertThat(pdf.text())
          .contains("Kvällsvandring i Flen", "Två lampor är släckta.", "Ska göras", "Byt lamporna")
          .containsPattern("Otrygg, påtagligt[^\\n]* · " + lightOfLamp());
      pdf.keepPictures("protokoll");
    }
  }

  private String lightOfLamp() {
    return switch (Sunlight.of(walk(WalkStatus.CLOSED), dark(""))) {
      case DAYLIGHT -> "Dagsljus";
      case DUSK -> "Skymning";
      case DARK -> "Mörker";
    };
  }

  private byte[] pdf() {
    var file = web.get().uri(PAGE + "/protokoll.pdf").exchange();
    assertThat(file).hasStatusOk().hasContentType("application/pdf");
    return file.getResponse().getContentAsByteArray();
  }

  @Test
  void each_version_has_a_page_of_its_own_that_says_what_changed() {
    assertThat(body(PAGE)).doesNotContain("Alla versioner");
    assertThat(body(PAGE + "/protokoll/1"))
        .contains("version 1", "Det här är den senaste versionen.", "den första versionen")
        .contains("Två lampor är släckta.", "Byt lamporna");
    signIn();
    protocols.decide(FLEN, WALK, LAMP, 2, ProtocolFixtures.no("Inga pengar i år"));
    publishing.publish(FLEN, WALK, 3);
    Fixtures.signOut();
    assertThat(body(PAGE)).contains("Alla versioner", PAGE + "/protokoll/1", "Inga pengar i år");
    assertThat(body(PAGE + "/protokoll/1"))
        .contains("Det här är en tidigare version.", "Byt lamporna")
        .doesNotContain("Inga pengar i år");
    assertThat(body(PAGE + "/protokoll/2"))
        .contains("Nytt beslut: Belysning, Stationen.")
        .contains("Förut: Ska göras. Byt lamporna", "Nu: Ska inte göras. Inga pengar i år.");
    assertThat(body(PAGE + "/protokoll/2?lang=en")).contains("New decision: Lighting, Stationen.");
  }

  @Test
  void what_must_not_be_public_any_more_is_in_no_version() {
    signIn();
    moderations.moderate(FLEN, WALK, LAMP, 1, new Moderation.Removed("Pekar ut någon"));
    publishing.publish(FLEN, WALK, 2);
    Fixtures.signOut();
    assertThat(body(PAGE + "/protokoll/1")).doesNotContain("Två lampor är släckta.");
    assertThat(body(PAGE + "/protokoll/2"))
        .doesNotContain("Två lampor är släckta.")
        .contains("Inga punkter eller beslut ändrades.");
  }

  @Test
  void there_is_no_page_of_a_version_that_is_not_there_or_while_the_walk_is_open() {
    assertThat(web.get().uri(PAGE + "/protokoll/2").exchange()).hasStatus(404);
    assertThat(web.get().uri(PAGE + "/protokoll/0").exchange()).hasStatus(404);
    assertThat(web.get().uri(PAGE + "/protokoll/99999999999").exchange()).hasStatus(404);
    assertThat(web.get().uri("/flen/vandringar/x/protokoll/1").exchange()).hasStatus(404);
    assertThat(web.get().uri("/kavlinge/vandringar/" + WALK + "/protokoll/1").exchange())
        .hasStatus(404);
    signIn();
    walks.open(FLEN, WALK);
    Fixtures.signOut();
    assertThat(web.get().uri(PAGE + "/protokoll/1").exchange()).hasStatus(404);
  }

  @Test
  void programs_read_the_same_as_it_is_described_and_as_a_table() {
    var api = ApiDescription.of(bodyOf(ApiDescription.ADDRESS));
    var address = "/api/v1/municipalities/0482/walks/" + WALK + "/protocol";
    var body = bodyOf(address);
    api.assertFits("GET", address, 200, "application/json", body);
    assertThat(body)
        .contains("\"verdict\":\"willBeDone\"", "\"status\":\"planned\"", "Byt lamporna")
        .doesNotContain(LAMP.toString(), NoteReceipts.codeOf(LAMP));
    var table = bodyOf(address + "?format=csv").lines().toList();
    assertThat(table).hasSize(3);
    assertThat(table.get(0)).contains(",date,light,valence,").endsWith("outcome,made_up");
    var light = Sunlight.of(walk(WalkStatus.CLOSED), dark(""));
    assertThat(body).contains("\"light\":\"%s\"".formatted(WireKey.of(light)));
    assertThat(table.get(1)).contains(",%s,unsafe,lighting,".formatted(WireKey.of(light)));
    assertThat(table.get(1)).contains("willBeDone,possible,own,,proven");
  }

  private String bodyOf(String path) {
    var answer = web.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void there_is_no_paper_of_what_is_not_published() {
    assertThat(web.get().uri("/kavlinge/vandringar/" + WALK + "/protokoll.pdf").exchange())
        .hasStatus(404);
    assertThat(web.get().uri("/flen/vandringar/x/protokoll.pdf").exchange()).hasStatus(404);
    signIn();
    walks.open(FLEN, WALK);
    Fixtures.signOut();
    assertThat(web.get().uri(PAGE + "/protokoll.pdf").exchange()).hasStatus(404);
  }

  @Test
  void a_receipt_leads_to_what_became_of_the_note_and_is_kept_by_nobody() {
    assertThat(body(PAGE + "/svar")).contains("Vad hände med din anteckning?");
    var answer = web.get().uri(PAGE + "/svar?kod=" + NoteReceipts.codeOf(LAMP)).exchange();
    assertThat(answer)
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("X-Robots-Tag", "noindex")
        .doesNotContainHeader("Set-Cookie");
    assertThat(body(PAGE + "/svar?kod=" + NoteReceipts.codeOf(LAMP)))
        .contains("Anteckningen är en punkt i protokollet.", "Beslut: Ska göras.");
    assertThat(body(PAGE + "/svar?kod=000000000000"))
        .contains("Ingen anteckning på vandringen har den koden.");
    assertThat(body(PAGE + "/svar?kod=hej")).contains("Det där är ingen kvittokod.");
  }
}
