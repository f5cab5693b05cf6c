package se.rodatraden.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import se.rodatraden.RodaTraden;
import se.rodatraden.jooq.DefaultSchema;

class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/se/rodatraden/jooq/"))
          .importPackages("se.rodatraden");

  static List<ArchRule> rules() {
    return HouseRules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps_its_rules(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void modules_use_only_what_they_declare() {
    ApplicationModules.of(
            RodaTraden.class,
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                "se.rodatraden.jooq.."))
        .verify();
  }

  @Test
  void every_table_belongs_to_exactly_one_module() {
    var owned =
        HouseRules.TABLES.values().stream().flatMap(Set::stream).collect(Collectors.toList());
    var existing =
        DefaultSchema.DEFAULT_SCHEMA
            .tableStream()
            .map(table -> table.getName().toUpperCase(java.util.Locale.ROOT))
            .toList();
    assertThat(owned).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(existing);
  }

  @Test
  void every_package_says_where_null_may_be() {
    var unmarked =
        HOUSE.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(each -> !each.isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
            .map(each -> each.getName())
            .toList();
    assertThat(unmarked).isEmpty();
    assertThat(Arrays.asList(RodaTraden.class.getPackage().getAnnotations())).isNotEmpty();
  }
}
