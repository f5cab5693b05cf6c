package se.rodatraden.walk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.LiveWalk;
import se.rodatraden.walk.LiveWalks;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// A walk while it is held, on the phone of whoever leads it: how many are in, what is new, which
/// stops have notes. Looks by itself every few seconds for what has come in.
@Route(":municipality/" + WalkEntries.PATH + "/:walk/" + WalkNavigation.LIVE)
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-live.css")
class LiveView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int POLL_ms = 5_000;

  private final transient LiveWalks live;
  private final transient Walks walks;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient Clock clock;
  private final Div parts = new Div();
  private final Paragraph looked = new Paragraph();

  private String title = "";
  private transient @Nullable Municipality municipality;
  private transient @Nullable WalkId walk;
  private transient @Nullable LiveWalk shown;
  private transient @Nullable Registration polling;

  LiveView(
      LiveWalks live,
      Walks walks,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      Clock clock) {
    this.live = live;
    this.walks = walks;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.clock = clock;
    addClassNames("page", "live");
    parts.addClassName("live-parts");
    looked.addClassNames("muted", "small");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.live.page_title", title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    walk = WalkView.readId(parameters);
    show(municipality, live.get(municipality.code(), walk));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval(POLL_ms);
    polling = event.getUI().addPollListener(poll -> look());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  /// What has not changed is left alone, so that nobody loses their place in it.
  void look() {
    if (municipality == null || walk == null) {
      return;
    }
    var now = live.get(municipality.code(), walk);
    if (shown == null || shown.walk().status() != now.walk().status()) {
      show(municipality, now);
    } else if (!now.equals(shown)) {
      fill(municipality, now);
    }
    looked.setText(getTranslation("walk.live.looked", WalkWords.clock(clock.instant())));
  }

  private void show(Municipality municipality, LiveWalk now) {
    title = now.walk().title().in(getLocale());
    removeAll();
    var back = new Anchor(WalkNavigation.detail(municipality, now.walk().id()), title);
    back.addClassNames("small", "plan-back");
    var heading =
        new Div(
            new H1(getTranslation("walk.live.title")), WalkWords.status(this, now.walk().status()));
    heading.addClassName("walk-line");
    looked.setText(getTranslation("walk.live.looked", WalkWords.clock(clock.instant())));
    add(back, heading, looked);
    if (now.walk().status() != WalkStatus.OPEN) {
      add(new Paragraph(getTranslation(WalkWords.keyOf(now.walk().status(), "live.about"))));
    }
    fill(municipality, now);
    add(parts);
    addOpening(municipality, now);
  }

  private void addOpening(Municipality municipality, LiveWalk now) {
    if (OpeningButton.isOffered(currentPerson, now.walk())) {
      var button = new OpeningButton(walks, municipality.code(), now.walk(), this::look);
      var bar = new Div(button);
      bar.addClassName("live-footer");
      add(bar);
    }
  }

  private void fill(Municipality municipality, LiveWalk now) {
    shown = now;
    var words = new LiveParts(this, now);
    parts.removeAll();
    parts.add(
        words.joined(),
        words.news(() -> {
          live.markRead(municipality.code(), now.walk().id(), now.news());
          look();
        }),
        words.stops());
  }
}
