package se.rodatraden.shell.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.Accounts;
import se.rodatraden.identity.Membership;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.Party;

/// Six sign-ins for each municipality, all with the password `demo`. A police officer serves every
/// municipality of the local police area.
@Component
class DemoAccounts implements DemoData {

  static final String PASSWORD = "demo";

  private final Accounts accounts;
  private final Municipalities municipalities;
  private final PasswordEncoder passwords;

  DemoAccounts(Accounts accounts, Municipalities municipalities, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.municipalities = municipalities;
    this.passwords = passwords;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public void load() {
    var all = municipalities.list();
    var hash = passwords.encode(PASSWORD);
    if (hash == null) {
      throw new IllegalStateException("a password encoder answers with a hash");
    }
    for (var municipality : all) {
      var samePolice =
          all.stream()
              .filter(other -> other.localPoliceArea().equals(municipality.localPoliceArea()))
              .toList();
      for (var account : accountsOf(municipality, samePolice)) {
        accounts.addDemoAccount(
            account.name() + "." + municipality.slug(),
            account.displayName() + ", " + municipality.name() + " (demo)",
            account.title(),
            hash,
            account.memberships());
      }
    }
  }

  private static List<Account> accountsOf(
      Municipality municipality, List<Municipality> samePolice) {
    return List.of(
        new Account(
            "samordnare",
            "Säkerhetssamordnare",
            "trygghetssamordnare",
            List.of(held(municipality, Role.COORDINATOR, Party.MUNICIPALITY))),
        new Account("polis", "Kommunpolis", "kommunpolis", inAll(samePolice, Role.POLICE_OFFICER)),
        new Account(
            "chef",
            "Undertecknare för kommunen",
            "kommunstyrelsens ordförande",
            List.of(held(municipality, Role.SIGNATORY, Party.MUNICIPALITY))),
        new Account(
            "polischef",
            "Undertecknare för polisen",
            "lokalpolisområdeschef",
            inAll(samePolice, Role.SIGNATORY)),
        new Account(
            "lasare", "Läsare", null, List.of(held(municipality, Role.READER, Party.MUNICIPALITY))),
        new Account(
            "admin",
            "Administratör",
            null,
            List.of(held(municipality, Role.ADMINISTRATOR, Party.MUNICIPALITY))));
  }

  private static List<Membership> inAll(List<Municipality> municipalities, Role role) {
    var memberships = new ArrayList<Membership>();
    municipalities.forEach(each -> memberships.add(held(each, role, Party.POLICE)));
    return memberships;
  }

  private static Membership held(Municipality municipality, Role role, Party party) {
    return new Membership(municipality.code(), role, party);
  }

  private record Account(
      String name,
      String displayName,
      @org.jspecify.annotations.Nullable String title,
      List<Membership> memberships) {}
}
