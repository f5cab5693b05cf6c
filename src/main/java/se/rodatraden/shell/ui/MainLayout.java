package se.rodatraden.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.NavigationEntry;

/// The frame around every official's view: which municipality one works in, the menu, who one is.
///
/// The municipality stands in the address (`/app/{kommun}/…`); whoever holds no role there is
/// refused before any view is made.
@Layout
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver {

  private final transient AuthenticationContext authentication;
  private final transient CurrentPerson currentPerson;
  private final transient Municipalities municipalities;
  private final transient List<NavigationEntry> entries;

  private final Div chooser = new Div();
  private final Div menu = new Div();
  private @Nullable Municipality shown;

  MainLayout(
      AuthenticationContext authentication,
      CurrentPerson currentPerson,
      Municipalities municipalities,
      List<NavigationEntry> entries) {
    this.authentication = authentication;
    this.currentPerson = currentPerson;
    this.municipalities = municipalities;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    setPrimarySection(Section.DRAWER);
    var toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
    var bar = new Nav(toggle, brand("shell-brand-narrow"));
    bar.getElement().setAttribute("aria-label", getTranslation("shell.menu.toggle"));
    bar.addClassName("shell-bar");
    addToNavbar(bar);
    addToDrawer(drawer());
  }

  private static Anchor brand(String className) {
    var name = new Span("Röda tråden");
    var brand = new Anchor("app", name);
    brand.addClassNames("shell-brand", className);
    brand.setRouterIgnore(true);
    brand.setHref("/app");
    return brand;
  }

  /// Whatever view is shown is the page's main content, for those who jump from part to part.
  @Override
  public void showRouterLayoutContent(HasElement content) {
    content.getElement().setAttribute("role", "main");
    super.showRouterLayoutContent(content);
  }

  private Div drawer() {
    var navigation = new Nav(menu);
    navigation.setAriaLabel(getTranslation("shell.menu.label"));
    var top = new Header(brand("shell-brand-wide"), chooser);
    var drawer = new Div(top, navigation, whoIsSignedIn());
    drawer.addClassName("shell-drawer");
    return drawer;
  }

  private Component whoIsSignedIn() {
    var name = new Span(currentPerson.find().map(SignedInPerson::displayName).orElse(""));
    name.addClassName("shell-person");
    var password = new Anchor("/app/losenord", getTranslation("identity.password.title"));
    var signOut = new Button(getTranslation("shell.signout"), click -> authentication.logout());
    signOut.addThemeVariants(ButtonVariant.TERTIARY);
    var footer = new Footer(name, new LanguageSwitch(), password, signOut);
    footer.addClassName("shell-footer");
    return footer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (currentPerson.find().isEmpty()) {
      return;
    }
    var person = currentPerson.get();
    if (person.passwordMustChange() && !event.getLocation().getPath().equals("losenord")) {
      event.forwardTo("losenord");
      return;
    }
    var slug = event.getRouteParameters().get("municipality");
    if (slug.isEmpty()) {
      show(namedFirst(event, person).orElse(null), person);
      return;
    }
    var municipality = municipalities.getBySlug(slug.get());
    if (person.rolesIn(municipality.code()).isEmpty()) {
      event.rerouteToError(AccessDeniedException.class);
      return;
    }
    show(municipality, person);
  }

  /// Where an address leads nowhere, or to what belongs to no municipality, but begins with one.
  private Optional<Municipality> namedFirst(BeforeEnterEvent event, SignedInPerson person) {
    var first = event.getLocation().getFirstSegment();
    return person.municipalities().stream()
        .map(municipalities::get)
        .filter(each -> each.slug().equals(first))
        .findFirst();
  }

  private void show(@Nullable Municipality municipality, SignedInPerson person) {
    if (municipality != null && municipality.equals(shown)) {
      return;
    }
    shown = municipality;
    chooser.removeAll();
    menu.removeAll();
    if (municipality != null) {
      chooser.add(choice(municipality, person));
      menu.add(menuOf(municipality));
    }
  }

  private Component choice(Municipality present, SignedInPerson person) {
    var choices = person.municipalities().stream().map(municipalities::get).toList();
    if (choices.size() == 1) {
      var only = new Div(present.name());
      only.addClassName("shell-municipality");
      return only;
    }
    var select = new Select<Municipality>();
    select.setLabel(getTranslation("shell.municipality"));
    select.setItems(choices);
    select.setItemLabelGenerator(Municipality::name);
    select.setValue(present);
    select.setWidthFull();
    select.addValueChangeListener(
        change -> getUI().ifPresent(ui -> ui.navigate(change.getValue().slug())));
    return select;
  }

  /// Last in the menu, and marked as leading out of it. Paths count from `/app/`.
  private SideNavItem publicPages(Municipality municipality) {
    var out = new Span("↗");
    out.getElement().setAttribute("aria-hidden", "true");
    var item = new SideNavItem(getTranslation("shell.public"), "../" + municipality.slug());
    item.setSuffixComponent(out);
    item.setRouterIgnore(true);
    item.setOpenInNewBrowserTab(true);
    item.addClassName("shell-public");
    return item;
  }

  private SideNav menuOf(Municipality municipality) {
    var side = new SideNav();
    side.addItem(new SideNavItem(getTranslation("shell.home.title"), municipality.slug()));
    for (var entry : entries) {
      var item =
          new SideNavItem(
              getTranslation(entry.textKey()), municipality.slug() + "/" + entry.path());
      item.setMatchNested(true);
      side.addItem(item);
    }
    side.addItem(publicPages(municipality));
    return side;
  }
}
