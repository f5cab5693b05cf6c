package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.draft;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class ParticipantsTest {

  private static final UUID PHONE = UUID.randomUUID();

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired WalkPlans plans;
  @Autowired Participants participants;
  @Autowired Observations observations;
  @Autowired LiveWalks live;

  @BeforeEach
  void walkIsOpen() {
    Fixtures.addMunicipalities(database);
    Fixtures.signOut();
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private LiveWalk asLeader() {
    signIn(FLEN, Role.WALK_LEADER);
    try {
      return live.get(FLEN, WALK);
    } finally {
      Fixtures.signOut();
    }
  }

  private static void signIn(MunicipalityCode municipality, Role role) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, role);
  }

  private static void assertRefused(String code, Runnable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call::run)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void a_phone_counts_once_in_the_role_it_chose_last() {
    assertThat(participants.join(JOIN_CODE, PHONE, ParticipantRole.RESIDENT)).isTrue();
    assertThat(participants.join(JOIN_CODE, PHONE, ParticipantRole.RESIDENT)).isFalse();
    assertThat(participants.join(JOIN_CODE, PHONE, ParticipantRole.POLICE)).isFalse();
    participants.join(JOIN_CODE, UUID.randomUUID(), ParticipantRole.RESIDENT);
    participants.join(JOIN_CODE, UUID.randomUUID(), ParticipantRole.RESIDENT);
    assertThat(asLeader().joined())
        .isEqualTo(Map.of(ParticipantRole.RESIDENT, 2, ParticipantRole.POLICE, 1));
  }

  @Test
  void who_took_part_is_forgotten_when_the_walk_closes() {
    participants.join(JOIN_CODE, PHONE, ParticipantRole.RESIDENT);
    signIn(FLEN, Role.WALK_LEADER);
    walks.close(FLEN, WALK);
    Fixtures.signOut();
    assertThat(asLeader().joined()).isEmpty();
    assertRefused(
        "walk.closed", () -> participants.join(JOIN_CODE, PHONE, ParticipantRole.RESIDENT));
  }

  @Test
  void nobody_fills_the_table_but_those_who_are_in_may_still_change_role() {
    participants.join(JOIN_CODE, PHONE, ParticipantRole.RESIDENT);
    for (int i = 1; i < Participants.MOST; i++) {
      participants.join(JOIN_CODE, UUID.randomUUID(), ParticipantRole.OTHER);
    }
    assertRefused(
        "participants.full",
        () -> participants.join(JOIN_CODE, UUID.randomUUID(), ParticipantRole.RESIDENT));
    assertThat(participants.join(JOIN_CODE, PHONE, ParticipantRole.POLICE)).isFalse();
  }

  @Test
  void one_may_join_before_the_walk_opens_and_is_told_when_it_is_called_off() {
    signIn(FLEN, Role.COORDINATOR);
    var id = plans.create(FLEN, PlanFixtures.draft());
    var code = plans.get(FLEN, id).walk().joinCode();
    Fixtures.signOut();
    assertRefused("walk.unknown", () -> participants.join(code, PHONE, ParticipantRole.RESIDENT));
    signIn(FLEN, Role.COORDINATOR);
    plans.announce(FLEN, id, 1);
    participants.join(code, PHONE, ParticipantRole.RESIDENT);
    assertThat(live.get(FLEN, id).participants()).isEqualTo(1);
    plans.delete(FLEN, id, 2);
    assertThat(live.get(FLEN, id).joined()).isEmpty();
    assertThat(live.get(FLEN, id).walk().status()).isEqualTo(WalkStatus.CALLED_OFF);
    assertRefused("walk.called_off", () -> walks.open(FLEN, id));
    assertRefused(
        "walk.called_off", () -> participants.join(code, PHONE, ParticipantRole.RESIDENT));
    assertRefused(
        "walk.called_off",
        () -> observations.note(code, new ObservationId(PHONE), dark("Mörkt"), null));
  }

  @Test
  void a_note_is_news_until_it_is_read_and_again_when_it_changes() {
    var id = new ObservationId(UUID.randomUUID());
    observations.note(JOIN_CODE, id, dark("Mörkt"), null);
    signIn(FLEN, Role.WALK_LEADER);
    assertThat(live.get(FLEN, WALK).news())
        .extracting(LiveNote::news)
        .containsExactly(LiveNote.News.NEW);
    live.markRead(FLEN, WALK, live.get(FLEN, WALK).news());
    assertThat(live.get(FLEN, WALK).news()).isEmpty();
    assertThat(live.get(FLEN, WALK).notes()).hasSize(1);
    observations.note(JOIN_CODE, id, dark("Mycket mörkt"), 1);
    assertThat(live.get(FLEN, WALK).news())
        .extracting(LiveNote::news)
        .containsExactly(LiveNote.News.CHANGED);
    Fixtures.signIn(FLEN, Party.POLICE, Role.POLICE_OFFICER);
    assertThat(live.get(FLEN, WALK).news())
        .as("to somebody else all of it is new")
        .extracting(LiveNote::news)
        .containsExactly(LiveNote.News.NEW);
  }

  @Test
  void what_was_noted_within_75_m_of_a_stop_counts_to_it() {
    var at = WalkFixtures.STATION.position();
    note(at.lat().doubleValue() + 0.0005, at.lon().doubleValue());
    note(at.lat().doubleValue() + 0.0008, at.lon().doubleValue());
    var now = asLeader();
    assertThat(now.at(WalkFixtures.STATION.id())).as("about 56 m away").hasSize(1);
    assertThat(now.at(null)).as("about 89 m away").hasSize(1);
  }

  private void note(double lat, double lon) {
    observations.note(
        JOIN_CODE,
        new ObservationId(UUID.randomUUID()),
        draft(
            null,
            lat,
            lon,
            WalkFixtures.STARTS_AT,
            Valence.UNSAFE,
            ObservationCategory.LIGHTING,
            2,
            ""),
        null);
  }

  @Test
  void only_those_who_lead_walks_in_the_municipality_see_it_live() {
    assertThatThrownBy(() -> live.get(FLEN, WALK))
        .isInstanceOfAny(
            AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    signIn(FLEN, Role.READER);
    assertThatThrownBy(() -> live.get(FLEN, WALK)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> live.markRead(FLEN, WALK, List.of()))
        .isInstanceOf(AccessDeniedException.class);
    signIn(KAVLINGE, Role.WALK_LEADER);
    assertThatThrownBy(() -> live.get(FLEN, WALK)).isInstanceOf(AccessDeniedException.class);
  }
}
