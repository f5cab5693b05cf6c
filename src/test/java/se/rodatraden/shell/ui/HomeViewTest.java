package se.rodatraden.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class HomeViewTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;

  @BeforeEach
  void twoMunicipalities() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @ParameterizedTest
  @EnumSource
  void everybody_with_a_role_comes_home(Role role) {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
    UI.getCurrent().navigate("kavlinge");
    assertThat(find(H1.class).single().getText()).isEqualTo("Kävlinge");
  }

  @Test
  void who_serves_one_municipality_goes_straight_there() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    UI.getCurrent().navigate("");
    assertThat(find(H1.class).single().getText()).isEqualTo("Flen");
  }

  @Test
  void another_municipality_is_not_shown() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.values());
    UI.getCurrent().navigate("kavlinge");
    assertThat(find(HomeView.class).exists()).isFalse();
    assertThat(find(H1.class).single().getText()).isEqualTo("Du har inte behörighet till detta");
  }

  @Test
  void the_menu_ends_with_the_way_out_to_the_public_pages() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    UI.getCurrent().navigate("kavlinge");
    var last = find(SideNav.class).single().getItems().getLast();
    assertThat(last.getLabel()).isEqualTo("Publika sidor");
    assertThat(last.getPath()).as("from /app/").isEqualTo("../kavlinge");
    assertThat(last.isRouterIgnore()).isTrue();
    assertThat(last.isOpenInNewBrowserTab()).isTrue();
  }

  @Test
  void an_address_that_leads_nowhere_says_so_within_the_frame() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    UI.getCurrent().navigate("kavlinge/finns/inte");
    assertThat(find(H1.class).single().getText()).isEqualTo("Det du söker finns inte");
    assertThat(find(SideNav.class).single().getItems()).isNotEmpty();
  }

  @Test
  void nobody_sees_it() {
    Fixtures.signOut();
    UI.getCurrent().navigate("kavlinge");
    assertThat(find(HomeView.class).exists()).isFalse();
  }
}
