package se.rodatraden.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePublic;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.SystemOnly;

/// The rules of the house that the compiler does not know. Each is proven to bite in
/// [HouseRulesBiteTest].
final class HouseRules {

  /// Which module's tables are which. The last part of a module's package name is its key.
  static final Map<String, Set<String>> TABLES =
      Map.of(
          "place", Set.of("MUNICIPALITY", "LOCAL_POLICE_AREA", "CONTACT", "AREA", "PLACE"),
          "identity", Set.of("PERSON", "MEMBERSHIP", "AUDIT_ENTRY"),
          "survey",
              Set.of(
                  "SURVEY",
                  "QUESTIONNAIRE",
                  "QUESTIONNAIRE_DRAFT",
                  "SURVEY_ROUND",
                  "SURVEY_CHANNEL",
                  "SAMPLE_PLAN",
                  "SAMPLE_STRATUM",
                  "INVITATION",
                  "REMINDER",
                  "REMINDER_INVITATION",
                  "UNSEALED_STRATUM",
                  "PAPER_BATCH",
                  "BALLOT",
                  "SEALED_BALLOT",
                  "BALLOT_BATCH",
                  "BALLOT_KEY_IN_USE",
                  "RESPONSE",
                  "RESPONSE_TEXT",
                  "RESPONSE_PLACE"),
          "shared", Set.of("IMPORTED_ROW"),
          "seed", Set.of("SEED_FILE"),
          "walk",
              Set.of(
                  "WALK",
                  "WALK_STOP",
                  "WALK_PLAN",
                  "WALK_SERVES",
                  "WALK_PARTICIPANT",
                  "WALK_NOTE_READ",
                  "OBSERVATION",
                  "PHOTO",
                  "PHOTO_CONTENT",
                  "PHOTO_STEP",
                  "FAULT_REPORT",
                  "WITHDRAWN_PHOTO",
                  "MODERATION_STEP",
                  "OPEN_MAP",
                  "MARK",
                  "MARK_STEP",
                  "PROTOCOL",
                  "PROTOCOL_DECISION",
                  "PROTOCOL_SIGN_OFF",
                  "PROTOCOL_VERSION",
                  "MEASURE"),
          "source", Set.of("SOURCE"),
          "picture",
              Set.of(
                  "PICTURE", "PICTURE_SOURCE", "ADOPTION", "PROBLEM", "PROBLEM_PLACE", "EVIDENCE"),
          "promise",
              Set.of(
                  "AGREEMENT",
                  "LINKED_PLAN",
                  "FOCUS_AREA",
                  "PROMISE",
                  "COMMITMENT",
                  "OUTSIDE_PROMISE",
                  "PROMISE_PROBLEM",
                  "SIGNATURE",
                  "GOAL",
                  "ACTIVITY",
                  "ACTIVITY_WALK",
                  "EFFORT",
                  "FOLLOW_UP_PLAN",
                  "DOCUMENT"));

  static final ArchRule VIEWS_AND_CONTROLLERS_KNOW_NO_SQL =
      noClasses()
          .that()
          .resideInAnyPackage("..ui..", "..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "se.rodatraden.jooq..", "java.sql..")
          .allowEmptyShould(true);

  static final ArchRule VIEWS_ARE_INTERNAL =
      classes()
          .that()
          .resideInAPackage("..ui..")
          .and()
          .areTopLevelClasses()
          .and()
          .haveSimpleNameNotEndingWith("Navigation")
          .and(notOfferedToOthers())
          .should(not(bePublic()))
          .allowEmptyShould(true);

  static final ArchRule REPOSITORIES_AND_CONTROLLERS_ARE_INTERNAL =
      classes()
          .that()
          .areAnnotatedWith(Repository.class)
          .or()
          .areMetaAnnotatedWith(Controller.class)
          .should(not(bePublic()))
          .allowEmptyShould(true);

  static final ArchRule EACH_MODULE_ON_ITS_OWN_TABLES =
      classes().should(useOnlyTheirModulesTables()).allowEmptyShould(true);

  static final ArchRule SERVICE_METHODS_SAY_WHO_MAY_CALL_THEM =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Service.class)
          .and()
          .arePublic()
          .and()
          .areNotStatic()
          .should(sayWhoMayCallThem())
          .allowEmptyShould(true);

  /// Nobody signed in looks like the system itself, so what only the system may do is out of reach.
  static final ArchRule VIEWS_AND_CONTROLLERS_CALL_NOTHING_OF_THE_SYSTEMS =
      noClasses()
          .that()
          .resideInAnyPackage("..ui..", "..web..")
          .should()
          .callMethodWhere(
              target(
                  DescribedPredicate.describe(
                      "is for the system only",
                      method -> method.isAnnotatedWith(SystemOnly.class))))
          .allowEmptyShould(true);

  static final ArchRule THE_CLOCK_IS_PASSED_IN =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests set the time: take a " + Clock.class.getSimpleName())
          .allowEmptyShould(true);

  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
      noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

  static final ArchRule FIELDS_OF_SPRING_BEANS_ARE_FINAL =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Service.class)
          .or()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Repository.class)
          .should()
          .beFinal()
          .allowEmptyShould(true);

  static final ArchRule NO_INTERFACE_WITH_ONE_CLASS_BEHIND_IT =
      noClasses().should().haveSimpleNameEndingWith("Impl").allowEmptyShould(true);

  static final List<ArchRule> ALL =
      List.of(
          VIEWS_AND_CONTROLLERS_KNOW_NO_SQL,
          VIEWS_ARE_INTERNAL,
          REPOSITORIES_AND_CONTROLLERS_ARE_INTERNAL,
          EACH_MODULE_ON_ITS_OWN_TABLES,
          SERVICE_METHODS_SAY_WHO_MAY_CALL_THEM,
          VIEWS_AND_CONTROLLERS_CALL_NOTHING_OF_THE_SYSTEMS,
          THE_CLOCK_IS_PASSED_IN,
          NOTHING_IS_INJECTED_INTO_FIELDS,
          FIELDS_OF_SPRING_BEANS_ARE_FINAL,
          NO_INTERFACE_WITH_ONE_CLASS_BEHIND_IT);

  private HouseRules() {}

  private static DescribedPredicate<JavaClass> notOfferedToOthers() {
    return DescribedPredicate.describe(
        "are not offered to other modules by a named interface",
        type -> !type.getPackage().isAnnotatedWith(NamedInterface.class));
  }

  private static ArchCondition<JavaClass> useOnlyTheirModulesTables() {
    return new ArchCondition<>("use only their own module's tables") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var access : type.getFieldAccessesFromSelf()) {
          var owner = ownerOf(tableNamedBy(access));
          if (owner != null && !moduleOf(type).equals(owner)) {
            events.add(SimpleConditionEvent.violated(access, access.getDescription()));
          }
        }
      }
    };
  }

  private static @org.jspecify.annotations.Nullable String tableNamedBy(JavaFieldAccess access) {
    var owner = access.getTargetOwner();
    if (owner.getFullName().equals("se.rodatraden.jooq.Tables")) {
      return access.getTarget().getName();
    }
    return owner.getPackageName().equals("se.rodatraden.jooq.tables")
        ? owner.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT)
        : null;
  }

  private static @org.jspecify.annotations.Nullable String ownerOf(
      @org.jspecify.annotations.Nullable String table) {
    return TABLES.entrySet().stream()
        .filter(module -> table != null && module.getValue().contains(table))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /// First package below `se.rodatraden` (or, for planted classes, below `planted.rules`).
  private static String moduleOf(JavaClass type) {
    return type.getPackageName()
        .replaceFirst("^(se\\.rodatraden|planted\\.rules)\\.?", "")
        .replaceFirst("\\..*", "");
  }

  private static final List<Class<? extends Annotation>> WHO =
      List.of(RequiresRole.class, OpenToAll.class, SystemOnly.class, SignedIn.class);

  /// An annotation that carries `@RequiresRole` is a list of roles by another name.
  private static boolean saysWho(JavaAnnotation<?> annotation) {
    var type = annotation.getRawType();
    return WHO.stream().anyMatch(who -> type.isEquivalentTo(who) || type.isMetaAnnotatedWith(who));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
    return new ArchCondition<>(
        "carry exactly one of @RequiresRole, @OpenToAll, @SystemOnly, @SignedIn, by these or other"
            + " names") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          return;
        }
        var said = method.getAnnotations().stream().filter(HouseRules::saysWho).count();
        if (said != 1) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " carries " + said + " of them"));
        }
      }
    };
  }
}
