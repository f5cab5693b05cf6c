package se.rodatraden.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import se.rodatraden.test.TestDatabase;

/// Every fact of the five documents that the project starts from, found in the database that the
/// files were loaded into at start.
@SpringBootTest(properties = "rodatraden.seeds=true")
@ContextConfiguration(initializers = TestDatabase.class)
class SeedFactsTest {

  /// @param rows how many rows of the table, in the municipality, the condition holds for
  record Fact(String sentence, String table, int rows, String condition) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  @Autowired DSLContext database;

  static Stream<Fact> vellinge() {
    return Stream.concat(VellingeAndFlenFacts.vellinge(), everyMunicipality());
  }

  static Stream<Fact> flen() {
    return Stream.concat(VellingeAndFlenFacts.flen(), everyMunicipality());
  }

  static Stream<Fact> vetlanda() {
    return Stream.concat(VetlandaAndKavlingeFacts.vetlanda(), everyMunicipality());
  }

  static Stream<Fact> kavlinge() {
    return Stream.concat(VetlandaAndKavlingeFacts.kavlinge(), everyMunicipality());
  }

  static Stream<Fact> trelleborg() {
    return Stream.concat(TrelleborgFacts.trelleborg(), everyMunicipality());
  }

  private static Stream<Fact> everyMunicipality() {
    return Stream.of(
        fact("one promise is published", "promise", "status = 'PUBLISHED'"),
        fact("one picture is there, adopted before it came here", "picture", "status = 'ADOPTED'"),
        new Fact("eight areas have outlines", "area", 8, "json_valid(outline)"),
        fact("the municipality has an outline", "municipality", "json_valid(outline)"),
        new Fact("no text lacks Swedish", "promise", 0, "json_value(text, '$.sv') is null"));
  }

  static Fact fact(String sentence, String table, String condition) {
    return new Fact(sentence, table, 1, condition);
  }

  @ParameterizedTest(name = "Vellinge: {0}")
  @MethodSource
  void vellinge(Fact fact) {
    check("1233", fact);
  }

  @ParameterizedTest(name = "Flen: {0}")
  @MethodSource
  void flen(Fact fact) {
    check("0482", fact);
  }

  @ParameterizedTest(name = "Vetlanda: {0}")
  @MethodSource
  void vetlanda(Fact fact) {
    check("0685", fact);
  }

  @ParameterizedTest(name = "Kävlinge: {0}")
  @MethodSource
  void kavlinge(Fact fact) {
    check("1261", fact);
  }

  @ParameterizedTest(name = "Trelleborg: {0}")
  @MethodSource
  void trelleborg(Fact fact) {
    check("1287", fact);
  }

  private void check(String code, Fact fact) {
    var sql =
        "select count(*) from %s where municipality_code = ? and (%s)"
            .formatted(fact.table(), fact.condition());
    assertThat(database.fetchValue(sql, code)).as(sql).isEqualTo((long) fact.rows());
  }
}
