package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Break;
import se.rodatraden.promise.Breaks;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.PromiseStatus;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.Today;

/// The municipality's promises by status, and where the thread behind and after them is cut.
@Route(":municipality/" + PromiseEntries.PATH)
@PermitAll
@StyleSheet("context://app-promise.css")
class PromisesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Promises promises;
  private final transient Breaks breaks;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient Today today;

  PromisesView(
      Promises promises,
      Breaks breaks,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      Today today) {
    this.promises = promises;
    this.breaks = breaks;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.today = today;
    addClassNames("page", "promises");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("promise.list.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    var all = promises.list(municipality.code());
    var mayWrite =
        currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER);
    removeAll();
    add(heading(municipality, mayWrite));
    if (all.isEmpty()) {
      add(emptyState(mayWrite));
    }
    for (var status : List.of(PromiseStatus.DRAFT, PromiseStatus.SIGNED, PromiseStatus.PUBLISHED)) {
      var those = all.stream().filter(promise -> promise.status() == status).toList();
      if (!those.isEmpty()) {
        add(group(status, those, municipality));
      }
    }
    var cut = breaks.list(municipality.code());
    if (!cut.isEmpty()) {
      add(breakList(cut, municipality));
    }
  }

  private Component heading(Municipality municipality, boolean mayWrite) {
    var heading = new Div(new Div(new H1(getPageTitle()), introduction()));
    heading.addClassName("promise-heading");
    if (mayWrite) {
      var create =
          new Anchor(PromiseLinks.create(municipality), getTranslation("promise.list.create"));
      create.addClassName("promise-button");
      heading.add(create);
    }
    return heading;
  }

  private Paragraph introduction() {
    var introduction = new Paragraph(getTranslation("promise.list.intro"));
    introduction.addClassName("muted");
    return introduction;
  }

  private Component emptyState(boolean mayWrite) {
    var empty =
        new Div(
            new H2(getTranslation("promise.list.empty.title")),
            new Paragraph(
                getTranslation(
                    mayWrite ? "promise.list.empty.text" : "promise.list.empty.reader")));
    empty.addClassName("promise-empty");
    return empty;
  }

  private Component group(PromiseStatus status, List<Promise> those, Municipality municipality) {
    var cards = new Div();
    cards.addClassName("promise-cards");
    those.forEach(promise -> cards.add(card(promise, municipality)));
    return new Section(new H2(PromiseWords.word(this, "promise.status.many.", status)), cards);
  }

  private Component card(Promise promise, Municipality municipality) {
    var link =
        new Anchor(
            PromiseLinks.to(municipality, promise.id()),
            PromiseWords.text(this, promise.draft().title()));
    var validity = new Paragraph(PromiseWords.validity(this, promise));
    validity.addClassNames("muted", "small");
    var card = new Article(new H3(link), validity, summary(promise));
    card.addClassName("promise-card");
    if (promise.isSignatureMissing()) {
      card.add(new SignaturesAwaited(promise));
    }
    if (promise.activities().stream().anyMatch(activity -> activity.hasMadeUpEfforts())) {
      card.add(PromiseWords.tag(getTranslation("promise.made_up"), "made-up"));
    }
    return card;
  }

  private Component summary(Promise promise) {
    var period = promise.period().orElse(null);
    var progress =
        promise.activities().stream()
            .map(activity -> activity.progress(period, today.get()))
            .toList();
    var begun = progress.stream().filter(each -> !each.isEmpty()).count();
    var reached = progress.stream().filter(each -> each.isReached().orElse(false)).count();
    var strip = new Div();
    strip.addClassName("promise-strip");
    strip.getElement().setAttribute("aria-hidden", "true");
    for (var each : progress) {
      strip.add(ProgressMeter.bar(each.share().orElse(each.isEmpty() ? 0.0 : 1.0)));
    }
    return new Div(
        strip,
        new Paragraph(getTranslation("promise.list.summary", progress.size(), begun, reached)));
  }

  private Component breakList(List<Break> cut, Municipality municipality) {
    var list = new UnorderedList();
    for (var each : cut) {
      var words = BreakWords.of(each, PromiseWords.locale(this));
      list.add(
          new ListItem(
              new Anchor(
                  PromiseLinks.to(municipality, words.path()),
                  getTranslation(words.key(), words.what()))));
    }
    list.addClassName("promise-breaks");
    return new Section(
        new H2(getTranslation("promise.break.title")),
        new Paragraph(getTranslation("promise.break.intro")),
        list);
  }
}
