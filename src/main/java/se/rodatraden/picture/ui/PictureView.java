package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.picture.Picture;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.ProblemId;

/// A picture of the situation as a document: summary, sources, problems with the red thread to
/// their evidence, and who stands behind it. Those who may, edit it in place.
@Route(":municipality/lagesbild/:picture")
@PermitAll
@StyleSheet("context://app-picture.css")
class PictureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient PictureServices services;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private transient @Nullable Picture shown;

  PictureView(
      PictureServices services, Municipalities municipalities, CurrentPerson currentPerson) {
    this.services = services;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "picture-page");
  }

  @Override
  public String getPageTitle() {
    return shown == null ? Words.say("picture.navigation") : Words.in(shown.draft().title());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    show(municipality, number(parameters.get("picture").orElseThrow()));
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new CommonProblem.NotFound("picture", text).asException();
    }
    return Integer.parseInt(text);
  }

  private void show(Municipality municipality, int number) {
    var picture = services.pictures().get(municipality.code(), number);
    shown = picture;
    var person = currentPerson.get();
    var editable = picture.canChange() && PictureReading.mayEdit(person, municipality.code());
    Runnable reload = () -> show(municipality, number);
    removeAll();
    var problems =
        new ProblemList(
            services, picture, editable, changed -> showAt(municipality, number, changed), reload);
    var body = new Div(header(municipality, picture, editable, reload), problems);
    body.addClassName("picture-body");
    var aside =
        new Div(
            new AdoptionPanel(
                services.adoptions(), picture, person.signsFor(municipality.code()), reload),
            new SourceSection(services, picture, editable, reload));
    aside.addClassName("picture-aside");
    add(body, aside);
  }

  /// Shows the picture anew, and stays where the change was made.
  private void showAt(Municipality municipality, int number, ProblemId changed) {
    show(municipality, number);
    getElement()
        .executeJs(
            "requestAnimationFrame(() => document.getElementById($0)?.focus())",
            PicturePaths.anchor(changed));
  }

  private Component header(
      Municipality municipality, Picture picture, boolean editable, Runnable reload) {
    var back =
        new Anchor(
            PicturePaths.inApp(municipality.slug(), PicturePaths.LIST),
            Words.say("picture.list.back"));
    var status = new Span(Words.name("picture.status.", picture.status()));
    status.addClassNames("picture-chip", "picture-status");
    var number = new Span(Words.say("picture.number", picture.number()));
    number.addClassName("muted");
    var line = new Div(status, number);
    line.addClassName("picture-facts");
    var summary = Words.put(picture.draft().summary(), new Paragraph());
    summary.addClassName("picture-summary");
    var header = new Div(back, Words.put(picture.draft().title(), new H1()), line, summary);
    header.addClassName("picture-head");
    if (editable) {
      header.add(
          new Button(
              Words.say("picture.edit.title"),
              click -> PictureDialogs.edit(services.pictures(), picture, reload).open()));
    }
    return header;
  }
}
