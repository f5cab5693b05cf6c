package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Pictures;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Agreements;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Promises;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.ui.ProblemNotice;

/// Writes a promise: its text, then what it answers, what is done and what that leads to.
@Route(":municipality/" + PromiseEntries.PATH + "/:promise/redigera")
@RouteAlias(":municipality/" + PromiseEntries.PATH + "/nytt")
@PermitAll
@StyleSheet("context://app-promise.css")
class EditPromiseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Promises promises;
  private final transient Agreements agreements;
  private final transient Pictures pictures;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient WalkTies walkTies;

  EditPromiseView(
      Promises promises,
      Agreements agreements,
      Pictures pictures,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      WalkTies walkTies) {
    this.promises = promises;
    this.agreements = agreements;
    this.pictures = pictures;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.walkTies = walkTies;
    addClassNames("page", "promise-edit");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("promise.edit.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    if (!currentPerson.get().hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER)) {
      throw new AccessDeniedException("writes no promises");
    }
    if (event.getRouteParameters().get("promise").isEmpty()) {
      showNew(municipality);
    } else {
      show(municipality, PromiseView.idIn(event), null);
    }
  }

  private void showNew(Municipality municipality) {
    removeAll();
    add(
        new H1(getTranslation("promise.edit.new")),
        new Paragraph(getTranslation("promise.edit.new.intro")),
        textSection(municipality, null, formFor(municipality, null)));
  }

  /// @param written the text form as it stands, kept while the lists below it are changed
  private void show(Municipality municipality, PromiseId id, @Nullable PromiseForm written) {
    var promise = promises.get(municipality.code(), id);
    var form = written == null ? formFor(municipality, promise) : written;
    Runnable reload = () -> show(municipality, id, form);
    removeAll();
    var back =
        new Anchor(
            PromiseLinks.to(municipality, id), PromiseWords.text(this, promise.draft().title()));
    back.addClassNames("promise-back", "small");
    add(back, new H1(getPageTitle()));
    if (promise.mayBeEdited()) {
      add(
          textSection(municipality, promise, form),
          PromiseEditors.activities(promises, promise, reload),
          PromiseEditors.goals(promises, promise, reload));
    } else {
      add(new Paragraph(getTranslation("promise.edit.closed")));
    }
    add(new TiesEditor(promises, pictures, promise, reload), walkTies.editor(promise, reload));
  }

  private PromiseForm formFor(Municipality municipality, @Nullable Promise promise) {
    return new PromiseForm(
        promise == null ? null : promise.draft(), agreements.list(municipality.code()));
  }

  private Component textSection(
      Municipality municipality, @Nullable Promise promise, PromiseForm form) {
    var save = new Button(getTranslation("shared.form.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(click ->
        ProblemNotice.attempt(
            this,
            () -> {
              if (promise == null) {
                create(municipality, form);
              } else {
                edit(municipality, promise, form);
              }
            }));
    return new Section(new H2(getTranslation("promise.edit.text")), form, save);
  }

  private void create(Municipality municipality, PromiseForm form) {
    form.read()
        .map(draft -> promises.create(municipality.code(), draft))
        .ifPresent(id ->
            UI.getCurrent().navigate(PromiseLinks.route(PromiseLinks.edit(municipality, id))));
  }

  private void edit(Municipality municipality, Promise promise, PromiseForm form) {
    form.read()
        .ifPresent(draft -> {
          promises.edit(municipality.code(), promise.id(), promise.version(), draft);
          Notification.show(getTranslation("promise.form.saved"));
          show(municipality, promise.id(), null);
        });
  }
}
