package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody on the demo's walk in Flen, who notes places on a phone.
final class WalkParticipant {

  private final Page page;

  WalkParticipant(Page page) {
    this.page = page;
  }

  /// Notes a dark and unsafe place found by name in the map's list, and waits until it is sent.
  void noteDarkPlace(String place, String description) {
    page.navigate("/vandring/flen-kvall");
    press("Börja anteckna");
    press("Annan plats");
    press("Peka ut på kartan");
    page.getByLabel("Sök plats").fill(place);
    page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Platser").setExact(true))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    press("Använd platsen");
    press("Otrygg");
    press("Belysning");
    page.getByLabel("Allvarligt", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Beskriv platsen").fill(description);
    press("Klar");
    var note =
        page.locator("walk-logger li").filter(new Locator.FilterOptions().setHasText(description));
    assertThat(note.locator(".state")).hasText("Skickad");
    assertThat(page.locator("walk-logger").getByText("Allt är skickat")).isVisible();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
