package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class ChangePasswordTest {

  private static final String PRESENT = "ett långt engångslösenord";

  @Autowired DSLContext database;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired PasswordEncoder passwords;

  private SignedInPerson me;

  @BeforeEach
  void somebodyWithAOneTimePassword() {
    Fixtures.addMunicipalities(database);
    me = Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    Fixtures.store(database, me);
    people.setPassword(me.id(), String.valueOf(passwords.encode(PRESENT)));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_password_is_changed_to_another() {
    accounts.changeMyPassword(PRESENT, "ett eget och annat lösenord");
    assertThat(matches("ett eget och annat lösenord")).isTrue();
  }

  @Test
  void the_present_password_is_refused_as_the_new_one() {
    assertThatRefused(PRESENT, PRESENT, new IdentityProblem.PasswordUnchanged());
    assertThatRefused("fel", PRESENT, new IdentityProblem.PasswordWrong());
    assertThatRefused(PRESENT, "kort", new IdentityProblem.PasswordTooShort(12));
  }

  private void assertThatRefused(String present, String wanted, Problem problem) {
    assertThatThrownBy(() -> accounts.changeMyPassword(present, wanted))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    assertThat(matches(PRESENT)).isTrue();
  }

  private boolean matches(String password) {
    var stored = people.findByUsername(me.username()).orElseThrow().passwordHash();
    return passwords.matches(password, stored);
  }
}
