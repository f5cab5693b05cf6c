package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.analysis.Results;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;

/// The rounds of a municipality's surveys, latest first.
@Route(":municipality/enkater")
@PermitAll
@StyleSheet("context://app-analysis.css")
class SurveyListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Surveys surveys;
  private final transient Results results;
  private final transient Municipalities municipalities;

  SurveyListView(Surveys surveys, Results results, Municipalities municipalities) {
    this.surveys = surveys;
    this.results = results;
    this.municipalities = municipalities;
    addClassNames("page", "analysis-page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("analysis.list.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality =
        municipalities.getBySlug(event.getRouteParameters().get("municipality").orElseThrow());
    var rounds = surveys.list(municipality.code());
    var counts = results.countResponses(municipality.code());
    removeAll();
    add(new H1(getTranslation("analysis.list.title")));
    if (rounds.isEmpty()) {
      add(new Paragraph(getTranslation("analysis.list.empty")));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("analysis-rounds");
    for (var round : rounds) {
      list.add(line(municipality, round, counts.getOrDefault(round.id(), 0)));
    }
    add(new Paragraph(getTranslation("analysis.list.introduction")), list);
  }

  private ListItem line(Municipality municipality, SurveyRound round, int responses) {
    var link =
        new Anchor(
            "/app/%s/%s".formatted(municipality.slug(), AnalysisPaths.results(round.id())),
            round.name());
    var line = new ListItem(new H2(link), new RoundFacts(round, responses));
    if (round.status() == RoundStatus.OPEN) {
      line.add(answerLink(round));
    }
    return line;
  }

  private Component answerLink(SurveyRound round) {
    var link = new Anchor("/svara/" + round.slug(), getTranslation("analysis.list.answer"));
    link.setRouterIgnore(true);
    link.setTarget("_blank");
    return new Paragraph(link);
  }
}
