package se.rodatraden.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class DemoPictureTest {

  @Autowired DSLContext database;
  @Autowired DemoPicture demo;
  @Autowired Pictures pictures;

  @BeforeEach
  void nobodyIsSignedIn() {
    Fixtures.signOut();
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void there_is_a_made_up_draft_however_often_it_is_loaded() {
    PictureFixtures.addPlaceAndSource(database);
    demo.load();
    demo.load();

    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    assertThat(pictures.list(KAVLINGE)).hasSize(1);
    var picture = pictures.get(KAVLINGE, 1);
    assertThat(picture.canChange()).isTrue();
    assertThat(picture.problems()).hasSize(2);
    assertThat(picture.problemsWithoutEvidence()).hasSize(1);
    assertThat(picture.problems().getFirst().evidence())
        .allMatch(evidence -> evidence.citation().madeUp());
  }

  @Test
  void nothing_is_made_up_where_the_place_it_speaks_of_is_not_there() {
    Fixtures.addMunicipalities(database);
    demo.load();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    assertThat(pictures.list(KAVLINGE)).isEmpty();
  }

  @Test
  void nobody_who_is_signed_in_loads_it() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.ADMINISTRATOR);
    assertThatThrownBy(demo::load).isInstanceOf(AccessDeniedException.class);
  }
}
