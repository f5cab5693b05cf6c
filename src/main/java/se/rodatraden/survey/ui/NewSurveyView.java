package se.rodatraden.survey.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.Templates;

/// Begins a survey: from nothing, a ready questionnaire, an earlier round (`?fran=`) or a file.
@Route(":municipality/" + SurveyNavigation.NEW)
@PermitAll
@StyleSheet("context://app-survey.css")
class NewSurveyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SurveyDrafts drafts;
  private final transient Surveys surveys;
  private final transient Templates templates;
  private final transient Texts texts;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  NewSurveyView(
      SurveyDrafts drafts,
      Surveys surveys,
      Templates templates,
      Texts texts,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.drafts = drafts;
    this.surveys = surveys;
    this.templates = templates;
    this.texts = texts;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page", "survey-new");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.new.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var municipality = RoundAddress.municipalityIn(event, municipalities);
    RoundAddress.requireWriter(currentPerson, municipality);
    var earlier =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(SurveyNavigation.EARLIER)
            .filter(ShortId::isValid)
            .map(SurveyRoundId::new)
            .orElse(null);
    show(municipality, earlier);
  }

  private void show(Municipality municipality, @Nullable SurveyRoundId earlier) {
    removeAll();
    var back = new Anchor(SurveyNavigation.list(municipality), getTranslation("survey.back"));
    back.addClassNames("small", "round-back");
    var title = new TextField(getTranslation("survey.new.name"));
    title.setHelperText(getTranslation("survey.new.name.help"));
    title.setRequiredIndicatorVisible(true);
    title.setWidthFull();
    title.addClassName("new-title");
    var beginnings = beginnings(municipality, earlier);
    var upload = new XlsFormUpload(texts);
    beginnings.onChosen(beginning -> {
      upload.setVisible(beginning instanceof Beginning.File);
      if (title.isEmpty()) {
        beginning.usualTitle().ifPresent(title::setValue);
      }
    });
    upload.setVisible(false);
    upload.onRead(read -> {
      var named = read.title();
      if (title.isEmpty() && named != null) {
        title.setValue(named.in(getLocale()));
      }
    });
    var begin =
        new Button(
            getTranslation("survey.new.begin"),
            click -> begin(municipality, title, beginnings, upload));
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        back,
        new H1(getTranslation("survey.new.title")),
        new Paragraph(getTranslation("survey.new.introduction")),
        beginnings,
        upload,
        title,
        begin);
  }

  private BeginningChoice beginnings(Municipality municipality, @Nullable SurveyRoundId earlier) {
    var asked =
        surveys.list(municipality.code()).stream()
            .filter(round -> round.status() != RoundStatus.DRAFT)
            .toList();
    return new BeginningChoice(templates.list(), asked, earlier);
  }

  private void begin(
      Municipality municipality, TextField title, BeginningChoice chosen, XlsFormUpload upload) {
    var isNamed = !title.getValue().isBlank();
    title.setInvalid(!isNamed);
    title.setErrorMessage(getTranslation("survey.new.name.missing"));
    if (!isNamed) {
      title.focus();
      return;
    }
    var begun = beginning(LocalizedText.swedish(title.getValue().strip()), chosen.value(), upload);
    if (begun == null) {
      upload.askForFile();
      return;
    }
    ProblemNotice.attempt(
        this,
        () -> {
          var id = drafts.create(municipality.code(), begun);
          UI.getCurrent().navigate(SurveyNavigation.route(SurveyNavigation.edit(municipality, id)));
        });
  }

  /// The words of a title in other languages come along where the title is not another.
  ///
  /// @return null where a file is wanted and none has been read
  private static @Nullable NewSurvey beginning(
      LocalizedText title, Beginning chosen, XlsFormUpload upload) {
    return switch (chosen) {
      case Beginning.Nothing nothing -> new NewSurvey.FromNothing(title);
      case Beginning.Ready(var template) ->
          new NewSurvey.FromTemplate(asBefore(title, template.title()), template.key());
      case Beginning.Again(var round) ->
          new NewSurvey.FromRound(asBefore(title, round.title()), round.id());
      case Beginning.File file ->
          upload
              .read()
              .map(read ->
                  (NewSurvey)
                      new NewSurvey.FromFile(asBefore(title, read.title()), read.questionnaire()))
              .orElse(null);
    };
  }

  private static LocalizedText asBefore(LocalizedText title, @Nullable LocalizedText before) {
    return before != null && before.in(Texts.SWEDISH).equals(title.in(Texts.SWEDISH))
        ? before
        : title;
  }
}
