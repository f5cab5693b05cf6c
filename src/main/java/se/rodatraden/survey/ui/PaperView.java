package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.PaperAnswers;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.print.PaperQuestionnaire;

/// The round on paper: what to print, and the way to type in what comes back.
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.PAPER)
@PermitAll
@StyleSheet("context://app-survey.css")
class PaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Surveys surveys;
  private final transient SurveyDrafts drafts;
  private final transient PaperAnswers papers;
  private final transient PaperQuestionnaire questionnaires;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  PaperView(
      Surveys surveys,
      SurveyDrafts drafts,
      PaperAnswers papers,
      PaperQuestionnaire questionnaires,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.surveys = surveys;
    this.drafts = drafts;
    this.papers = papers;
    this.questionnaires = questionnaires;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page", "survey-paper");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.paper.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    var asked = surveys.get(address.code(), address.round());
    var isDraft = asked.round().status() == RoundStatus.DRAFT;
    var printed =
        isDraft
            ? new AskedRound(
                asked.round(), drafts.get(address.code(), address.round()).draft().questionnaire())
            : asked;
    removeAll();
    add(isDraft ? draftHeader(address, asked) : header(address, asked));
    add(new PaperDownload(questionnaires, printed, address.municipality()));
    if (!isDraft) {
      add(keying(address, asked));
    }
  }

  private static Component draftHeader(RoundAddress address, AskedRound asked) {
    return new RoundHeader(address.municipality(), asked.round(), RoundHeader.Tab.PAPER);
  }

  private Component header(RoundAddress address, AskedRound asked) {
    var back =
        new Anchor(
            SurveyNavigation.results(address.municipality(), address.round()),
            asked.round().name());
    back.addClassNames("small", "round-back");
    return new Div(back, new H1(getTranslation("survey.paper.title")));
  }

  private Component keying(RoundAddress address, AskedRound asked) {
    var section = new Section(new H2(getTranslation("survey.paper.key")));
    if (asked.round().status() != RoundStatus.OPEN || asked.round().modes().isEmpty()) {
      section.add(new Paragraph(getTranslation("survey.paper.key.not_now")));
    } else {
      var start =
          new Anchor(
              SurveyNavigation.keying(address.municipality(), address.round()),
              getTranslation("survey.paper.key.start"));
      start.addClassName("survey-button");
      section.add(new Paragraph(getTranslation("survey.paper.key.about")), start);
    }
    section.add(new PaperBatchTable(papers.list(address.code(), address.round())));
    return section;
  }
}
