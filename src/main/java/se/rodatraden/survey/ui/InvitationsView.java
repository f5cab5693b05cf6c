package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.survey.RoundStatus;

/// Whom a round invites, the codes for them, what became of letters, and reminders. Codes that have
/// just been made are held here, and nowhere else, until the person leaves.
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.INVITATIONS)
@PermitAll
@StyleSheet("context://app-survey.css")
class InvitationsView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final transient SampleWork.Services services;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;
  private final transient AsyncTaskExecutor executor;
  private final transient Clock clock;
  private transient @Nullable SampleWork work;
  private transient @Nullable CodesPart codes;

  InvitationsView(
      SampleWork.Services services,
      Municipalities municipalities,
      CurrentPerson currentPerson,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor,
      Clock clock) {
    this.services = services;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    this.executor = executor;
    this.clock = clock;
    addClassNames("page", "survey-page", "invitations");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.invite.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    var begun = new SampleWork(address, services, SwedishTime.today(clock), this::show);
    work = begun;
    codes = new CodesPart(begun, executor, base());
    show();
  }

  /// The address that people come to, as the official who prints letters came to it.
  private static String base() {
    var request = VaadinServletRequest.getCurrent();
    return request == null
        ? ""
        : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
            .build()
            .toUriString();
  }

  private void show() {
    var begun = work;
    var making = codes;
    if (begun == null || making == null) {
      return;
    }
    removeAll();
    add(header(begun));
    if (making.isMaking() || making.holdsSecrets()) {
      making.show();
      add(making);
      return;
    }
    if (!begun.isToASample() && begun.sample().made() == 0) {
      add(notToASample(begun));
      return;
    }
    if (begun.sample().round().isOverOn(begun.today())) {
      add(new AnsweredPart(begun.sample()));
      return;
    }
    add(new SamplePart(begun));
    making.show();
    add(making);
    if (begun.sample().made() > 0) {
      add(new RemindersPart(begun), new LostLettersPart(begun, making));
    }
  }

  private Component header(SampleWork begun) {
    var round = begun.sample().round();
    var municipality = begun.address().municipality();
    if (round.status() == RoundStatus.DRAFT) {
      return new RoundHeader(municipality, round, RoundHeader.Tab.INVITATIONS);
    }
    var back =
        new Anchor(
            SurveyNavigation.results(municipality, round.id()),
            getTranslation("survey.invite.back", round.name()));
    back.addClassNames("small", "round-back");
    var status = new Span(Words.name(this, "survey.invite.status.", round.status()));
    status.addClassName("round-status");
    var title = new Div(new H1(getTranslation("survey.invite.title")), status);
    title.addClassName("round-title");
    return new Div(back, title);
  }

  private Component notToASample(SampleWork begun) {
    var round = begun.sample().round();
    var empty = new Div(new Paragraph(getTranslation("survey.invite.not_to_a_sample")));
    empty.addClassName("survey-notice");
    if (round.status() == RoundStatus.DRAFT) {
      empty.add(
          new Anchor(
              SurveyNavigation.settings(begun.address().municipality(), round.id()) + "#vagar",
              getTranslation("survey.invite.to_settings")));
    }
    return empty;
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    var making = codes;
    if (making != null) {
      making.giveUp();
    }
    super.onDetach(detached);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    var making = codes;
    if (making == null || !making.holdsSecrets()) {
      return;
    }
    var leaving = event.postpone();
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("survey.invite.leave.question"));
    dialog.setText(getTranslation("survey.invite.leave.consequence"));
    dialog.setConfirmText(getTranslation("survey.invite.leave.button"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("survey.invite.leave.stay"));
    dialog.addConfirmListener(confirmed -> {
      making.forget();
      leaving.proceed();
    });
    dialog.addCancelListener(stayed -> leaving.cancel());
    dialog.open();
  }
}
