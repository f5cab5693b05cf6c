package se.rodatraden.identity;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PersonId;

/// Who is signed in, and what they may do where. An officer often serves several municipalities.
public record SignedInPerson(
    PersonId id,
    String username,
    String displayName,
    @Nullable String title,
    @Nullable String passwordHash,
    boolean passwordMustChange,
    List<Membership> memberships)
    implements UserDetails {

  private static final Role[] READERS =
      requireNonNull(ForReaders.class.getAnnotation(RequiresRole.class)).value();

  public SignedInPerson {
    memberships = List.copyOf(memberships);
  }

  public Set<Role> rolesIn(MunicipalityCode municipality) {
    var roles = EnumSet.noneOf(Role.class);
    memberships.stream()
        .filter(membership -> membership.municipality().equals(municipality))
        .forEach(membership -> roles.add(membership.role()));
    return roles;
  }

  public boolean hasAnyOf(MunicipalityCode municipality, Role... roles) {
    var held = rolesIn(municipality);
    return List.of(roles).stream().anyMatch(held::contains);
  }

  /// Whether they may call what is [ForReaders] in a municipality.
  public boolean mayRead(MunicipalityCode municipality) {
    return hasAnyOf(municipality, READERS);
  }

  /// The party this person may sign for in a municipality, if they are a signatory there.
  public Optional<Party> signsFor(MunicipalityCode municipality) {
    return memberships.stream()
        .filter(held -> held.municipality().equals(municipality) && held.role() == Role.SIGNATORY)
        .map(Membership::party)
        .findFirst();
  }

  public List<MunicipalityCode> municipalities() {
    return memberships.stream().map(Membership::municipality).distinct().toList();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_STAFF"));
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }
}
