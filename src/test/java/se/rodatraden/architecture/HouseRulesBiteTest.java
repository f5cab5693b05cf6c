package se.rodatraden.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ModulithMetadata;
import org.springframework.modulith.core.Violations;

/// Every rule of the house, broken on purpose by a class planted under `planted`, is seen to be
/// broken.
class HouseRulesBiteTest {

  /// Which planted class must be named by which rule.
  private static final Map<ArchRule, String> PLANTED =
      Map.ofEntries(
          Map.entry(HouseRules.VIEWS_AND_CONTROLLERS_KNOW_NO_SQL, "ViewWithSql"),
          Map.entry(HouseRules.VIEWS_ARE_INTERNAL, "PublicView"),
          Map.entry(HouseRules.REPOSITORIES_AND_CONTROLLERS_ARE_INTERNAL, "PublicRepository"),
          Map.entry(HouseRules.EACH_MODULE_ON_ITS_OWN_TABLES, "ReachesIntoAnotherModulesTable"),
          Map.entry(HouseRules.SERVICE_METHODS_SAY_WHO_MAY_CALL_THEM, "ServiceForAnyone"),
          Map.entry(HouseRules.THE_CLOCK_IS_PASSED_IN, "LooksAtTheWallClock"),
          Map.entry(HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS, "ServiceForAnyone"),
          Map.entry(HouseRules.FIELDS_OF_SPRING_BEANS_ARE_FINAL, "ServiceForAnyone"),
          Map.entry(HouseRules.NO_INTERFACE_WITH_ONE_CLASS_BEHIND_IT, "ThingImpl"),
          Map.entry(
              HouseRules.VIEWS_AND_CONTROLLERS_CALL_NOTHING_OF_THE_SYSTEMS, "CallsTheSystems"));

  static Iterable<Map.Entry<ArchRule, String>> planted() {
    return PLANTED.entrySet();
  }

  @Test
  void every_rule_has_a_planted_violation() {
    assertThat(PLANTED.keySet()).containsExactlyInAnyOrderElementsOf(HouseRules.ALL);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void a_planted_violation_is_found(Map.Entry<ArchRule, String> planted) {
    var classes = new ClassFileImporter().importPackages("planted.rules");
    assertThatThrownBy(() -> planted.getKey().check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(planted.getValue());
  }

  @Test
  void a_list_of_roles_by_another_name_counts_as_one_of_them() {
    var classes = new ClassFileImporter().importPackages("planted.rules.survey");
    assertThatThrownBy(() -> HouseRules.SERVICE_METHODS_SAY_WHO_MAY_CALL_THEM.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ServiceForReaders.readersAndAll() carries 2 of them")
        .hasMessageContaining("ServiceForReaders.readersByTwoNames() carries 2 of them")
        .message()
        .doesNotContain("ServiceForReaders.readers()");
  }

  @Test
  void a_module_that_uses_what_it_has_not_declared_is_found() {
    assertThatThrownBy(() -> new PlantedHouse().verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("first")
        .hasMessageContaining("second");
  }

  /// Modules among the test classes, which are usually passed over.
  private static final class PlantedHouse extends ApplicationModules {
    PlantedHouse() {
      super(
          ModulithMetadata.of("planted.house"), DescribedPredicate.alwaysFalse(), location -> true);
    }
  }
}
