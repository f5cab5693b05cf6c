package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.rodatraden.analysis.ChannelCount;
import se.rodatraden.analysis.Results;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.ui.SurveyNavigation;

/// The rounds of a municipality's surveys by where they are in their life, each with what to do
/// next.
@Route(":municipality/enkater")
@PermitAll
@StyleSheet("context://app-analysis.css")
class SurveyListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Surveys surveys;
  private final transient Results results;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  SurveyListView(
      Surveys surveys,
      Results results,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.surveys = surveys;
    this.results = results;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
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
    var mayWrite = mayWrite(currentPerson, municipality);
    var rounds = surveys.list(municipality.code());
    var counts = results.countByChannel(municipality.code());
    var stuck = surveys.listStuck(municipality.code());
    removeAll();
    add(heading(municipality, mayWrite));
    if (rounds.isEmpty()) {
      add(new Paragraph(getTranslation("analysis.list.empty")));
      return;
    }
    for (var status : RoundStatus.values()) {
      var some = rounds.stream().filter(round -> round.status() == status).toList();
      if (!some.isEmpty()) {
        add(section(municipality, status, some, counts, stuck, mayWrite));
      }
    }
  }

  static boolean mayWrite(CurrentPerson person, Municipality municipality) {
    return person
        .get()
        .hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR);
  }

  private Div heading(Municipality municipality, boolean mayWrite) {
    var heading = new Div(new H1(getTranslation("analysis.list.title")));
    heading.addClassName("analysis-heading");
    if (mayWrite) {
      var create =
          new Anchor(SurveyNavigation.create(municipality), getTranslation("analysis.list.create"));
      create.addClassName("analysis-button");
      heading.add(create);
    }
    return heading;
  }

  private Section section(
      Municipality municipality,
      RoundStatus status,
      List<SurveyRound> rounds,
      Map<SurveyRoundId, List<ChannelCount>> counts,
      Set<SurveyRoundId> stuck,
      boolean mayWrite) {
    var key = "analysis.list." + status.name().toLowerCase(Locale.ROOT) + ".";
    var list = new UnorderedList();
    list.addClassName(status == RoundStatus.DRAFT ? "analysis-drafts" : "analysis-rounds");
    for (var round : rounds) {
      var line = line(municipality, round, counts.getOrDefault(round.id(), List.of()), mayWrite);
      if (stuck.contains(round.id())) {
        line.add(new StuckNotice());
      }
      list.add(line);
    }
    return new Section(
        new H2(getTranslation(key + "title")), new Paragraph(getTranslation(key + "next")), list);
  }

  private ListItem line(
      Municipality municipality, SurveyRound round, List<ChannelCount> channels, boolean mayWrite) {
    var isDraft = round.status() == RoundStatus.DRAFT;
    var address =
        isDraft
            ? SurveyNavigation.edit(municipality, round.id())
            : "/app/%s/%s".formatted(municipality.slug(), AnalysisPaths.results(round.id()));
    Component name =
        isDraft && !mayWrite ? new H3(round.name()) : new H3(new Anchor(address, round.name()));
    var line = new ListItem(name, new RoundFacts(round, channels));
    var ways = new Div();
    ways.addClassName("analysis-links");
    switch (round.status()) {
      case DRAFT -> {
        if (mayWrite) {
          ways.add(new Anchor(address, getTranslation("analysis.list.write")));
          ways.add(
              new Anchor(
                  SurveyNavigation.open(municipality, round.id()),
                  getTranslation("analysis.list.check")));
        }
      }
      case OPEN -> ways.add(answerLink(round));
      case CLOSED, PUBLISHED -> {
        if (mayWrite) {
          ways.add(
              new Anchor(
                  SurveyNavigation.another(municipality, round.id()),
                  getTranslation("analysis.list.another")));
        }
      }
    }
    if (ways.getComponentCount() > 0) {
      line.add(ways);
    }
    return line;
  }

  private Anchor answerLink(SurveyRound round) {
    var link = new Anchor("/svara/" + round.slug(), getTranslation("analysis.list.answer"));
    link.setRouterIgnore(true);
    link.setTarget("_blank");
    return link;
  }
}
