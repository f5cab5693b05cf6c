package se.rodatraden.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.identity.Role;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.ActivityWalks;
import se.rodatraden.promise.EffortDraft;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.Quota;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;

/// Flen's promise of 2018, as its document has it: at least two safety walks, of which at least one
/// in the evening. The walks count themselves.
@DatabaseTest
class FlenWalksCountTest {

  private static final Instant BY_DAY = Instant.parse("2018-05-03T11:00:00Z");
  private static final Instant IN_THE_EVENING = Instant.parse("2018-10-04T16:30:00Z");
  private static final Instant THE_YEAR_AFTER = Instant.parse("2019-05-03T16:30:00Z");

  @Autowired SeedLoader loader;
  @Autowired DSLContext database;
  @Autowired Promises promises;
  @Autowired ActivityWalks activityWalks;
  @Autowired Walks walks;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;

  @BeforeEach
  void theDocumentIsLoaded() throws IOException {
    Fixtures.signOut();
    loader.load(
        "flen.yaml",
        new ClassPathResource("seeds/municipalities/flen.yaml")
            .getContentAsString(StandardCharsets.UTF_8));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private WalkId held(String name, Instant startsAt) {
    var walk =
        new Walk(
            new WalkId(ShortId.named(name)),
            FLEN,
            name,
            LocalizedText.swedish("Vandring " + name),
            LocalizedText.swedish("Se platsen"),
            null,
            null,
            startsAt,
            startsAt.plus(Walk.USUAL_LENGTH),
            Light.DAYLIGHT,
            WalkStatus.CLOSED,
            null,
            List.of(),
            false);
    Fixtures.signOut();
    walks.addMadeUp(walk, List.of());
    signIn();
    return walk.id();
  }

  private void signIn() {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  private void publish(WalkId walk) {
    publishing.publish(FLEN, walk, protocols.get(FLEN, walk).contentsVersion());
  }

  private Promise promise() {
    return promises.list(FLEN).getFirst();
  }

  private Activity walking() {
    return promise().activities().stream()
        .filter(each ->
            each.draft().quota() instanceof Quota.AtLeast quota && !quota.within().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private void tie(WalkId... ids) {
    activityWalks.tie(FLEN, promise().id(), walking().id(), Set.of(ids));
  }

  private boolean isKept() {
    var period = promise().period().orElseThrow();
    return walking().progress(period, period.until()).isReached().orElse(false);
  }

  @Test
  void two_held_walks_of_which_one_in_the_evening_keep_the_promise_by_themselves() {
    var day = held("dag", BY_DAY);
    var evening = held("kvall", IN_THE_EVENING);
    tie(day, evening);
    assertThat(walking().efforts()).as("neither has a protocol yet").isEmpty();
    publish(day);
    assertThat(walking().efforts())
        .singleElement()
        .satisfies(effort -> {
          assertThat(effort.draft())
              .isEqualTo(
                  new EffortDraft(
                      java.time.LocalDate.parse("2018-05-03"),
                      1,
                      null,
                      false,
                      null,
                      "Vandring dag"));
          assertThat(effort.loggedBy()).isNull();
        });
    assertThat(isKept()).isFalse();
    publish(evening);
    assertThat(isKept()).isTrue();
  }

  @Test
  void two_by_day_do_not() {
    var first = held("dag", BY_DAY);
    var second = held("dag-2", BY_DAY);
    tie(first, second);
    publish(first);
    publish(second);
    assertThat(walking().efforts()).hasSize(2);
    assertThat(isKept()).isFalse();
  }

  @Test
  void a_walk_counts_once_however_often_its_protocol_is_published_or_tied() {
    var day = held("dag", BY_DAY);
    publish(day);
    tie(day);
    assertThat(walking().efforts()).as("it was held before it was tied").hasSize(1);
    publish(day);
    tie(day);
    assertThat(walking().efforts()).hasSize(1);
  }

  @Test
  void a_walk_that_does_not_serve_the_activity_after_all_does_not_count() {
    var day = held("dag", BY_DAY);
    publish(day);
    tie(day);
    tie();
    assertThat(walking().efforts()).isEmpty();
  }

  @Test
  void a_walk_outside_the_promise_s_period_does_not_count() {
    var later = held("later", THE_YEAR_AFTER);
    tie(later);
    publish(later);
    assertThat(walking().efforts()).isEmpty();
  }
}
