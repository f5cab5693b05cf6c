package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.AREA;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class OpenMapDemoTest {

  private static final Bounds KAVLINGE_TOWN = new Bounds(55.78, 13.1, 55.8, 13.13);

  @Autowired DSLContext database;
  @Autowired WalkDemo walks;
  @Autowired OpenMapDemo demo;
  @Autowired OpenMaps maps;
  @Autowired StoredMarks stored;
  @Autowired Marks marks;

  @BeforeEach
  void walksAreThere() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    add(FLEN, "flen-station");
    add(KAVLINGE, "kavlinge-centrum");
    walks.load();
    demo.load();
  }

  private void add(MunicipalityCode municipality, String key) {
    database
        .insertInto(AREA)
        .set(AREA.AREA_ID, new AreaId(ShortId.named("test/" + key)))
        .set(AREA.MUNICIPALITY_CODE, municipality)
        .set(AREA.AREA_KEY, key)
        .set(AREA.NAME, key)
        .set(AREA.POSITION, 99)
        .set(AREA.OUTLINE, "{}")
        .onDuplicateKeyIgnore()
        .execute();
  }

  @Test
  void an_open_map_has_a_few_dozen_marks_that_are_all_made_up_and_could_have_been_made() {
    var opened = maps.getByCode("kavlinge-karta");
    assertThat(opened.state()).isEqualTo(MapState.OPEN);
    assertThat(stored.list(KAVLINGE, opened.walk().id()))
        .hasSizeBetween(24, 60)
        .allSatisfy(mark -> {
          assertThat(mark.madeUp()).isTrue();
          assertThat(MarkRules.check(MarkDraft.of(mark.noted()), KAVLINGE_TOWN)).isEmpty();
        });
    assertThat(marks.listPublic(KAVLINGE, opened.walk().id())).hasSizeGreaterThan(20);
    assertThat(stored.countPending(KAVLINGE)).containsEntry(opened.walk().id(), 5);
  }

  @Test
  void loading_again_changes_nothing() {
    var before = stored.list(KAVLINGE, maps.getByCode("kavlinge-karta").walk().id());
    demo.load();
    assertThat(stored.list(KAVLINGE, maps.getByCode("kavlinge-karta").walk().id()))
        .isEqualTo(before);
  }
}
