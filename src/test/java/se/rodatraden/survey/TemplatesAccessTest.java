package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AREA;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@Transactional
class TemplatesAccessTest {

  @Autowired private Templates templates;
  @Autowired private DSLContext database;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void addArea(String key, int position) {
    database
        .insertInto(AREA)
        .set(AREA.AREA_ID, new AreaId(ShortId.random()))
        .set(AREA.MUNICIPALITY_CODE, KAVLINGE)
        .set(AREA.AREA_KEY, key)
        .set(AREA.NAME, "Område " + key)
        .set(AREA.POSITION, position)
        .set(AREA.OUTLINE, "{}")
        .execute();
  }

  @Test
  void a_municipality_gets_its_own_areas_in_its_own_order() {
    Fixtures.addMunicipalities(database);
    database.deleteFrom(AREA).where(AREA.MUNICIPALITY_CODE.eq(KAVLINGE)).execute();
    addArea("test-b", 1);
    addArea("test-a", 2);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    var filled = templates.get(KAVLINGE, "trygghet").questionnaire();
    assertThat(filled.areaQuestion().orElseThrow().areas())
        .extracting(Choice::key)
        .containsExactly("test-b", "test-a");
  }

  @Test
  void nobody_and_those_without_a_role_there_get_none() {
    assertThatThrownBy(() -> templates.list()).isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThat(templates.list()).hasSize(4);
    assertThatThrownBy(() -> templates.get(KAVLINGE, "trygghet"))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    assertThatThrownBy(() -> templates.get(KAVLINGE, "trygghet"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void what_is_not_there_is_not_found() {
    Fixtures.signIn(FLEN, Party.POLICE, Role.POLICE_OFFICER);
    assertThat(templates.get("efter-vandring").key()).isEqualTo("efter-vandring");
    assertThatThrownBy(() -> templates.get("finns-inte")).isInstanceOf(ProblemException.class);
  }
}
