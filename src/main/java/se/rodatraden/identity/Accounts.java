package se.rodatraden.identity;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PersonId;
import se.rodatraden.shared.id.ShortId;

/// The accounts with which people sign in.
@Service
public class Accounts implements UserDetailsService {

  public static final int MINIMUM_PASSWORD_CHARACTERS = 12;

  private static final String FIRST_ADMINISTRATOR = "admin";
  private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int ONE_TIME_PASSWORD_CHARACTERS = 20;

  private final People people;
  private final PasswordEncoder passwords;
  private final AuditTrail auditTrail;
  private final CurrentPerson currentPerson;

  Accounts(
      People people,
      PasswordEncoder passwords,
      AuditTrail auditTrail,
      CurrentPerson currentPerson) {
    this.people = people;
    this.passwords = passwords;
    this.auditTrail = auditTrail;
    this.currentPerson = currentPerson;
  }

  @Override
  @OpenToAll
  @Transactional(readOnly = true)
  public UserDetails loadUserByUsername(String username) {
    return people
        .findByUsername(username)
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /// @throws se.rodatraden.shared.ProblemException [IdentityProblem]
  @SignedIn
  @Transactional
  public void changeMyPassword(String present, String wanted) {
    var person =
        people
            .findByUsername(currentPerson.get().username())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    if (!passwords.matches(present, person.passwordHash())) {
      throw new IdentityProblem.PasswordWrong().asException();
    }
    if (wanted.length() < MINIMUM_PASSWORD_CHARACTERS) {
      throw new IdentityProblem.PasswordTooShort(MINIMUM_PASSWORD_CHARACTERS).asException();
    }
    if (wanted.equals(present)) {
      throw new IdentityProblem.PasswordUnchanged().asException();
    }
    people.setPassword(person.id(), encode(wanted));
    auditTrail.record(null, "person.password_changed", "person", person.id().value(), Map.of());
  }

  /// Makes the first administrator where nobody can sign in yet.
  ///
  /// @return the one-time password, to be shown once; empty where there are people already
  @SystemOnly
  @Transactional
  public Optional<FirstAdministrator> makeFirstAdministrator(
      Collection<MunicipalityCode> municipalities) {
    if (!people.isEmpty()) {
      return Optional.empty();
    }
    var id = new PersonId(ShortId.random());
    var password = oneTimePassword();
    people.add(
        id,
        FIRST_ADMINISTRATOR,
        "Administratör",
        null,
        encode(password),
        true,
        municipalities.stream()
            .map(code -> new Membership(code, Role.ADMINISTRATOR, Party.MUNICIPALITY))
            .toList());
    auditTrail.record(null, "person.added", "person", id.value(), Map.of("first", true));
    return Optional.of(new FirstAdministrator(FIRST_ADMINISTRATOR, password));
  }

  /// Adds an account of the demo data set, or lets it in again; does nothing where the name is
  /// taken.
  @SystemOnly
  @Transactional
  public void addDemoAccount(
      String username,
      String displayName,
      @Nullable String title,
      String passwordHash,
      List<Membership> memberships) {
    var id = demoId(username);
    if (people.exists(id)) {
      people.setDisabled(id, false);
      return;
    }
    if (people.findByUsername(username).isPresent()) {
      return;
    }
    people.add(id, username, displayName, title, passwordHash, false, memberships);
    auditTrail.record(null, "person.added", "person", id.value(), Map.of("demo", true));
  }

  /// Does something as the account of the demo data set that holds this, by the same services and
  /// checks as people, so that demo data comes about as their work does.
  ///
  /// @throws IllegalStateException where the demo has no such account
  @SystemOnly
  @Transactional
  public <T> T asDemoAccount(Membership held, Supplier<T> work) {
    var person =
        people.listHolding(held).stream()
            .filter(each -> each.id().equals(demoId(each.username())))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no demo account holds " + held));
    var before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(
                  person, null, person.getAuthorities())));
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /// Shuts out the accounts of the demo data set, whose password everybody knows.
  ///
  /// @return how many there were
  @SystemOnly
  @Transactional
  public int disableDemoAccounts() {
    var demo =
        people.idsByUsername().entrySet().stream()
            .filter(person -> person.getValue().equals(demoId(person.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    demo.forEach(id -> people.setDisabled(id, true));
    return demo.size();
  }

  private static PersonId demoId(String username) {
    return new PersonId(ShortId.named("demo/person/" + username));
  }

  private String encode(String password) {
    var hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("a password encoder answers with a hash");
    }
    return hash;
  }

  private static String oneTimePassword() {
    var random = new SecureRandom();
    var password = new StringBuilder();
    for (int i = 0; i < ONE_TIME_PASSWORD_CHARACTERS; i++) {
      password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
    }
    return password.toString();
  }

  /// @param oneTimePassword must be changed at the first sign-in
  public record FirstAdministrator(String username, String oneTimePassword) {}
}
