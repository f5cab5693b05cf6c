package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Every public method of a service that changes something, in whichever module: refused to those
/// who only read, before anything is done.
@DatabaseTest
class ReaderChangesNothingTest {

  private static final List<String> MODULES =
      List.of("picture", "promise", "walk", "walk.protocol", "survey");

  /// Writes down that it was read, and nothing else.
  private static final String RECORDED_READING = "WalkExports.getAccepted";

  @Autowired ApplicationContext application;

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void every_module_has_methods_that_change() {
    assertThat(changes().map(change -> moduleOf(change.method())).distinct()).containsAll(MODULES);
    assertThat(changes().map(change -> change.method().getName()))
        .contains("adopt", "sign", "log", "close", "publish", "cite");
  }

  @Test
  void a_reader_is_refused_every_one() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    assertThat(changes()).allSatisfy(ReaderChangesNothingTest::assertRefused);
  }

  @Test
  void somebody_from_another_municipality_is_refused_every_one() {
    Fixtures.signIn(Fixtures.FLEN, Party.MUNICIPALITY, Role.values());
    assertThat(changes()).allSatisfy(ReaderChangesNothingTest::assertRefused);
  }

  @Test
  void a_coordinator_gets_past_the_door() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    var close = changes().filter(change -> change.method().getName().equals("close")).toList();
    assertThat(close)
        .isNotEmpty()
        .allSatisfy(change ->
            assertThatThrownBy(change::call).isNotInstanceOf(AccessDeniedException.class));
  }

  private static void assertRefused(Change change) {
    assertThatThrownBy(change::call)
        .as(change.method().toString())
        .isInstanceOf(AccessDeniedException.class);
  }

  private Stream<Change> changes() {
    return application.getBeansWithAnnotation(Service.class).values().stream()
        .flatMap(service ->
            Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(ReaderChangesNothingTest::isChange)
                .map(method -> new Change(service, method)))
        .filter(change -> MODULES.contains(moduleOf(change.method())));
  }

  private static boolean isChange(Method method) {
    var transaction = method.getAnnotation(Transactional.class);
    return Modifier.isPublic(method.getModifiers())
        && transaction != null
        && !transaction.readOnly()
        && !method.isAnnotationPresent(OpenToAll.class)
        && !RECORDED_READING.equals(
            method.getDeclaringClass().getSimpleName() + "." + method.getName());
  }

  private static String moduleOf(Method method) {
    return method.getDeclaringClass().getPackageName().replace("se.rodatraden.", "");
  }

  /// Called with nothing but the municipality: the role is asked about before the rest is looked
  /// at.
  private record Change(Object service, Method method) {

    private static final Map<Class<?>, Object> NOTHING =
        Map.of(int.class, 0, long.class, 0L, boolean.class, false);

    void call() throws Throwable {
      method.setAccessible(true); // some services are known within their module only
      try {
        method.invoke(
            service, Arrays.stream(method.getParameterTypes()).map(Change::argument).toArray());
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private static @Nullable Object argument(Class<?> type) {
      return type == MunicipalityCode.class ? KAVLINGE : NOTHING.get(type);
    }
  }
}
