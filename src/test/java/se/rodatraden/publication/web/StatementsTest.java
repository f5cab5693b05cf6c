package se.rodatraden.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.picture.PictureStatus;
import se.rodatraden.promise.PromiseFixtures;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// How often the database is asked does not grow with how much there is.
@DatabaseTest
class StatementsTest {

  @Autowired MockMvcTester web;
  @Autowired DSLContext database;
  @Autowired PublishedThreads threads;
  @Autowired Walks walks;

  @BeforeEach
  void nobodyIsSignedIn() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
  }

  @Test
  void the_start_page_asks_as_often_for_three_municipalities_as_for_two() {
    var two = countedFor(() -> open("/?q="));
    PromiseFixtures.addMunicipalities(database);
    assertThat(countedFor(() -> open("/?q="))).isEqualTo(two);
  }

  @Test
  void what_pictures_cite_is_asked_for_as_often_for_three_pictures_as_for_one() {
    addPicture(1);
    var one = countedFor(this::citing);
    addPicture(2);
    addPicture(3);
    assertThat(countedFor(this::citing)).isEqualTo(one);
  }

  @Test
  void the_calendar_asks_as_often_for_three_walks_as_for_one() {
    walks.addMadeUp(coming(1), List.of());
    var one = countedFor(() -> open("/flen/vandringar.ics?q="));
    walks.addMadeUp(coming(2), List.of());
    walks.addMadeUp(coming(3), List.of());
    assertThat(countedFor(() -> open("/flen/vandringar.ics?q="))).isEqualTo(one);
    var calendar = web.get().uri("/flen/vandringar.ics?q=").exchange();
    assertThat(calendar).bodyText().contains("Vandring 1", "Vandring 2", "Vandring 3");
  }

  /// Statements sent within this test's transaction, and so over its own connection.
  private long countedFor(Runnable action) {
    var before = sent();
    action.run();
    var counted = sent() - before;
    assertThat(counted).as("the database must be asked at all").isGreaterThan(1);
    return counted;
  }

  private long sent() {
    var status = database.fetchSingle("SHOW SESSION STATUS LIKE 'Questions'");
    return Long.parseLong(String.valueOf(status.get(1)));
  }

  private void open(String path) {
    assertThat(web.get().uri(path).accept("text/html,*/*").exchange()).hasStatusOk();
  }

  private void citing() {
    threads.listCiting(KAVLINGE, CitableKind.SOURCE, "/kavlinge/enkater/trygghet");
  }

  private void addPicture(int number) {
    database
        .insertInto(PICTURE)
        .set(PICTURE.PICTURE_ID, new PictureId(ShortId.random()))
        .set(PICTURE.MUNICIPALITY_CODE, KAVLINGE)
        .set(PICTURE.PICTURE_VERSION, number)
        .set(PICTURE.TITLE, LocalizedText.swedish("Lägesbild"))
        .set(PICTURE.SUMMARY, LocalizedText.swedish("Så är läget"))
        .set(PICTURE.STATUS, PictureStatus.ADOPTED)
        .execute();
  }

  private static Walk coming(int number) {
    var like = WalkFixtures.walk(WalkStatus.PLANNED);
    return new Walk(
        new WalkId(ShortId.named("test/walk/" + number)),
        FLEN,
        "flen-test-" + number,
        LocalizedText.swedish("Vandring " + number),
        like.purpose(),
        null,
        like.meetingPlace(),
        Instant.now().plus(number, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
        Instant.now()
            .plus(number, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .plus(Walk.USUAL_LENGTH),
        like.light(),
        WalkStatus.PLANNED,
        null,
        List.of(),
        false);
  }
}
