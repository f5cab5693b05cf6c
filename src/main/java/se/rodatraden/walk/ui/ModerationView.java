package se.rodatraden.walk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
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
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.Walks;

/// Looking through what was noted on a walk, one note after the other. Which one is looked at
/// stands in the address.
@Route(":municipality/" + WalkEntries.PATH + "/:walk/granska")
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-protocol.css")
class ModerationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Walks walks;
  private final transient Moderations moderations;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient ModerationDesks desks;
  private final transient PhotoDesks photoDesks;

  private String title = "";
  private final Paragraph left = new Paragraph();
  private final Div tabs = new Div();

  ModerationView(
      Walks walks,
      Moderations moderations,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      ModerationDesks desks,
      PhotoDesks photoDesks) {
    this.walks = walks;
    this.moderations = moderations;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.desks = desks;
    this.photoDesks = photoDesks;
    addClassNames("page", "walk");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.moderation.title", title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    var walk = walks.get(municipality.code(), WalkView.readId(parameters));
    title = walk.title().in(getLocale());
    removeAll();
    var all = moderations.list(municipality.code(), walk.id());
    add(tabs, new H1(getPageTitle()), left);
    left.getElement().setAttribute("role", "status");
    tell(municipality, walk, all);
    if (all.isEmpty()) {
      return;
    }
    var mayModerate =
        currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER);
    var desk = desks.of(municipality, walk, mayModerate);
    desk.onDecided((about, to) -> decide(municipality, walk, desk, mayModerate, about, to));
    desk.keepSelectedIn(event.getLocation());
    var photos = photos(municipality, walk, desk, mayModerate);
    var archive = photos.archive(this);
    if (archive != null) {
      add(new Paragraph(archive));
    }
    add(desk);
    var filter = NoteFilter.from(event.getLocation().getQueryParameters(), walk.id());
    desk.show(all, photos, filter.selected());
  }

  private PhotoDesks.PhotoDesk photos(
      Municipality municipality, Walk walk, ModerationDesk desk, boolean mayModerate) {
    return photoDesks.of(
        municipality,
        walk,
        desks.names(municipality),
        mayModerate,
        about -> show(municipality, walk, desk, mayModerate, about));
  }

  private void show(
      Municipality municipality,
      Walk walk,
      ModerationDesk desk,
      boolean mayModerate,
      ObservationId about) {
    var all = moderations.list(municipality.code(), walk.id());
    tell(municipality, walk, all);
    desk.show(all, photos(municipality, walk, desk, mayModerate), about);
  }

  private void tell(Municipality municipality, Walk walk, List<Moderated> all) {
    var pending = (int) all.stream().filter(Moderated::isPending).count();
    tabs.removeAll();
    tabs.add(new WalkTabs(municipality, walk.id(), pending, ModerationView.class));
    left.setText(
        all.isEmpty()
            ? getTranslation("walk.detail.none_yet")
            : getTranslation("walk.moderation.left", pending, all.size()));
  }

  /// @param to null to undo the last decision
  private void decide(
      Municipality municipality,
      Walk walk,
      ModerationDesk desk,
      boolean mayModerate,
      Moderated about,
      @Nullable Moderation to) {
    ProblemNotice.attempt(
        this,
        () -> {
          if (to == null) {
            moderations.undo(municipality.code(), walk.id(), about.id(), about.version());
          } else {
            moderations.moderate(municipality.code(), walk.id(), about.id(), about.version(), to);
          }
        });
    var next =
        to == null
            ? about.id()
            : desk.nextPending(moderations.list(municipality.code(), walk.id()), about.id());
    show(municipality, walk, desk, mayModerate, next);
  }
}
