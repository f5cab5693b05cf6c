package se.rodatraden.walk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.AREA;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Walks;

@DatabaseTest
class ProtocolDemoTest {

  private static final int WALKS = 300;

  @Autowired DSLContext database;
  @Autowired List<DemoData> demos;
  @Autowired ProtocolDemo demo;
  @Autowired Walks walks;
  @Autowired Publishing publishing;
  @Autowired Measures measures;

  @BeforeEach
  void walksAreThere() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    add(FLEN, "flen-station");
    add(KAVLINGE, "kavlinge-centrum");
    demos.stream().filter(each -> each.order() == WALKS).forEach(DemoData::load);
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
  void one_walk_has_a_whole_protocol_marked_as_made_up_and_loading_again_changes_nothing() {
    demo.load();
    demo.load();
    var walk = walks.getByJoinCode("kavlinge-hosten");
    assertThat(walk.madeUp()).isTrue();
    var published = publishing.findPublished(KAVLINGE, walk.id()).orElseThrow();
    assertThat(published.number()).isEqualTo(1);
    assertThat(published.publishedAt()).isAfter(walk.startsAt());
    assertThat(published.points())
        .hasSize(7)
        .allSatisfy(point -> assertThat(point.madeUp()).isTrue())
        .extracting(point -> point.decision() == null ? null : point.decision().verdict())
        .containsExactly(
            Verdict.WILL_BE_DONE,
            Verdict.WILL_BE_EXAMINED,
            null,
            Verdict.WILL_BE_DONE,
            null,
            Verdict.WILL_BE_DONE,
            Verdict.WILL_NOT_BE_DONE);
    assertThat(measures.listPublic(KAVLINGE, walk.id()))
        .hasSize(4)
        .extracting(MeasureProgress::status)
        .containsOnlyOnce(MeasureStatus.DONE);
    assertThat(publishing.listEditions(KAVLINGE, walk.id())).hasSize(1);
  }
}
