package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class ModerationsTest {

  private static final ObservationId FIRST = new ObservationId(new UUID(7, 1));
  private static final ObservationId SECOND = new ObservationId(new UUID(7, 2));
  private static final Moderation ACCEPTED = new Moderation.Accepted(false);

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;

  @BeforeEach
  void twoNotesOnAWalk() {
    Fixtures.addMunicipalities(database);
    Fixtures.signOut();
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, FIRST, dark("Lampan är trasig"), null);
    observations.note(JOIN_CODE, SECOND, dark("Trasig lampa"), null);
    signIn(Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
  }

  private void decide(ObservationId id, Moderation to) {
    moderations.moderate(FLEN, WALK, id, get(id).version(), to);
  }

  private Moderated get(ObservationId id) {
    return moderations.list(FLEN, WALK).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  private List<String> publicWords() {
    return walks.getProtocol(FLEN, WALK).observations().stream()
        .map(each -> each.noted().description())
        .toList();
  }

  @Test
  void nothing_is_public_that_nobody_has_accepted() {
    walks.close(FLEN, WALK);
    assertThat(get(FIRST).state()).isEqualTo(new Moderation.Pending());
    assertThat(publicWords()).isEmpty();
    assertThat(moderations.countPending(FLEN)).containsEntry(WALK, 2);
    decide(FIRST, ACCEPTED);
    assertThat(publicWords()).containsExactly("Lampan är trasig");
    assertThat(moderations.countPending(FLEN)).containsEntry(WALK, 1);
  }

  @Test
  void what_is_accepted_is_public_when_the_walk_is_closed_and_not_before() {
    decide(FIRST, ACCEPTED);
    assertThat(moderations.listPublic(FLEN, WALK)).isEmpty();
    assertThat(moderations.countPending(FLEN)).isEmpty();
    walks.close(FLEN, WALK);
    assertThat(moderations.listPublic(FLEN, WALK)).hasSize(1);
  }

  @Test
  void a_merged_note_counts_as_one_more_who_agrees_and_its_words_are_not_public() {
    assertRefused(
        "moderation.target_not_accepted", () -> decide(SECOND, new Moderation.Merged(FIRST)));
    decide(FIRST, ACCEPTED);
    assertRefused(
        "moderation.target_not_accepted", () -> decide(FIRST, new Moderation.Merged(FIRST)));
    decide(SECOND, new Moderation.Merged(FIRST));
    walks.close(FLEN, WALK);
    assertThat(moderations.listPublic(FLEN, WALK))
        .singleElement()
        .satisfies(note -> assertThat(note.agreed()).isEqualTo(2));
    assertThat(publicWords()).containsExactly("Lampan är trasig");
    assertRefused("moderation.has_merged", () -> decide(FIRST, new Moderation.Private()));
  }

  @Test
  void what_is_made_private_or_removed_is_gone_from_public_view_at_once() {
    decide(FIRST, ACCEPTED);
    decide(SECOND, ACCEPTED);
    walks.close(FLEN, WALK);
    decide(FIRST, new Moderation.Private());
    decide(SECOND, new Moderation.Removed("Pekar ut en person"));
    assertThat(publicWords()).isEmpty();
    assertThat(moderations.list(FLEN, WALK)).allMatch(each -> each.usable().isEmpty());
  }

  @Test
  void a_removal_says_why() {
    assertRefused("moderation.reason_missing", () -> decide(FIRST, new Moderation.Removed("  ")));
    assertRefused(
        "moderation.reason_too_long", () -> decide(FIRST, new Moderation.Removed("x".repeat(501))));
  }

  @Test
  void the_history_says_who_when_and_why_and_a_decision_can_be_undone() {
    decide(FIRST, ACCEPTED);
    decide(FIRST, new Moderation.Removed("Fel plats"));
    moderations.undo(FLEN, WALK, FIRST, 2);
    assertThat(get(FIRST).state()).isEqualTo(ACCEPTED);
    moderations.undo(FLEN, WALK, FIRST, 3);
    assertThat(get(FIRST).state()).isEqualTo(new Moderation.Removed("Fel plats"));
    assertThat(get(FIRST).steps())
        .hasSize(4)
        .allSatisfy(step -> {
          assertThat(step.by()).isEqualTo("Test Testsson");
          assertThat(step.at()).isNotNull();
        });
    assertRefused("moderation.nothing_to_undo", () -> moderations.undo(FLEN, WALK, SECOND, 0));
  }

  @Test
  void a_note_that_is_changed_after_it_was_accepted_waits_again() {
    decide(FIRST, ACCEPTED);
    observations.note(JOIN_CODE, FIRST, dark("Nu med ett namn i"), 1);
    assertThat(get(FIRST).isPending()).isTrue();
    walks.close(FLEN, WALK);
    assertThat(publicWords()).isEmpty();
    assertThat(moderations.countPending(FLEN)).containsEntry(WALK, 2);
  }

  @Test
  void what_was_noted_at_a_home_is_shown_roughly_and_without_its_stop() {
    decide(FIRST, new Moderation.Accepted(true));
    walks.close(FLEN, WALK);
    assertThat(moderations.listPublic(FLEN, WALK))
        .singleElement()
        .satisfies(note -> {
          var noted = note.observation().noted();
          assertThat(noted.position())
              .isEqualTo(HomeArea.around(dark("").position()))
              .isNotEqualTo(dark("").position());
          assertThat(noted.stop()).isNull();
          assertThat(noted.accuracy_m()).isNull();
        });
  }

  @Test
  void two_who_decide_at_once_do_not_undo_each_other_unseen() {
    decide(FIRST, ACCEPTED);
    assertRefused(
        "changed.meanwhile",
        () -> moderations.moderate(FLEN, WALK, FIRST, 0, new Moderation.Private()));
    assertRefused(
        "not.found",
        () ->
            moderations.moderate(
                FLEN, WALK, new ObservationId(new UUID(9, 9)), 0, new Moderation.Private()));
  }

  @Test
  void only_coordinators_and_officers_of_the_municipality_decide() {
    for (var role : List.of(Role.READER, Role.WALK_LEADER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
      assertThatThrownBy(() -> moderations.moderate(FLEN, WALK, FIRST, 0, ACCEPTED))
          .isInstanceOf(AccessDeniedException.class);
      assertThat(moderations.list(FLEN, WALK)).hasSize(2);
    }
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> moderations.list(FLEN, WALK))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(moderations.list(KAVLINGE, WALK)).isEmpty();
  }
}
