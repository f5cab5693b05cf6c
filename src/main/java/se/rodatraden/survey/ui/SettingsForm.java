package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.shared.ui.WrittenIn;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundSettings;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyProblem;
import se.rodatraden.survey.SurveyRound;

/// The settings of a round, saved as they are changed; what can not be saved says why at its field.
final class SettingsForm extends Div {

  private final transient SurveyDrafts drafts;
  private final transient SurveyRound round;
  private final RoundHeader header;
  private int version;

  private final Div titles = new Div();
  private final transient Map<String, TextField> titleIn = new TreeMap<>();
  private final TextField name = new TextField(getTranslation("survey.settings.name"));
  private final TextField slug = new TextField(getTranslation("survey.settings.slug"));
  private final DatePicker from = new DatePicker(getTranslation("survey.settings.from"));
  private final DatePicker until = new DatePicker(getTranslation("survey.settings.until"));
  private final CheckboxGroup<RoundMode> modes = new CheckboxGroup<>();
  private final IntegerField base = new IntegerField(getTranslation("survey.settings.base"));

  SettingsForm(SurveyDrafts drafts, SurveyRound round, List<String> languages, RoundHeader header) {
    this.drafts = drafts;
    this.round = round;
    this.header = header;
    this.version = round.version();
    addClassName("settings");
    titles.addClassName("settings-titles");
    fill();
    add(
        part("rubrik", "survey.settings.names.", titles, name, slug),
        part("datum", "survey.settings.dates.", row(from, until)),
        part("vagar", "survey.settings.ways.", modes),
        part("skydd", "survey.settings.disclosure.", base));
    showLanguages(languages);
    List.of(name, slug)
        .forEach(field -> {
          field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
          field.addValueChangeListener(change -> save());
        });
    List.of(from, until).forEach(day -> day.addValueChangeListener(change -> save()));
    modes.addValueChangeListener(change -> save());
    base.addValueChangeListener(change -> save());
  }

  private void fill() {
    name.setHelperText(getTranslation("survey.settings.name.help"));
    name.setValue(round.name());
    slug.setHelperText(getTranslation("survey.settings.slug.help"));
    slug.setPrefixComponent(new Span("/svara/"));
    slug.setValue(round.slug());
    from.setValue(round.asked().from());
    until.setValue(round.asked().until());
    List.of(from, until).forEach(day -> day.setLocale(getLocale()));
    modes.setLabel(getTranslation("survey.settings.ways.label"));
    modes.setItems(RoundMode.OPEN, RoundMode.SAMPLE, RoundMode.MEETING);
    modes.setRenderer(new ComponentRenderer<>(this::modeInWords));
    modes.setValue(round.modes());
    base.setMin(RoundSettings.LEAST_MINIMUM_BASE);
    base.setStepButtonsVisible(true);
    base.setManualValidation(true);
    base.setHelperText(
        getTranslation("survey.settings.base.help", RoundSettings.LEAST_MINIMUM_BASE));
    base.setValue(round.minimumBase());
  }

  private Div modeInWords(RoundMode mode) {
    var name = new Span(Words.name(this, "survey.mode.", mode));
    name.addClassName("beginning-name");
    var about = new Span(Words.name(this, "survey.mode.about.", mode));
    about.addClassName("beginning-about");
    var words = new Div(name, about);
    words.addClassName("beginning-words");
    return words;
  }

  private Section part(String id, String texts, Component... fields) {
    var section = new Section(new H2(getTranslation(texts + "title")));
    section.setId(id);
    section.addClassName("settings-part");
    section.add(new Paragraph(getTranslation(texts + "help")));
    section.add(fields);
    return section;
  }

  private static Div row(Component... fields) {
    var row = new Div(fields);
    row.addClassName("settings-row");
    return row;
  }

  /// One field for the title in each language that the survey is offered in.
  void showLanguages(List<String> languages) {
    titles.removeAll();
    for (var language : languages) {
      var field = titleIn.computeIfAbsent(language, this::titleField);
      titles.add(field);
    }
  }

  private TextField titleField(String language) {
    var isSwedish = language.equals(Languages.SWEDISH);
    var label = getTranslation("survey.settings.title");
    var field =
        new TextField(
            isSwedish
                ? label
                : getTranslation("survey.edit.in_language", label, Languages.name(language)));
    field.setWidthFull();
    field.setRequiredIndicatorVisible(true);
    field.setValue(round.title().byLanguage().getOrDefault(language, ""));
    WrittenIn.mark(field, language);
    field.addValueChangeListener(change -> save());
    return field;
  }

  private Optional<RoundSettings> read() {
    var swedish = titleIn.get(Languages.SWEDISH);
    var hasTitle = swedish != null && !swedish.getValue().isBlank();
    var hasDays = from.getValue() != null && until.getValue() != null;
    var inOrder = hasDays && !until.getValue().isBefore(from.getValue());
    if (swedish != null) {
      mark(swedish, hasTitle ? "" : getTranslation("survey.new.name.missing"));
    }
    mark(name, name.getValue().isBlank() ? getTranslation("survey.settings.name.missing") : "");
    mark(until, inOrder ? "" : getTranslation("survey.settings.dates.crossed"));
    mark(base, base.getValue() == null ? getTranslation("survey.settings.base.missing") : "");
    mark(slug, "");
    if (!hasTitle || name.getValue().isBlank() || !inOrder || base.getValue() == null) {
      return Optional.empty();
    }
    var title = new TreeMap<String, String>();
    titleIn.forEach((language, field) -> title.put(language, field.getValue().strip()));
    title.values().removeIf(String::isBlank);
    return Optional.of(
        new RoundSettings(
            new LocalizedText(title),
            name.getValue(),
            slug.getValue().strip(),
            new Period(from.getValue(), until.getValue()),
            modes.getValue(),
            base.getValue()));
  }

  private void save() {
    var settings = read();
    if (settings.isEmpty()) {
      header.say(getTranslation("survey.settings.not_saved"), false);
      return;
    }
    try {
      drafts.settle(round.municipality(), round.id(), version, settings.get());
      version++;
      header.showTabs(round.id(), settings.get().modes());
      header.say(getTranslation("survey.settings.saved"), true);
    } catch (ProblemException e) {
      refuse(e);
    }
  }

  private void refuse(ProblemException refusal) {
    header.say(getTranslation("survey.settings.not_saved"), false);
    var text = ProblemWords.text(this, refusal.problem());
    switch (refusal.problem()) {
      case SurveyProblem.SlugMalformed malformed -> mark(slug, text);
      case SurveyProblem.SlugTaken taken -> mark(slug, text);
      case SurveyProblem.MinimumBaseTooSmall small -> mark(base, text);
      default -> ProblemNotice.show(ProblemWords.title(this, refusal.problem()), text);
    }
  }

  private static void mark(HasValidationProperties field, String wrong) {
    field.setErrorMessage(wrong);
    field.setInvalid(!wrong.isEmpty());
  }
}
