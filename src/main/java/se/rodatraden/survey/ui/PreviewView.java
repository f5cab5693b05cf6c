package se.rodatraden.survey.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.QuestionnaireJson;
import se.rodatraden.survey.SurveyDrafts;

/// The questions as residents will meet them, on a phone or at a desk, in each language. Everything
/// works but the sending.
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.PREVIEW)
@PermitAll
@StyleSheet("context://app-survey.css")
class PreviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SurveyDrafts drafts;
  private final transient MapContexts maps;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  PreviewView(
      SurveyDrafts drafts,
      MapContexts maps,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.drafts = drafts;
    this.maps = maps;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page", "survey-preview-page");
  }

  private enum Width {
    PHONE,
    DESKTOP
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.tab.preview");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    var drafted = drafts.get(address.code(), address.round());
    var page =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(Chosen.QUESTION)
            .flatMap(drafted.draft()::pageOf)
            .map(drafted.draft().pages()::indexOf)
            .orElse(-1);
    show(address, drafted, page);
  }

  private void show(RoundAddress address, DraftedRound drafted, int page) {
    removeAll();
    var frame = new SurveyPreview(getTranslation("survey.preview.frame"));
    var stage = new Div(frame);
    stage.addClassName("preview-stage");
    var language = languageSelect(drafted);
    var width = widthChoice(stage);
    Runnable from = () -> show(frame, address.municipality(), drafted, language.getValue(), page);
    language.addValueChangeListener(change -> from.run());
    var bar = new Div(width, language, Words.quiet(getTranslation("survey.preview.again"), from));
    bar.addClassName("preview-bar");
    add(
        new RoundHeader(address.municipality(), drafted.round(), RoundHeader.Tab.PREVIEW),
        new Paragraph(getTranslation("survey.preview.about")),
        bar,
        stage);
    from.run();
  }

  private Select<String> languageSelect(DraftedRound drafted) {
    var select = new Select<String>();
    select.setLabel(getTranslation("survey.preview.language"));
    select.setItems(drafted.draft().languages());
    select.setItemLabelGenerator(tag -> Languages.name(tag));
    select.setValue(Languages.SWEDISH);
    return select;
  }

  private RadioButtonGroup<Width> widthChoice(Div stage) {
    var group = new RadioButtonGroup<Width>(getTranslation("survey.preview.width"));
    group.setItems(Width.values());
    group.setItemLabelGenerator(width -> Words.name(this, "survey.preview.width.", width));
    group.addValueChangeListener(
        change -> stage.setClassName("is-phone", change.getValue() == Width.PHONE));
    group.setValue(Width.PHONE);
    return group;
  }

  private void show(
      SurveyPreview frame,
      Municipality municipality,
      DraftedRound drafted,
      String language,
      int page) {
    var locale = Locale.forLanguageTag(language);
    var questionnaire = drafted.draft().questionnaire();
    var round = drafted.round();
    var document =
        new PreviewDocument(
            round.slug(),
            round.questionnaireVersion(),
            "open",
            "open",
            questionnaire.languages(),
            round.title(),
            questionnaire.intro(),
            questionnaire.pages(),
            false,
            false,
            getTranslation("survey.answer.asked_by", municipality.name()),
            round.asked().until(),
            questionnaire.minutes(),
            maps.of(municipality, locale));
    frame.show(QuestionnaireJson.inLanguage(document, locale), language, page);
  }
}
