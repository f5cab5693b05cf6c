package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.OpeningReport;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyOpening;

/// The last look before residents are asked: what is settled, what stands in the way and where to
/// mend it, and the button that freezes the questions. For an open round: what its correction
/// changes.
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.OPEN)
@PermitAll
@StyleSheet("context://app-survey.css")
class OpeningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SurveyDrafts drafts;
  private final transient SurveyOpening opening;
  private final transient SurveyCorrections corrections;
  private final transient Texts texts;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  OpeningView(
      SurveyDrafts drafts,
      SurveyOpening opening,
      SurveyCorrections corrections,
      Texts texts,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.drafts = drafts;
    this.opening = opening;
    this.corrections = corrections;
    this.texts = texts;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page", "survey-opening");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.tab.open");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    var drafted = drafts.get(address.code(), address.round());
    removeAll();
    add(new RoundHeader(address.municipality(), drafted.round(), RoundHeader.Tab.OPEN));
    var report = opening.check(address.code(), address.round());
    if (drafted.isCorrection()) {
      showCorrection(address, drafted, report);
    } else {
      showOpening(address, drafted, report);
    }
  }

  private void showOpening(RoundAddress address, DraftedRound drafted, OpeningReport report) {
    add(
        new Checklist(address, drafted, report, texts),
        step(
            "survey.opening.open.",
            report.mayOpen(),
            () -> {
              opening.open(
                  address.code(),
                  address.round(),
                  drafted.round().version(),
                  drafted.draftVersion());
              leave(address);
            }));
  }

  private void showCorrection(RoundAddress address, DraftedRound drafted, OpeningReport report) {
    var changes = new CorrectionChanges(drafted);
    add(changes, new Checklist(address, drafted, report, texts));
    add(
        step(
            "survey.opening.correct.",
            report.mayOpen() && !changes.isEmpty(),
            () -> {
              corrections.apply(address.code(), address.round(), drafted.draftVersion());
              leave(address);
            }),
        discard(address, drafted));
  }

  private Button discard(RoundAddress address, DraftedRound drafted) {
    return Words.quiet(
        getTranslation("survey.opening.discard"),
        () ->
            confirm(
                "survey.opening.discard.",
                () -> {
                  corrections.discard(address.code(), address.round(), drafted.draftVersion());
                  leave(address);
                }));
  }

  private Component step(String texts, boolean mayBeTaken, Runnable action) {
    var button = new Button(getTranslation(texts + "button"), click -> confirm(texts, action));
    button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
    button.setEnabled(mayBeTaken);
    var step =
        new Div(
            new H2(getTranslation(texts + "title")),
            new Paragraph(getTranslation(texts + (mayBeTaken ? "about" : "not_yet"))),
            button);
    step.addClassName("opening-step");
    return step;
  }

  private void confirm(String texts, Runnable action) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation(texts + "question"));
    dialog.setText(getTranslation(texts + "consequence"));
    dialog.setConfirmText(getTranslation(texts + "button"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("survey.cancel"));
    dialog.addConfirmListener(confirmed -> ProblemNotice.attempt(this, action));
    dialog.open();
  }

  private static void leave(RoundAddress address) {
    UI.getCurrent()
        .navigate(
            SurveyNavigation.route(
                SurveyNavigation.results(address.municipality(), address.round())));
  }
}
