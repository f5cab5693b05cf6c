package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.WalkId;

/// The ways between what belongs to one walk: what was noted, looking through it, the protocol.
final class WalkTabs extends Nav {

  private final UnorderedList list = new UnorderedList();
  private final RouteParameters parameters;
  private final Class<? extends Component> here;

  /// @param here the view that it stands in
  /// @param pending how many observations nobody has looked at
  WalkTabs(Municipality municipality, WalkId walk, int pending, Class<? extends Component> here) {
    this.here = here;
    this.parameters =
        new RouteParameters(
            new RouteParam("municipality", municipality.slug()),
            new RouteParam("walk", walk.value()));
    addClassName("walk-tabs");
    getElement().setAttribute("aria-label", getTranslation("walk.tabs.label"));
    addLink(getTranslation("walk.tabs.noted"), WalkView.class);
    addLink(getTranslation("walk.tabs.moderation", pending), ModerationView.class);
    addLink(getTranslation("walk.tabs.protocol"), ProtocolView.class);
    add(list);
  }

  private void addLink(String text, Class<? extends Component> view) {
    var link = new RouterLink(text, view, parameters);
    if (view.equals(here)) {
      link.getElement().setAttribute("aria-current", "page");
    }
    list.add(new ListItem(link));
  }
}
