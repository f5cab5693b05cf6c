package se.rodatraden.survey.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyProblem;

/// What is decided about a round beside its questions: what it is called, when and how people are
/// asked, in which languages, and how few a figure may rest on.
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.SETTINGS)
@PermitAll
@StyleSheet("context://app-survey.css")
class SettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SurveyDrafts drafts;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  SettingsView(SurveyDrafts drafts, Municipalities municipalities, CurrentPerson currentPerson) {
    this.drafts = drafts;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.tab.settings");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    show(address);
  }

  private void show(RoundAddress address) {
    var drafted = drafts.get(address.code(), address.round());
    if (drafted.round().status() != RoundStatus.DRAFT) {
      throw new SurveyProblem.WrongStatus(drafted.round().status(), RoundStatus.DRAFT)
          .asException();
    }
    removeAll();
    var header = new RoundHeader(address.municipality(), drafted.round(), RoundHeader.Tab.SETTINGS);
    var form = new SettingsForm(drafts, drafted.round(), drafted.draft().languages(), header);
    var languages =
        new LanguageSettings(
            new Editing(drafts, drafted, new Watching(header)), form::showLanguages);
    add(header, form, languages, removal(address, drafted));
  }

  private Section removal(RoundAddress address, DraftedRound drafted) {
    var section = new Section(new H2(getTranslation("survey.delete.title")));
    section.addClassNames("settings-part", "settings-delete");
    var button =
        new Button(
            getTranslation("survey.delete.button"), click -> confirmRemoval(address, drafted));
    button.addThemeVariants(ButtonVariant.ERROR);
    section.add(new Paragraph(getTranslation("survey.delete.about")), button);
    return section;
  }

  private void confirmRemoval(RoundAddress address, DraftedRound drafted) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("survey.delete.question", drafted.round().name()));
    dialog.setText(getTranslation("survey.delete.consequence"));
    dialog.setConfirmText(getTranslation("survey.delete.button"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("survey.cancel"));
    dialog.addConfirmListener(confirmed ->
        ProblemNotice.attempt(
            this,
            () -> {
              var now = drafts.get(address.code(), address.round()).round();
              drafts.delete(address.code(), address.round(), now.version());
              UI.getCurrent()
                  .navigate(SurveyNavigation.route(SurveyNavigation.list(address.municipality())));
            }));
    dialog.open();
  }

  /// Languages are saved with the questions.
  private record Watching(RoundHeader header) implements Editing.Watcher {
    @Override
    public void changed(Editing.State state) {
      header.show(state);
    }

    @Override
    public void refused(List<Finding> findings) {
      header.say(header.getTranslation("problem.questionnaire.draft_refused.title"), false);
    }
  }
}
