package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.picture.Pictures;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;

/// The versions of a municipality's picture, the draft first.
@Route(":municipality/lagesbild")
@PermitAll
@StyleSheet("context://app-picture.css")
class PictureListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Pictures pictures;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  PictureListView(Pictures pictures, Municipalities municipalities, CurrentPerson currentPerson) {
    this.pictures = pictures;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "picture-page");
  }

  @Override
  public String getPageTitle() {
    return Words.say("picture.list.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    var versions = pictures.list(municipality.code());
    var mayEdit = PictureReading.mayEdit(currentPerson.get(), municipality.code());
    var introduction = new Paragraph(Words.say("picture.list.introduction"));
    introduction.addClassName("picture-summary");
    removeAll();
    add(new H1(Words.say("picture.list.title")), introduction);
    if (mayEdit && versions.stream().noneMatch(PictureOverview::canChange)) {
      add(beginButton(municipality, !versions.isEmpty()));
    }
    add(versions.isEmpty() ? empty(mayEdit) : list(municipality, versions));
  }

  private Component beginButton(Municipality municipality, boolean copyIsPossible) {
    Runnable showDraft =
        () ->
            pictures
                .findDraft(municipality.code())
                .ifPresent(draft ->
                    UI.getCurrent()
                        .navigate(
                            municipality.slug() + "/" + PicturePaths.picture(draft.number())));
    var begin =
        new Button(
            Words.say("picture.begin.title"),
            click ->
                PictureDialogs.begin(pictures, municipality.code(), copyIsPossible, showDraft)
                    .open());
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    return begin;
  }

  private static Component empty(boolean mayEdit) {
    var next =
        new Paragraph(Words.say(mayEdit ? "picture.list.empty_begin" : "picture.list.empty_wait"));
    next.addClassName("picture-empty");
    return next;
  }

  private static Component list(Municipality municipality, List<PictureOverview> versions) {
    var list = new OrderedList();
    list.addClassName("picture-versions");
    versions.forEach(version -> list.add(line(municipality, version)));
    return list;
  }

  private static ListItem line(Municipality municipality, PictureOverview version) {
    var path = PicturePaths.inApp(municipality.slug(), PicturePaths.picture(version.number()));
    var link = Words.put(version.title(), new Anchor(path, ""));
    var status = new Span(Words.name("picture.status.", version.status()));
    status.addClassNames("picture-chip", "picture-status");
    var facts =
        new Div(
            status,
            new Span(Words.say("picture.number", version.number())),
            new Span(Words.say("picture.list.problems", version.problems())));
    facts.addClassNames("picture-facts");
    var line = new ListItem(new H2(link), facts, Words.put(version.summary(), new Paragraph()));
    if (version.problemsWithoutEvidence() > 0) {
      var broken =
          new Paragraph(
              Words.say("picture.list.without_evidence", version.problemsWithoutEvidence()));
      broken.addClassName("picture-broken");
      line.add(broken);
    }
    line.setClassName("is-draft", version.canChange());
    return line;
  }
}
