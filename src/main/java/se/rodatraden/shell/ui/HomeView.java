package se.rodatraden.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.WaitingWork.Item;
import se.rodatraden.shared.WaitingWork.Urgency;

/// What waits for the person in one municipality, most pressing first.
@Route(":municipality")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Municipalities municipalities;
  private final transient List<WaitingWork> contributors;

  HomeView(Municipalities municipalities, List<WaitingWork> contributors) {
    this.municipalities = municipalities;
    this.contributors = contributors;
    addClassName("page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.home.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    removeAll();
    add(new H1(municipality.name()));
    var waiting =
        contributors.stream().flatMap(each -> each.list(municipality.code()).stream()).toList();
    if (waiting.isEmpty()) {
      add(new Paragraph(getTranslation("shell.home.empty")));
    }
    for (var urgency : Urgency.values()) {
      var items = waiting.stream().filter(item -> item.urgency() == urgency).toList();
      if (!items.isEmpty()) {
        add(section(urgency, items, municipality));
      }
    }
  }

  private Component section(Urgency urgency, List<Item> items, Municipality municipality) {
    var list = new UnorderedList();
    for (var item : items) {
      var link =
          new Anchor(
              "/app/" + municipality.slug() + "/" + item.path(),
              getTranslation(item.textKey(), item.arguments().toArray()));
      list.add(new ListItem(link));
    }
    list.addClassName("waiting");
    var section =
        new Section(
            new H2(
                getTranslation("shell.home." + urgency.name().toLowerCase(java.util.Locale.ROOT))),
            list);
    section.addClassNames(
        "waiting-section", "waiting-" + urgency.name().toLowerCase(java.util.Locale.ROOT));
    return section;
  }
}
