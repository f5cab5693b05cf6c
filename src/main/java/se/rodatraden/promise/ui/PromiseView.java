package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Pictures;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;

/// One promise, read like the document it is: what is promised, by whom, why, and how far it has
/// come.
@Route(":municipality/" + PromiseEntries.PATH + "/:promise")
@PermitAll
@StyleSheet("context://app-promise.css")
class PromiseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Promises promises;
  private final transient Pictures pictures;
  private final transient Municipalities municipalities;
  private final transient EffortLog effortLog;
  private final transient PromiseSteps steps;

  private String title = "";

  PromiseView(
      Promises promises,
      Pictures pictures,
      Municipalities municipalities,
      EffortLog effortLog,
      PromiseSteps steps) {
    this.promises = promises;
    this.pictures = pictures;
    this.municipalities = municipalities;
    this.effortLog = effortLog;
    this.steps = steps;
    addClassNames("page", "promise");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    show(municipality, idIn(event), null);
  }

  static PromiseId idIn(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get("promise").orElseThrow();
    if (!ShortId.isValid(id)) {
      throw new CommonProblem.NotFound("promise", id).asException();
    }
    return new PromiseId(id);
  }

  /// @param returnTo the activity whose button was last used, so that the keyboard stays there
  private void show(Municipality municipality, PromiseId id, @Nullable ActivityId returnTo) {
    var promise = promises.get(municipality.code(), id);
    title = PromiseWords.text(this, promise.draft().title());
    removeAll();
    var main =
        new Div(
            document(promise),
            activities(municipality, promise, returnTo),
            new GoalList(promise.goals()),
            outside(promise));
    main.addClassName("promise-main");
    var aside =
        new Div(
            new SignaturePanel(
                promise, steps.of(municipality, promise, () -> reload(municipality, id))),
            new ProblemsPanel(municipality, promise, pictures),
            new FollowUpPanel(promise));
    aside.addClassName("promise-aside");
    var columns = new Div(main, aside);
    columns.addClassName("promise-columns");
    add(backLink(municipality), columns);
  }

  private void reload(Municipality municipality, PromiseId id) {
    show(municipality, id, null);
  }

  private Component backLink(Municipality municipality) {
    var back =
        new Anchor(
            PromiseLinks.to(municipality, PromiseEntries.PATH),
            getTranslation("promise.list.title"));
    back.addClassNames("promise-back", "small");
    return back;
  }

  private Component document(Promise promise) {
    var draft = promise.draft();
    var lead = new Paragraph(PromiseWords.text(this, draft.text()));
    lead.addClassName("promise-lead");
    var validity = new Paragraph(PromiseWords.validity(this, promise));
    validity.addClassName("promise-validity");
    var document =
        new Section(
            PromiseWords.tag(
                PromiseWords.word(this, "promise.status.", promise.status()),
                "promise-status",
                "promise-status-" + promise.status()),
            new H1(title),
            lead,
            validity);
    var agreement = promise.agreement();
    if (agreement != null) {
      document.add(
          new Paragraph(
              getTranslation(
                  "promise.agreement.under", PromiseWords.text(this, agreement.title()))));
    }
    promise.commitments().stream()
        .map(commitment -> new Paragraph(PromiseWords.text(this, commitment.text())))
        .forEach(document::add);
    addNote(document, "promise.caveat", draft.caveat());
    addNote(document, "promise.may_be_revised", draft.mayBeRevised());
    addNote(document, "promise.participation", draft.participation());
    return document;
  }

  private void addNote(Section document, String key, @Nullable LocalizedText text) {
    if (text == null) {
      return;
    }
    var note =
        new Paragraph(
            PromiseWords.tag(getTranslation(key), "promise-note-label"),
            new com.vaadin.flow.component.Text(" " + PromiseWords.text(this, text)));
    note.addClassNames("promise-note", "small");
    document.add(note);
  }

  private Component activities(
      Municipality municipality, Promise promise, @Nullable ActivityId returnTo) {
    var section = new Section(new H2(getTranslation("promise.activities.title")));
    if (promise.activities().isEmpty()) {
      section.add(new Paragraph(getTranslation("promise.activities.empty")));
    }
    for (var activity : promise.activities()) {
      section.add(card(municipality, promise, activity, returnTo));
    }
    return section;
  }

  private ActivityCard card(
      Municipality municipality,
      Promise promise,
      Activity activity,
      @Nullable ActivityId returnTo) {
    var card =
        effortLog.card(
            municipality, promise, activity, () -> show(municipality, promise.id(), activity.id()));
    if (activity.id().equals(returnTo)) {
      card.focusLog();
    }
    return card;
  }

  private Component outside(Promise promise) {
    var section = new Section();
    if (!promise.draft().outside().isEmpty()) {
      var list = new UnorderedList();
      promise
          .draft()
          .outside()
          .forEach(text -> list.add(new ListItem(PromiseWords.text(this, text))));
      section.add(
          new H2(getTranslation("promise.outside.title")),
          new Paragraph(getTranslation("promise.outside.intro")),
          list);
    }
    return section;
  }
}
