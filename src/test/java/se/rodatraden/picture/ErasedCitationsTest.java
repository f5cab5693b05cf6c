package se.rodatraden.picture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.EVIDENCE;
import static se.rodatraden.jooq.Tables.MODERATION_STEP;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.RemovedNotes;
import se.rodatraden.walk.RoughSquare;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class ErasedCitationsTest {

  private static final ObservationId LAMP = new ObservationId(new UUID(7, 1));
  private static final ObservationId BENCH = new ObservationId(new UUID(7, 2));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired RemovedNotes removed;
  @Autowired ObservationCitations citations;
  @Autowired Municipalities municipalities;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired Adoptions adoptions;
  @Autowired AdoptedPictures adopted;
  @Autowired Clock clock;

  private PictureId picture;
  private Citation lamp;
  private Citation bench;

  @BeforeEach
  void twoNotesAreCited() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(WalkFixtures.walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, LAMP, WalkFixtures.dark("Lampan är trasig"), null);
    observations.note(JOIN_CODE, BENCH, WalkFixtures.liked("Fin bänk"), null);
    signIn(Role.COORDINATOR, Party.MUNICIPALITY);
    for (var note : List.of(LAMP, BENCH)) {
      moderations.moderate(FLEN, WALK, note, 0, new Moderation.Accepted(false));
    }
    picture = pictures.create(FLEN, PictureFixtures.draft());
    var problem = problems.add(FLEN, picture, PictureFixtures.titled("Mörkt vid stationen"));
    var statement = LocalizedText.swedish("Lampan är ur funktion.");
    for (var note : moderations.list(FLEN, WALK)) {
      var cited = citations.of(municipalities.get(FLEN), List.of(), note.observation());
      evidences.cite(FLEN, problem, cited, statement);
    }
    lamp = citation(LAMP);
    bench = citation(BENCH);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role, Party party) {
    Fixtures.store(database, Fixtures.signIn(FLEN, party, role));
  }

  private Citation citation(ObservationId note) {
    return requireNonNull(
        database
            .select(EVIDENCE.CITATION)
            .from(EVIDENCE)
            .where(EVIDENCE.MUNICIPALITY_CODE.eq(FLEN))
            .and(EVIDENCE.REFERENCE.eq(note.toString()))
            .fetchSingle(EVIDENCE.CITATION));
  }

  private String stored() {
    return database.fetch(EVIDENCE, EVIDENCE.MUNICIPALITY_CODE.eq(FLEN)).toString()
        + database.fetch(PICTURE, PICTURE.MUNICIPALITY_CODE.eq(FLEN));
  }

  private void adopt() {
    for (var party : Party.values()) {
      signIn(Role.SIGNATORY, party);
      adoptions.adopt(FLEN, picture, pictures.get(FLEN, 1).contentsVersion());
    }
    signIn(Role.COORDINATOR, Party.MUNICIPALITY);
  }

  private int removeAndErase(Duration later) {
    moderations.moderate(FLEN, WALK, LAMP, 1, new Moderation.Removed("Pekar ut en person"));
    database
        .update(MODERATION_STEP)
        .set(MODERATION_STEP.AT, clock.instant().minus(later))
        .where(MODERATION_STEP.MUNICIPALITY_CODE.eq(FLEN))
        .and(MODERATION_STEP.OBSERVATION_ID.eq(LAMP))
        .execute();
    Fixtures.signOut();
    var erased = removed.eraseDue();
    signIn(Role.COORDINATOR, Party.MUNICIPALITY);
    return erased;
  }

  @Test
  void the_exact_place_of_an_erased_note_is_in_no_citation_and_the_evidence_stays() {
    var exact = requireNonNull(lamp.position());
    assertThat(removeAndErase(Duration.ofDays(31))).isEqualTo(1);
    var left = citation(LAMP);
    assertThat(left.position()).isEqualTo(RoughSquare.of(exact).middle()).isNotEqualTo(exact);
    assertThat(left.title()).isEqualTo(lamp.title());
    assertThat(left.path()).isEqualTo(lamp.path());
    assertThat(citation(BENCH)).as("of the other note").isEqualTo(bench);
    assertThat(pictures.get(FLEN, 1).problems().getFirst().evidence()).hasSize(2);
  }

  @Test
  void nor_is_it_in_a_picture_that_was_adopted_before() {
    adopt();
    var exact = String.valueOf(lamp.position());
    var before = adopted.find(FLEN, 1).orElseThrow();
    assertThat(before.toString()).contains(exact);
    removeAndErase(Duration.ofDays(31));
    var after = adopted.find(FLEN, 1).orElseThrow();
    assertThat(after.toString()).doesNotContain(exact);
    assertThat(stored()).doesNotContain(requireNonNull(lamp.position()).lon().toString());
    assertThat(after).usingRecursiveComparison().ignoringFields("problems").isEqualTo(before);
    var evidence = after.problems().getFirst().evidence();
    assertThat(evidence)
        .usingRecursiveComparison()
        .ignoringFields("citation")
        .isEqualTo(before.problems().getFirst().evidence());
    assertThat(evidence).extracting(Evidence::citation).contains(bench);
  }

  @Test
  void until_it_is_erased_the_citation_is_as_it_was() {
    adopt();
    assertThat(removeAndErase(Duration.ofDays(29))).isZero();
    assertThat(citation(LAMP)).isEqualTo(lamp);
    assertThat(adopted.find(FLEN, 1).orElseThrow().toString())
        .contains(String.valueOf(lamp.position()));
  }
}
