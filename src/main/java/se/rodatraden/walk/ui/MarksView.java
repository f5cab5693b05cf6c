package se.rodatraden.walk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.Walks;

/// Looking through what residents marked before a walk, at the same desk as what is noted on it.
/// Which mark is looked at stands in the address.
@Route(":municipality/" + WalkEntries.PATH + "/:walk/" + WalkNavigation.MARKS)
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-protocol.css")
class MarksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Walks walks;
  private final transient Marks marks;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient ModerationDesks desks;

  private final Paragraph left = new Paragraph();
  private String title = "";

  MarksView(
      Walks walks,
      Marks marks,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      ModerationDesks desks) {
    this.walks = walks;
    this.marks = marks;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.desks = desks;
    addClassNames("page", "walk");
    left.getElement().setAttribute("role", "status");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.marks.title", title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    var walk = walks.get(municipality.code(), WalkView.readId(parameters));
    title = walk.title().in(getLocale());
    removeAll();
    var back =
        new Anchor(WalkNavigation.plan(municipality, walk.id()), getTranslation("walk.marks.back"));
    back.addClassNames("small", "plan-back");
    var all = marks.list(municipality.code(), walk.id());
    add(back, new H1(getPageTitle()), left);
    tell(all);
    if (all.isEmpty()) {
      return;
    }
    var mayModerate =
        currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER);
    var desk = desks.ofMarks(municipality, walk, mayModerate);
    desk.onDecided((about, to) -> decide(municipality, walk, desk, about, to));
    desk.keepSelectedIn(event.getLocation());
    add(desk);
    var filter = NoteFilter.from(event.getLocation().getQueryParameters(), walk.id());
    desk.show(all, null, filter.selected());
  }

  private void tell(List<Moderated> all) {
    var pending = (int) all.stream().filter(Moderated::isPending).count();
    left.setText(
        all.isEmpty()
            ? getTranslation("walk.marks.none")
            : getTranslation("walk.marks.left", pending, all.size()));
  }

  /// @param to null to undo the last decision
  private void decide(
      Municipality municipality,
      Walk walk,
      ModerationDesk desk,
      Moderated about,
      @Nullable Moderation to) {
    ProblemNotice.attempt(
        this,
        () -> {
          if (to == null) {
            marks.undo(municipality.code(), walk.id(), about.id(), about.version());
          } else {
            marks.moderate(municipality.code(), walk.id(), about.id(), about.version(), to);
          }
        });
    var all = marks.list(municipality.code(), walk.id());
    tell(all);
    desk.show(all, null, to == null ? about.id() : desk.nextPending(all, about.id()));
  }
}
