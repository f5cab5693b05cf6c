package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.Results;
import se.rodatraden.analysis.RoundResults;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.ui.SurveyNavigation;

/// What a round says, question by question: by one of its channels (`?kanal=`), of everyone or of
/// one area (`?omrade=`).
@Route(":municipality/enkater/:round")
@PermitAll
@StyleSheet("context://app-analysis.css")
class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Results results;
  private final transient Surveys surveys;
  private final transient SurveyCorrections corrections;
  private final transient Municipalities municipalities;
  private final transient WordsAndPlaces wordsAndPlaces;
  private final transient List<CitableAction> actions;
  private final transient CurrentPerson currentPerson;
  private String title = "";

  ResultsView(
      Results results,
      Surveys surveys,
      SurveyCorrections corrections,
      Municipalities municipalities,
      WordsAndPlaces wordsAndPlaces,
      List<CitableAction> actions,
      CurrentPerson currentPerson) {
    this.results = results;
    this.surveys = surveys;
    this.corrections = corrections;
    this.municipalities = municipalities;
    this.wordsAndPlaces = wordsAndPlaces;
    this.actions = actions;
    this.currentPerson = currentPerson;
    addClassNames("page", "analysis-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    var round = parameters.get("round").filter(ShortId::isValid).map(SurveyRoundId::new);
    var query = event.getLocation().getQueryParameters();
    show(
        municipality,
        results.get(
            municipality.code(),
            round.orElseThrow(NotFoundException::new),
            AnalysisPaths.channelIn(query).orElse(null),
            query.getSingleParameter(AnalysisPaths.AREA).orElse(null)));
  }

  private void show(Municipality municipality, RoundResults found) {
    title = found.round().name();
    removeAll();
    var several = found.hasSeveralChannels();
    add(new H1(title), new RoundFacts(found.round(), several ? List.of() : found.channels()));
    add(links(municipality, found));
    if (surveys.listStuck(municipality.code()).contains(found.round().id())) {
      add(new StuckNotice());
    }
    if (several) {
      var path = "/app/" + path(municipality, found);
      add(new ChannelSwitch(found, path, keyOf(found.area())));
    }
    add(new ChannelCaution(found));
    if (!found.areas().isEmpty()) {
      add(areaFilter(municipality, found));
    }
    for (var question : found.questions()) {
      var section =
          new QuestionSection(
              question,
              getTranslation("analysis.mode." + found.mode().name().toLowerCase(Locale.ROOT)),
              actions);
      if (found.area() == null) {
        section.add(wordsAndPlaces.of(municipality, found, question.question(), section));
      }
      if (section.getComponentCount() > 1) {
        add(section);
      }
    }
  }

  private Component links(Municipality municipality, RoundResults found) {
    var round = found.round();
    var links = new Div();
    links.addClassName("analysis-links");
    var mayWrite = SurveyListView.mayWrite(currentPerson, municipality);
    if (mayWrite && round.status() != RoundStatus.DRAFT) {
      links.add(
          new Anchor(
              SurveyNavigation.another(municipality, round.id()),
              getTranslation("analysis.list.another")),
          new Anchor(
              SurveyNavigation.paper(municipality, round.id()), getTranslation("analysis.paper")));
    }
    if (mayWrite && round.modes().contains(RoundMode.SAMPLE)) {
      links.add(
          new Anchor(
              SurveyNavigation.invitations(municipality, round.id()),
              getTranslation("analysis.list.invitations")));
    }
    switch (round.status()) {
      case OPEN -> links.add(link("/svara/" + round.slug(), "analysis.list.answer"));
      case PUBLISHED ->
          links.add(
              link(
                  "/%s/enkater/%s".formatted(municipality.slug(), round.slug()),
                  "analysis.public_page"));
      case DRAFT ->
          links.add(
              new Anchor(
                  SurveyNavigation.edit(municipality, round.id()),
                  getTranslation("analysis.list.write")));
      case CLOSED -> {}
    }
    if (mayWrite) {
      links.add(nextSteps(municipality, found));
    }
    return links;
  }

  private Anchor link(String path, String textKey) {
    var link = new Anchor(path, getTranslation(textKey));
    link.setRouterIgnore(true);
    link.setTarget("_blank");
    return link;
  }

  private List<Component> nextSteps(Municipality municipality, RoundResults found) {
    var round = found.round();
    return switch (round.status()) {
      case OPEN ->
          List.of(
              correct(municipality, round),
              step(
                  "analysis.close.",
                  municipality,
                  found,
                  () -> surveys.close(round.municipality(), round.id(), round.version())));
      case CLOSED ->
          List.of(
              step(
                  "analysis.publish.",
                  municipality,
                  found,
                  () -> surveys.publish(round.municipality(), round.id(), round.version())));
      case DRAFT, PUBLISHED -> List.of();
    };
  }

  private Button correct(Municipality municipality, SurveyRound round) {
    return new Button(
        getTranslation("analysis.correct"),
        click -> {
          corrections.begin(round.municipality(), round.id());
          getUI()
              .ifPresent(ui ->
                  ui.navigate(
                      SurveyNavigation.route(SurveyNavigation.edit(municipality, round.id()))));
        });
  }

  private Component step(
      String key, Municipality municipality, RoundResults found, Runnable change) {
    return new Button(
        getTranslation(key + "button"),
        click -> {
          var dialog = new ConfirmDialog();
          dialog.setHeader(getTranslation(key + "question"));
          dialog.setText(getTranslation(key + "consequence"));
          dialog.setConfirmText(getTranslation(key + "button"));
          dialog.setCancelable(true);
          dialog.setCancelText(getTranslation("analysis.cancel"));
          dialog.addConfirmListener(confirmed -> {
            change.run();
            show(
                municipality,
                results.get(
                    municipality.code(), found.round().id(), found.mode(), keyOf(found.area())));
          });
          dialog.open();
        });
  }

  private Component areaFilter(Municipality municipality, RoundResults found) {
    var filter = new Select<Choice>();
    filter.setLabel(getTranslation("analysis.area"));
    var choices = new ArrayList<>(found.areas());
    filter.setItems(choices);
    filter.setEmptySelectionAllowed(true);
    filter.setEmptySelectionCaption(getTranslation("analysis.area.all"));
    filter.setItemLabelGenerator(
        area -> area == null ? getTranslation("analysis.area.all") : area.text().in(getLocale()));
    filter.setValue(found.area());
    filter.addClassName("analysis-area");
    filter.addValueChangeListener(change -> {
      var query = AnalysisPaths.query(found, found.mode(), keyOf(change.getValue()));
      getUI().ifPresent(ui -> ui.navigate(path(municipality, found), query));
    });
    return filter;
  }

  private static String path(Municipality municipality, RoundResults found) {
    return municipality.slug() + "/" + AnalysisPaths.results(found.round().id());
  }

  private static @Nullable String keyOf(@Nullable Choice area) {
    return area == null ? null : area.key();
  }
}
