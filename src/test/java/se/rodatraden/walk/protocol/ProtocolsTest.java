package se.rodatraden.walk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;
import static se.rodatraden.walk.protocol.ProtocolFixtures.no;
import static se.rodatraden.walk.protocol.ProtocolFixtures.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.NoteReceipts;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
@RecordApplicationEvents
class ProtocolsTest {

  private static final ObservationId LAMP = new ObservationId(new UUID(3, 1));
  private static final ObservationId BENCH = new ObservationId(new UUID(3, 2));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Moderations moderations;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Measures measures;
  @Autowired Receipts receipts;
  @Autowired Clock clock;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void anUnsafeAndALikedPlaceAreAccepted() {
    Fixtures.addMunicipalities(database);
    Fixtures.signOut();
    walks.addMadeUp(
        walk(WalkStatus.OPEN), List.of(noted(LAMP, dark("Släckt")), noted(BENCH, liked("Fint"))));
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    accept(LAMP, false);
    accept(BENCH, false);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static Observation noted(ObservationId id, ObservationDraft draft) {
    return new Observation(id, WALK, 1, false, draft);
  }

  private void accept(ObservationId id, boolean atHome) {
    var version =
        moderations.list(FLEN, WALK).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow()
            .version();
    moderations.moderate(FLEN, WALK, id, version, new Moderation.Accepted(atHome));
  }

  private void signIn(Party party, Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, party, role));
  }

  private LocalDate today() {
    return SwedishTime.today(clock);
  }

  private int contents() {
    return protocols.get(FLEN, WALK).contentsVersion();
  }

  private void decide(DecisionDraft draft) {
    protocols.decide(FLEN, WALK, LAMP, contents(), draft);
  }

  private int publish() {
    return publishing.publish(FLEN, WALK, contents());
  }

  private List<PublishedPoint> published() {
    return publishing.findPublished(FLEN, WALK).orElseThrow().points();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void every_unsafe_point_needs_its_decision_and_a_liked_one_does_not() {
    assertThat(protocols.get(FLEN, WALK).undecided()).isEqualTo(1);
    assertRefused("protocol.undecided", this::publish);
    decide(promise(Control.OWN, today().plusDays(30)));
    assertThat(publish()).isEqualTo(1);
    assertThat(published()).hasSize(2);
    assertThat(walks.get(FLEN, WALK).status()).as("it is closed").isEqualTo(WalkStatus.CLOSED);
  }

  @Test
  void what_nobody_has_looked_through_is_not_published() {
    decide(no("Privat mark"));
    moderations.moderate(FLEN, WALK, BENCH, 1, new Moderation.Pending());
    assertRefused("protocol.not_moderated", this::publish);
  }

  @Test
  void a_planned_walk_has_no_protocol_to_publish() {
    var planned = planned();
    Fixtures.signOut();
    walks.addMadeUp(planned, List.of());
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    assertRefused(
        "protocol.not_walked",
        () ->
            publishing.publish(
                FLEN, planned.id(), protocols.get(FLEN, planned.id()).contentsVersion()));
  }

  private static Walk planned() {
    var like = walk(WalkStatus.PLANNED);
    return new Walk(
        new se.rodatraden.shared.id.WalkId(se.rodatraden.shared.id.ShortId.named("planned")),
        FLEN,
        "flen-planned",
        like.title(),
        like.purpose(),
        null,
        null,
        like.startsAt(),
        like.startsAt().plus(Walk.USUAL_LENGTH),
        like.light(),
        WalkStatus.PLANNED,
        null,
        List.of(),
        false);
  }

  @Test
  void what_both_parties_share_is_published_when_both_have_signed_and_not_before() {
    decide(promise(Control.SHARED, today().plusDays(30)));
    assertRefused("protocol.not_signed", this::publish);
    sign(Party.MUNICIPALITY);
    assertRefused("protocol.signed_already", () -> sign(Party.MUNICIPALITY));
    sign(Party.POLICE);
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    publish();
    assertThat(publishing.findPublished(FLEN, WALK).orElseThrow().signOffs())
        .extracting(SignOff::party)
        .containsExactlyInAnyOrder(Party.values());
  }

  private void sign(Party party) {
    signIn(party, Role.SIGNATORY);
    protocols.sign(FLEN, WALK, contents());
  }

  @Test
  void signatures_fall_where_what_is_shared_changes_and_nobody_signs_what_they_have_not_read() {
    decide(promise(Control.SHARED, today().plusDays(30)));
    var read = contents();
    sign(Party.MUNICIPALITY);
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    decide(promise(Control.SHARED, today().plusDays(60)));
    assertThat(protocols.get(FLEN, WALK).signOffs()).isEmpty();
    signIn(Party.POLICE, Role.SIGNATORY);
    assertRefused("changed.meanwhile", () -> protocols.sign(FLEN, WALK, read));
    signIn(Party.MUNICIPALITY, Role.COORDINATOR);
    decide(no("Går inte"));
    signIn(Party.POLICE, Role.SIGNATORY);
    assertRefused("protocol.nothing_to_sign", () -> protocols.sign(FLEN, WALK, contents()));
  }

  @Test
  void what_is_published_does_not_change_until_a_new_version_is_published() {
    decide(promise(Control.OWN, today().plusDays(30)));
    publish();
    decide(no("Lampan är privat"));
    assertThat(verdictOf(LAMP)).isEqualTo(Verdict.WILL_BE_DONE);
    assertThat(publish()).isEqualTo(2);
    assertThat(verdictOf(LAMP)).isEqualTo(Verdict.WILL_NOT_BE_DONE);
    assertThat(protocols.get(FLEN, WALK).editions())
        .extracting(Edition::number)
        .containsExactly(2, 1);
  }

  private Verdict verdictOf(ObservationId id) {
    return published().stream()
        .filter(each -> each.observation().equals(id))
        .map(PublishedPoint::decision)
        .map(decision -> java.util.Objects.requireNonNull(decision).verdict())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_point_that_is_removed_later_is_gone_from_what_was_published_too() {
    decide(no("Privat mark"));
    publish();
    moderations.moderate(FLEN, WALK, LAMP, 1, new Moderation.Removed("Pekar ut någon"));
    assertThat(published()).extracting(PublishedPoint::observation).containsExactly(BENCH);
  }

  @Test
  void a_point_that_turns_out_to_be_a_home_is_moved_in_what_was_published_too() {
    decide(no("Privat mark"));
    publish();
    accept(LAMP, true);
    assertThat(published())
        .filteredOn(each -> each.observation().equals(LAMP))
        .singleElement()
        .satisfies(point -> {
          assertThat(point.position()).isNotEqualTo(dark("").position());
          assertThat(point.place()).isNotEqualTo("Stationen");
        });
  }

  @Test
  void a_walk_that_is_opened_again_hides_its_protocol() {
    decide(no("Privat mark"));
    publish();
    walks.open(FLEN, WALK);
    assertThat(publishing.findPublished(FLEN, WALK)).isEmpty();
  }

  @Test
  void each_promise_becomes_one_measure_however_often_it_is_published() {
    decide(promise(Control.OWN, today().plusDays(30)));
    publish();
    var first = measures.list(FLEN);
    assertThat(first).hasSize(1);
    decide(promise(Control.OWN, today().plusDays(60)));
    assertThat(measures.list(FLEN)).as("until it is published").isEqualTo(first);
    publish();
    assertThat(measures.list(FLEN))
        .singleElement()
        .satisfies(measure -> {
          assertThat(measure.id()).isEqualTo(first.getFirst().id());
          assertThat(measure.promised().due()).isEqualTo(today().plusDays(60));
        });
    decide(no("Går inte"));
    publish();
    assertThat(measures.list(FLEN).getFirst().followed())
        .isEqualTo(new MeasureDraft(MeasureStatus.STOPPED, null, "Går inte", null));
  }

  @Test
  void publishing_is_told_once_for_each_version_with_when_the_walk_was_held() {
    decide(no("Privat mark"));
    publish();
    assertThat(events.stream(WalkProtocolPublished.class))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.walk()).isEqualTo(HeldWalk.of(walk(WalkStatus.CLOSED)));
          assertThat(told.number()).isEqualTo(1);
        });
    assertThat(publishing.listHeld(FLEN)).extracting(HeldWalk::walk).containsExactly(WALK);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThat(publishing.listHeld(KAVLINGE)).isEmpty();
  }

  @Test
  void whoever_holds_a_receipt_sees_what_became_of_the_note() {
    var code = NoteReceipts.codeOf(LAMP);
    assertThat(receipts.list(FLEN, WALK, List.of(code, "000000000000")))
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.WAITING, Outcome.Kind.UNKNOWN);
    moderations.moderate(FLEN, WALK, BENCH, 1, new Moderation.Removed("Fel plats"));
    decide(promise(Control.OWN, today().plusDays(30)));
    publish();
    Fixtures.signOut();
    var outcomes = receipts.list(FLEN, WALK, List.of(code, NoteReceipts.codeOf(BENCH)));
    assertThat(outcomes)
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.POINT, Outcome.Kind.REMOVED);
    assertThat(outcomes.getLast().reason()).isEqualTo("Fel plats");
    assertThat(outcomes.getFirst().point())
        .extracting(PublishedPoint::anchor)
        .as("the public name of a point does not give its receipt away")
        .isNotEqualTo(code);
    assertThat(receipts.list(KAVLINGE, WALK, List.of(code)).getFirst().kind())
        .isEqualTo(Outcome.Kind.UNKNOWN);
  }

  @Test
  void a_code_may_be_written_with_capitals_and_hyphens_and_what_is_none_is_left_out() {
    var code = NoteReceipts.codeOf(LAMP);
    var typed = code.substring(0, 4).toUpperCase(java.util.Locale.ROOT) + "-" + code.substring(4);
    assertThat(Receipts.read(typed + ", hej")).containsExactly(code);
  }

  @Test
  void only_coordinators_and_officers_decide_and_publish_and_only_signatories_sign() {
    for (var role : List.of(Role.READER, Role.WALK_LEADER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
      assertThatThrownBy(() -> decide(no("Nej"))).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(this::publish).isInstanceOf(AccessDeniedException.class);
    }
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> protocols.sign(FLEN, WALK, 1))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> protocols.get(FLEN, WALK)).isInstanceOf(AccessDeniedException.class);
    assertRefused("not.found", () -> protocols.get(KAVLINGE, WALK));
  }
}
