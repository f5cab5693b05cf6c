package se.rodatraden.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;

/// Where one lands after signing in: straight on, where only one municipality is served.
@Route("")
@PermitAll
class ChooseMunicipalityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient CurrentPerson currentPerson;
  private final transient Municipalities municipalities;

  ChooseMunicipalityView(CurrentPerson currentPerson, Municipalities municipalities) {
    this.currentPerson = currentPerson;
    this.municipalities = municipalities;
    addClassName("page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.choose.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var served = currentPerson.get().municipalities().stream().map(municipalities::get).toList();
    if (served.size() == 1) {
      event.forwardTo(served.getFirst().slug());
      return;
    }
    removeAll();
    add(new H1(getTranslation("shell.choose.title")));
    if (served.isEmpty()) {
      add(new Paragraph(getTranslation("shell.choose.empty")));
    }
    var list = new UnorderedList();
    list.addClassName("waiting");
    served.forEach(each -> list.add(new ListItem(new Anchor("/app/" + each.slug(), each.name()))));
    add(list);
  }
}
