package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.Fixtures;

class RoleCheckTest {

  static class Papers {
    @ForReaders
    public void read(MunicipalityCode municipality) {}

    @ForEveryRole
    public void glance(MunicipalityCode municipality) {}

    @RequiresRole(Role.SIGNATORY)
    public void sign(MunicipalityCode municipality) {}
  }

  private final Papers papers = checked(new Papers());

  private static Papers checked(Papers target) {
    var factory = new ProxyFactory(target);
    factory.setProxyTargetClass(true);
    factory.addAdvisor(RoleCheck.roleCheckAdvisor());
    return (Papers) factory.getProxy();
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoever_has_a_role_but_to_run_a_walk_reads(Role role) {
    var person = Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
    if (role == Role.WALK_LEADER) {
      assertRefused(() -> papers.read(KAVLINGE));
    } else {
      assertThatCode(() -> papers.read(KAVLINGE)).doesNotThrowAnyException();
    }
    assertThat(person.mayRead(KAVLINGE)).isEqualTo(role != Role.WALK_LEADER);
    assertThatCode(() -> papers.glance(KAVLINGE)).doesNotThrowAnyException();
  }

  @Test
  void roles_held_elsewhere_open_nothing() {
    var roles = EnumSet.allOf(Role.class).toArray(Role[]::new);
    var person = Fixtures.signIn(FLEN, Party.MUNICIPALITY, roles);
    assertRefused(() -> papers.read(KAVLINGE));
    assertRefused(() -> papers.glance(KAVLINGE));
    assertThat(person.mayRead(KAVLINGE)).isFalse();
  }

  @Test
  void nobody_reads_who_is_not_signed_in() {
    Fixtures.signOut();
    assertRefused(() -> papers.read(KAVLINGE));
    assertRefused(() -> papers.glance(KAVLINGE));
  }

  @Test
  void a_list_of_its_own_stays_what_it_says() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    assertRefused(() -> papers.sign(KAVLINGE));
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.SIGNATORY);
    assertThatCode(() -> papers.sign(KAVLINGE)).doesNotThrowAnyException();
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
  }
}
