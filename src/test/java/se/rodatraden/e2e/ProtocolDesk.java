package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// An official at the desk where a walk's protocol is made.
final class ProtocolDesk {

  private ProtocolDesk() {}

  /// From any page of the walk: the first point is to be done, and everyone may read it.
  static void decideAndPublish(Page desk) {
    desk.getByRole(AriaRole.LINK, named("Protokoll")).click();
    desk.getByText("Besluta", exactly()).first().click();
    var form = desk.getByRole(AriaRole.DIALOG, named("Beslut om punkten"));
    assertThat(form.getByLabel("Ska göras", exact())).isVisible();
    form.getByLabel("Ska göras", exact()).check();
    form.getByLabel("Möjligt", exact()).check();
    form.getByLabel("Egen rådighet").check();
    form.getByLabel("Visad effekt", exact()).check();
    form.getByLabel("Var är effekten visad?").fill("Brå 2007, Förbättrad utomhusbelysning");
    form.getByLabel("Vad ska göras eller undersökas?").fill("Byt lamporna vid bron");
    form.getByLabel("Kommunen", exact()).check();
    form.getByLabel("Enhet").fill("Gata och park");
    form.getByLabel("Senast klart").fill("2100-06-30");
    form.getByLabel("Senast klart").press("Enter");
    form.getByLabel("Enhet").focus();
    expectNoViolations(desk);
    form.getByText("Spara", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(desk.locator(".decision-verdict")).hasText("Ska göras");
    expectNoViolations(desk);
    desk.getByRole(AriaRole.BUTTON, named("Publicera protokollet")).click();
    desk.getByRole(AriaRole.DIALOG, named("Publicera protokollet?"))
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Publicera protokollet").setExact(true))
        .click();
    assertThat(desk.getByText("Version 1,")).isVisible();
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
