package se.rodatraden.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.AREA;
import static se.rodatraden.jooq.Tables.MUNICIPALITY;
import static se.rodatraden.jooq.Tables.PLACE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class GuardsTest {

  @Autowired DSLContext database;
  @Autowired GuardExemptions exemptions;

  @Test
  void a_query_without_the_municipality_code_is_refused() {
    assertThatThrownBy(() -> database.selectFrom(PLACE).where(PLACE.NAME.eq("x")).fetch())
        .hasMessageContaining("a query on place must name its municipality_code");
  }

  @Test
  void selecting_the_code_is_not_naming_whose_rows_are_meant() {
    assertThatThrownBy(() -> database.select(PLACE.MUNICIPALITY_CODE).from(PLACE).fetch())
        .hasMessageContaining("place");
  }

  @Test
  void a_query_with_the_code_runs() {
    assertThat(
            database.selectFrom(PLACE).where(PLACE.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE)).fetch())
        .isEmpty();
  }

  @Test
  void a_joined_table_must_be_scoped_too() {
    assertThatThrownBy(() ->
            database
                .select(PLACE.NAME)
                .from(PLACE)
                .join(AREA)
                .on(AREA.AREA_ID.eq(PLACE.AREA_ID))
                .where(PLACE.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE))
                .fetch())
        .hasMessageContaining("a query on area");
    assertThat(
            database
                .select(PLACE.NAME)
                .from(PLACE)
                .join(AREA)
                .on(AREA.AREA_ID.eq(PLACE.AREA_ID))
                .and(AREA.MUNICIPALITY_CODE.eq(PLACE.MUNICIPALITY_CODE))
                .where(PLACE.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE))
                .fetch())
        .isEmpty();
  }

  @Test
  void naming_the_code_without_a_value_is_not_naming_whose_rows_are_meant() {
    assertThatThrownBy(() ->
            database
                .select(PLACE.NAME)
                .from(PLACE)
                .join(AREA)
                .on(AREA.AREA_ID.eq(PLACE.AREA_ID))
                .and(AREA.MUNICIPALITY_CODE.eq(PLACE.MUNICIPALITY_CODE))
                .where(PLACE.NAME.eq("x"))
                .fetch())
        .hasMessageContaining("area, place must name its municipality_code, and give it a value");
    assertThatThrownBy(
            () -> database.selectFrom(PLACE).where(PLACE.MUNICIPALITY_CODE.isNotNull()).fetch())
        .hasMessageContaining("place");
    assertThatThrownBy(() ->
            database
                .update(PLACE)
                .set(PLACE.NAME, "x")
                .where(PLACE.MUNICIPALITY_CODE.eq(PLACE.MUNICIPALITY_CODE))
                .execute())
        .hasMessageContaining("place");
    assertThat(
            database
                .selectFrom(PLACE)
                .where(PLACE.MUNICIPALITY_CODE.in(Fixtures.KAVLINGE, Fixtures.FLEN))
                .fetch())
        .isEmpty();
  }

  @Test
  void a_nested_query_must_be_scoped_too() {
    var places = select(PLACE.NAME).from(PLACE).where(PLACE.AREA_ID.eq(AREA.AREA_ID));
    assertThatThrownBy(() ->
            database
                .select(AREA.NAME, multiset(places))
                .from(AREA)
                .where(AREA.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE))
                .fetch())
        .hasMessageContaining("place");
  }

  @Test
  void an_alias_does_not_get_around_the_guard() {
    var there = PLACE.as("there");
    assertThatThrownBy(() -> database.select(there.NAME).from(there).fetch())
        .hasMessageContaining("there");
    assertThat(
            database
                .select(there.NAME)
                .from(there)
                .where(there.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE))
                .fetch())
        .isEmpty();
  }

  @Test
  void an_update_or_delete_without_the_code_is_refused() {
    assertThatThrownBy(() -> database.update(PLACE).set(PLACE.NAME, "x").execute())
        .hasMessageContaining("place");
    assertThatThrownBy(() -> database.deleteFrom(PLACE).execute()).hasMessageContaining("place");
  }

  @Test
  void the_directory_of_municipalities_is_open() {
    Fixtures.addMunicipalities(database);
    assertThat(database.fetchCount(MUNICIPALITY)).isEqualTo(2);
  }

  @Test
  void an_exemption_looks_across_municipalities() {
    assertThat(exemptions.acrossMunicipalities("a test").selectFrom(PLACE).fetch()).isEmpty();
  }

  @Test
  @Transactional(propagation = Propagation.NEVER)
  void a_write_outside_a_transaction_is_refused() {
    assertThatThrownBy(() ->
            database
                .deleteFrom(PLACE)
                .where(PLACE.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE))
                .execute())
        .hasMessageContaining("transaction");
    assertThat(
            exemptions
                .singleStatement("a test")
                .deleteFrom(PLACE)
                .where(PLACE.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE))
                .execute())
        .isZero();
  }
}
