package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkStop;
import se.rodatraden.walk.protocol.Edition;
import se.rodatraden.walk.protocol.Point;
import se.rodatraden.walk.protocol.ProtocolCitations;
import se.rodatraden.walk.protocol.ProtocolDraft;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;

/// A walk's protocol as it is written: a decision about each point, by stop, then signatures for
/// what is shared, then publication.
@Route(":municipality/" + WalkEntries.PATH + "/:walk/protokoll")
@PermitAll
@StyleSheet("context://app-walk.css")
@StyleSheet("context://app-protocol.css")
class ProtocolView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Protocols protocols;
  private final transient Publishing publishing;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient ModerationDesks desks;
  private final transient ProtocolCitations citations;
  private final transient List<CitableAction> actions;
  private final transient FaultDesk faults;

  private String title = "";

  ProtocolView(
      Protocols protocols,
      Publishing publishing,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      ModerationDesks desks,
      ProtocolCitations citations,
      List<CitableAction> actions,
      FaultDesk faults) {
    this.protocols = protocols;
    this.publishing = publishing;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.desks = desks;
    this.citations = citations;
    this.actions = List.copyOf(actions);
    this.faults = faults;
    addClassNames("page", "walk");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("walk.protocol.title", title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    show(municipality, WalkView.readId(parameters));
  }

  private void show(Municipality municipality, WalkId id) {
    var draft = protocols.get(municipality.code(), id);
    title = draft.walk().title().in(getLocale());
    removeAll();
    add(
        new WalkTabs(municipality, id, draft.pending(), ProtocolView.class),
        new H1(getPageTitle()),
        standing(draft));
    if (!draft.editions().isEmpty()) {
      add(editions(municipality, draft));
    }
    if (draft.needsBothParties()) {
      add(
          new SignOffPanel(
              draft,
              currentPerson.get().signsFor(municipality.code()),
              () -> {
                protocols.sign(municipality.code(), id, draft.contentsVersion());
                show(municipality, id);
              }));
    }
    var mayDecide =
        currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER);
    if (mayDecide) {
      add(publish(municipality, draft));
    }
    addPoints(municipality, draft, mayDecide);
  }

  private Paragraph standing(ProtocolDraft draft) {
    var standing =
        new Paragraph(
            getTranslation(
                "walk.protocol.standing",
                draft.points().size(),
                draft.undecided(),
                draft.pending()));
    standing.getElement().setAttribute("role", "status");
    return standing;
  }

  private Component editions(Municipality municipality, ProtocolDraft draft) {
    var page = "/%s/vandringar/%s".formatted(municipality.slug(), draft.walk().id());
    var latest = draft.editions().getFirst();
    var line =
        new Div(
            new Anchor(page, getTranslation("walk.protocol.read")),
            new Anchor(page + "/protokoll.pdf", getTranslation("walk.protocol.pdf")));
    line.addClassName("walk-line");
    var list = new UnorderedList();
    draft.editions().forEach(edition -> list.add(new ListItem(text(edition))));
    list.addClassNames("small", "muted");
    var section = new Section(new H2(getTranslation("walk.protocol.published")));
    if (draft.walk().status() == WalkStatus.CLOSED) {
      publishing
          .findPublished(municipality.code(), draft.walk().id())
          .map(published -> citations.of(municipality, draft.walk(), published))
          .ifPresent(citable -> actions.forEach(action -> line.add(action.controlFor(citable))));
      section.add(line);
    } else {
      section.add(new Paragraph(getTranslation("walk.protocol.hidden", latest.number())));
    }
    section.add(list);
    return section;
  }

  private String text(Edition edition) {
    return getTranslation(
        "walk.protocol.edition",
        edition.number(),
        SwedishTime.write(edition.publishedAt(), getLocale()));
  }

  private Component publish(Municipality municipality, ProtocolDraft draft) {
    var button =
        new Button(
            getTranslation(
                draft.editions().isEmpty() ? "walk.protocol.publish" : "walk.protocol.publish_new"),
            click -> confirm(municipality, draft).open());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    var missing = draft.whatIsMissing();
    button.setEnabled(missing.isEmpty());
    var line = new Div(button);
    line.addClassName("walk-line");
    missing.ifPresent(problem ->
        line.add(new Paragraph(se.rodatraden.shared.ui.ProblemWords.line(this, problem))));
    return line;
  }

  private FormDialog confirm(Municipality municipality, ProtocolDraft draft) {
    var id = draft.walk().id();
    return new FormDialog(
        getTranslation("walk.protocol.publish.confirm"),
        getTranslation("walk.protocol.publish"),
        () -> {
          var number = publishing.publish(municipality.code(), id, draft.contentsVersion());
          Notification.show(getTranslation("walk.protocol.publish.done", number));
          show(municipality, id);
          return true;
        },
        new Paragraph(
            getTranslation(
                draft.walk().status() == WalkStatus.OPEN
                    ? "walk.protocol.publish.closes"
                    : "walk.protocol.publish.means")));
  }

  private void addPoints(Municipality municipality, ProtocolDraft draft, boolean mayDecide) {
    if (draft.points().isEmpty()) {
      add(new Paragraph(getTranslation("walk.protocol.no_points")));
      return;
    }
    var names = desks.names(municipality);
    var handedOver =
        faults.ofPoints(
            this,
            municipality,
            draft.walk(),
            mayDecide,
            () -> show(municipality, draft.walk().id()));
    byStop(draft)
        .forEach((stop, points) -> {
          var list = new UnorderedList();
          list.addClassName("observation-list");
          for (var point : points) {
            var card = new PointCard(draft.walk(), point, names);
            if (mayDecide) {
              card.onDecide(() -> decide(municipality, draft, point).open());
            }
            handedOver.of(point).ifPresent(card::add);
            list.add(card);
          }
          add(new Section(new H2(stop), list));
        });
  }

  /// In the order that the stops are reached; what was noted between them comes last.
  private LinkedHashMap<String, List<Point>> byStop(ProtocolDraft draft) {
    var groups = new LinkedHashMap<String, List<Point>>();
    for (WalkStop stop : draft.walk().stops()) {
      var there =
          draft.points().stream()
              .filter(point -> stop.id().equals(point.note().observation().noted().stop()))
              .toList();
      if (!there.isEmpty()) {
        groups.computeIfAbsent(stop.name(), name -> new ArrayList<>()).addAll(there);
      }
    }
    var between =
        draft.points().stream()
            .filter(point -> point.note().observation().noted().stop() == null)
            .toList();
    if (!between.isEmpty()) {
      groups.put(getTranslation("walk.protocol.between"), between);
    }
    return groups;
  }

  private FormDialog decide(Municipality municipality, ProtocolDraft draft, Point point) {
    var form = new DecisionForm(point.decision());
    var id = point.note().observation().id();
    return new FormDialog(
        getTranslation("walk.decision.title"),
        getTranslation("shared.form.save"),
        () -> {
          protocols.decide(
              municipality.code(), draft.walk().id(), id, draft.contentsVersion(), form.read());
          show(municipality, draft.walk().id());
          return true;
        },
        form);
  }
}
