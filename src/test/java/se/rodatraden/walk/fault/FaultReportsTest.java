package se.rodatraden.walk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.FAULT_REPORT;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.test.GeoReportServer;
import se.rodatraden.test.GeoReportServer.Mood;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationErased;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// Against a real HTTP server.
@DatabaseTest
class FaultReportsTest {

  private static final ObservationId LAMP = new ObservationId(new UUID(8, 1));
  private static final FaultService LIGHTING =
      new FaultService("017", "Belysning", null, "Gata", false);

  private final GeoReportServer receiver = GeoReportServer.get();

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Moderations moderations;
  @Autowired FaultReports faults;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void aPointOfAClosedWalk() {
    receiver.reset();
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(
        walk(WalkStatus.CLOSED), List.of(new Observation(LAMP, WALK, 1, false, dark("Släckt"))));
    signIn(Role.COORDINATOR);
  }

  @AfterEach
  void leaveNothing() {
    receiver.reset();
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
  }

  private static FaultDraft draft(boolean again) {
    return new FaultDraft(LIGHTING, "Två lampor & en stolpe är släckta vid östra sidan", again);
  }

  private FaultReport send(int earlier, boolean again) {
    return faults.send(FLEN, WALK, LAMP, earlier, draft(again));
  }

  private List<FaultReport> reports() {
    return faults.list(FLEN, WALK).getOrDefault(LAMP, List.of());
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void the_receiver_says_what_kinds_of_fault_it_takes() {
    assertThat(faults.listServices(FLEN))
        .containsExactly(
            new FaultService("017", "Belysning", "Trasig eller saknad belysning", "Gata", false),
            new FaultService("20", "Klotter", null, null, false),
            new FaultService("031", "Vägskada", null, null, true),
            new FaultService("032", "Träd", null, null, true));
    assertThat(receiver.seen().getFirst().query())
        .isEqualTo("jurisdiction_id=" + GeoReportServer.JURISDICTION);
  }

  @Test
  void a_report_is_sent_as_the_standard_says_and_its_number_is_kept_with_a_link() {
    var report = send(0, false);
    assertThat(receiver.posted()).hasSize(1);
    var sent = receiver.posted().getFirst();
    assertThat(sent.path()).isEqualTo("/open311/v2/requests.json");
    assertThat(sent.query()).as("the key stands in no address").isNull();
    assertThat(sent.form())
        .containsEntry("jurisdiction_id", GeoReportServer.JURISDICTION)
        .containsEntry("service_code", "017")
        .containsEntry("lat", "59.056700")
        .containsEntry("long", "16.588500")
        .containsEntry("description", "Två lampor & en stolpe är släckta vid östra sidan")
        .containsEntry("api_key", GeoReportServer.API_KEY)
        .hasSize(6);
    assertThat(report.state()).isEqualTo(FaultReportState.RECEIVED);
    assertThat(report.number()).isEqualTo("638344");
    assertThat(report.notice()).isEqualTo("Åtgärdas inom 14 dagar");
    assertThat(report.link()).isEqualTo("https://felanmalan.example.se/arenden/638344");
    assertThat(reports()).containsExactly(report);
    assertThat(audited()).containsExactly("fault.sent", "fault.received");
  }

  private List<String> audited() {
    return database
        .select(AUDIT_ENTRY.ACTION)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(FLEN))
        .and(AUDIT_ENTRY.SUBJECT_ID.eq(LAMP.toString()))
        .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
        .fetch(AUDIT_ENTRY.ACTION);
  }

  @Test
  void what_is_shown_before_is_what_goes_out_but_for_the_key() {
    var shown = faults.preview(FLEN, WALK, LAMP, draft(false));
    assertThat(receiver.seen()).as("nothing is sent to show it").isEmpty();
    send(0, false);
    var sent = new java.util.LinkedHashMap<>(receiver.posted().getFirst().form());
    assertThat(sent.remove("api_key")).isNotNull();
    assertThat(shown).isEqualTo(sent);
  }

  @Test
  void the_key_is_kept_nowhere() {
    send(0, false);
    var stored = database.fetch(FAULT_REPORT, FAULT_REPORT.MUNICIPALITY_CODE.eq(FLEN)).toString();
    assertThat(stored).contains("638344").doesNotContain(GeoReportServer.API_KEY);
    var shown =
        new FaultReceiver(
            java.net.URI.create("https://x.example"),
            null,
            GeoReportServer.API_KEY,
            Duration.ofSeconds(1),
            null);
    assertThat(shown.toString()).doesNotContain(GeoReportServer.API_KEY);
  }

  @Test
  void a_token_stands_in_for_the_number_until_there_is_one() {
    receiver.setMood(Mood.TOKEN);
    var report = send(0, false);
    assertThat(report.number()).isNull();
    assertThat(report.token()).isEqualTo("tok/1");
    assertThat(faults.refresh(FLEN, LAMP, 1).number()).as("not yet").isNull();
    receiver.makeTokenReady();
    var numbered = faults.refresh(FLEN, LAMP, 1);
    assertThat(numbered.number()).isEqualTo("638344");
    assertThat(Objects.requireNonNull(numbered.remote()).status()).isEqualTo("open");
    assertThat(receiver.seen()).anyMatch(each -> each.path().endsWith("/tokens/tok%2F1.json"));
  }

  @Test
  void how_far_it_has_come_can_be_fetched() {
    send(0, false);
    receiver.setStatus("closed");
    var remote = Objects.requireNonNull(faults.refresh(FLEN, LAMP, 1).remote());
    assertThat(remote.status()).isEqualTo("closed");
    assertThat(remote.notes()).isEqualTo("Lagat");
    receiver.setMood(Mood.FAILS);
    assertRefused("fault.failed", () -> faults.refresh(FLEN, LAMP, 1));
    assertThat(reports().getFirst().remote()).as("what was known stays").isEqualTo(remote);
  }

  private FaultDraft about(String code) {
    var service =
        faults.listServices(FLEN).stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow();
    return new FaultDraft(service, "Stor grop vid entrén", false);
  }

  @Test
  void a_kind_that_demands_more_is_refused_with_what_it_asks_for_and_nothing_is_sent() {
    var demanding = about("031");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> faults.send(FLEN, WALK, LAMP, 0, demanding))
        .satisfies(e ->
            assertThat(e.problem())
                .isEqualTo(new FaultProblem.AsksForMore("Hur djupt är hålet?, LANE")));
    var kind = Objects.requireNonNull(demanding.service());
    assertRefused("fault.asks_for_more", () -> faults.checkDemands(FLEN, kind));
    assertThat(receiver.posted()).isEmpty();
    assertThat(reports()).isEmpty();
  }

  @Test
  void to_show_what_goes_out_asks_nobody_what_a_kind_demands() {
    var demanding = about("031");
    var asked = receiver.seen();
    assertThat(faults.preview(FLEN, WALK, LAMP, demanding)).containsEntry("service_code", "031");
    assertThat(receiver.seen()).isEqualTo(asked);
  }

  @Test
  void what_must_be_answered_is_found_behind_all_that_may_be() {
    var kind = new FaultService("033", "Brunn", null, null, true);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> faults.checkDemands(FLEN, kind))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(new FaultProblem.AsksForMore("MUST")));
  }

  @Test
  void a_kind_whose_questions_need_no_answer_is_sent_as_any_other() {
    assertThat(faults.send(FLEN, WALK, LAMP, 0, about("032")).number()).isEqualTo("638344");
    assertThat(receiver.posted()).hasSize(1);
    assertThat(receiver.posted().getFirst().form()).containsEntry("service_code", "032");
  }

  @Test
  void where_nobody_tells_what_a_kind_asks_for_nothing_is_sent() {
    var unknown = about("032");
    for (var mood : List.of(Mood.FAILS, Mood.NONSENSE, Mood.EMPTY, Mood.HANGS_UP)) {
      receiver.setMood(mood);
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> faults.send(FLEN, WALK, LAMP, 0, unknown));
    }
    assertThat(receiver.posted()).isEmpty();
    assertThat(reports()).isEmpty();
  }

  @Test
  void when_the_note_is_erased_neither_words_nor_place_of_it_stay() {
    send(0, false);
    receiver.setStatus("closed");
    faults.refresh(FLEN, LAMP, 1);
    database
        .update(OBSERVATION)
        .set(OBSERVATION.LAT, new BigDecimal("59.057000"))
        .set(OBSERVATION.LON, new BigDecimal("16.589000"))
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(FLEN))
        .and(OBSERVATION.OBSERVATION_ID.eq(LAMP))
        .execute();
    events.publishEvent(
        new ObservationErased(FLEN, new Observation(LAMP, WALK, 1, false, dark(""))));
    assertThat(database.fetch(FAULT_REPORT, FAULT_REPORT.MUNICIPALITY_CODE.eq(FLEN)).formatCSV())
        .contains("638344", "59.057000", "16.589000")
        .doesNotContain("lampor", "59.056700", "16.588500", "14 dagar", "Lagat");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSES, fault.refused, REFUSED",
    "FAILS, fault.failed, UNCERTAIN",
    "NONSENSE, fault.nonsense, UNCERTAIN",
    "EMPTY, fault.nonsense, UNCERTAIN",
    "PLAIN_OBJECT, fault.nonsense, UNCERTAIN",
    "HUGE, fault.cut_off, UNCERTAIN",
    "SILENT, fault.too_slow, UNCERTAIN",
    "DRIBBLES, fault.too_slow, UNCERTAIN",
    "HANGS_UP, fault.cut_off, UNCERTAIN",
    "POINTS_ELSEWHERE, fault.points_elsewhere, UNCERTAIN"
  })
  void what_fails_is_told_kept_and_sent_only_once(Mood mood, String code, FaultReportState state) {
    receiver.setMood(mood);
    assertRefused(code, () -> send(0, false));
    assertThat(receiver.posted()).hasSize(1);
    assertThat(receiver.seen()).noneMatch(each -> each.path().contains("elsewhere"));
    assertThat(reports())
        .singleElement()
        .satisfies(kept -> assertThat(kept.state()).isEqualTo(state));
  }

  @Test
  void a_refusal_says_why_in_the_receivers_words_without_what_nobody_types() {
    receiver.setMood(Mood.REFUSES);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> send(0, false))
        .matches(
            e -> e.problem().equals(new FaultProblem.Refused(400, "lat ligger utanför kommunen")));
    assertThat(reports().getFirst().problem()).isEqualTo("lat ligger utanför kommunen");
  }

  @Test
  void after_a_refusal_it_is_sent_again_but_where_one_may_be_there_somebody_must_say_so() {
    receiver.setMood(Mood.REFUSES);
    assertRefused("fault.refused", () -> send(0, false));
    receiver.setMood(Mood.SILENT);
    assertRefused("fault.too_slow", () -> send(1, false));
    receiver.setMood(Mood.NUMBER);
    assertRefused("fault.sent_already", () -> send(2, false));
    assertThat(receiver.posted()).hasSize(2);
    send(2, true);
    assertRefused("fault.sent_already", () -> send(3, false));
    assertThat(receiver.posted()).hasSize(3);
    assertThat(reports())
        .extracting(FaultReport::state)
        .containsExactly(
            FaultReportState.REFUSED, FaultReportState.UNCERTAIN, FaultReportState.RECEIVED);
  }

  @Test
  void two_who_send_at_once_send_one() {
    send(0, false);
    assertRefused("changed.meanwhile", () -> send(0, true));
    assertThat(receiver.posted()).hasSize(1);
  }

  @Test
  void a_receiver_that_nobody_is_at_gets_nothing() {
    var nobody =
        new FaultReceiver(
            java.net.URI.create("http://localhost:1/v2"), null, null, Duration.ofSeconds(2), null);
    assertRefused("fault.unreachable", () -> new GeoReport(new GeoReportHttp()).services(nobody));
    assertThat(new FaultProblem.Unreachable().mayHaveArrived()).isFalse();
  }

  @Test
  void half_a_report_is_not_sent() {
    assertRefused(
        "fault.service_missing",
        () -> faults.send(FLEN, WALK, LAMP, 0, new FaultDraft(null, "Släckt", false)));
    assertRefused(
        "fault.description_missing",
        () -> faults.send(FLEN, WALK, LAMP, 0, new FaultDraft(LIGHTING, "  ", false)));
    assertRefused(
        "fault.description_too_long",
        () -> faults.send(FLEN, WALK, LAMP, 0, new FaultDraft(LIGHTING, "x".repeat(4_001), false)));
    assertThat(receiver.seen()).isEmpty();
    assertThat(reports()).isEmpty();
  }

  @Test
  void only_accepted_points_are_handed_over_and_homes_roughly() {
    var note = moderations.list(FLEN, WALK).getFirst();
    moderations.moderate(FLEN, WALK, LAMP, note.version(), new Moderation.Accepted(true));
    send(0, false);
    assertThat(receiver.posted().getFirst().form().get("lat")).isNotEqualTo("59.056700");
    moderations.moderate(FLEN, WALK, LAMP, note.version() + 1, new Moderation.Private());
    assertRefused("not.found", () -> send(1, true));
    assertThat(receiver.posted()).hasSize(1);
  }

  @Test
  void readers_see_what_was_sent_and_send_nothing_and_others_neither() {
    send(0, false);
    signIn(Role.READER);
    assertThat(reports()).hasSize(1);
    assertThat(faults.isSetUp(FLEN)).isTrue();
    assertNobodySends(FLEN);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> faults.list(FLEN, WALK)).isInstanceOf(AccessDeniedException.class);
    assertThat(faults.isSetUp(KAVLINGE)).isFalse();
    assertRefused("fault.not_set_up", () -> faults.listServices(KAVLINGE));
    assertNobodySends(FLEN);
    Fixtures.signOut();
    assertNobodySends(FLEN);
    assertThat(receiver.posted()).hasSize(1);
  }

  private void assertNobodySends(MunicipalityCode municipality) {
    assertThatThrownBy(() -> faults.send(municipality, WALK, LAMP, 1, draft(true)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> faults.preview(municipality, WALK, LAMP, draft(true)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> faults.listServices(municipality))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> faults.checkDemands(municipality, LIGHTING))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> faults.refresh(municipality, LAMP, 1))
        .isInstanceOf(AccessDeniedException.class);
  }
}
