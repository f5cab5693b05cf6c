package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.PersonId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class ActingAsDemoAccountTest {

  private static final Membership CHIEF = new Membership(KAVLINGE, Role.SIGNATORY, Party.POLICE);

  @Autowired DSLContext database;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired CurrentPerson currentPerson;

  @BeforeEach
  void aDemoAccount() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    accounts.addDemoAccount("polischef.kavlinge", "Polischef (demo)", null, "x", List.of(CHIEF));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void what_is_done_is_done_by_the_account_and_afterwards_nobody_is_signed_in() {
    var name = accounts.asDemoAccount(CHIEF, () -> currentPerson.get().username());
    assertThat(name).isEqualTo("polischef.kavlinge");
    assertThat(currentPerson.find()).isEmpty();
  }

  @Test
  void nobody_is_signed_in_after_a_failure_either() {
    assertThatThrownBy(() ->
            accounts.asDemoAccount(
                CHIEF,
                () -> {
                  throw new IllegalStateException("refused");
                }))
        .hasMessage("refused");
    assertThat(currentPerson.find()).isEmpty();
  }

  @Test
  void an_account_is_used_only_for_what_it_holds_and_not_once_it_is_shut_out() {
    var other = new Membership(KAVLINGE, Role.SIGNATORY, Party.MUNICIPALITY);
    assertRefused(other);
    accounts.disableDemoAccounts();
    assertRefused(CHIEF);
  }

  @Test
  void a_person_s_own_account_is_never_used() {
    var held = new Membership(KAVLINGE, Role.COORDINATOR, Party.MUNICIPALITY);
    people.add(new PersonId(ShortId.random()), "anna", "Anna", null, "x", false, List.of(held));
    assertThat(people.listHolding(held)).hasSize(1);
    assertRefused(held);
  }

  private void assertRefused(Membership held) {
    assertThatThrownBy(() -> accounts.asDemoAccount(held, () -> "done"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no demo account holds");
  }

  @Test
  void whoever_is_signed_in_can_not_act_as_another() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.ADMINISTRATOR);
    assertThatThrownBy(() -> accounts.asDemoAccount(CHIEF, () -> "signed"))
        .isInstanceOf(AccessDeniedException.class);
  }
}
