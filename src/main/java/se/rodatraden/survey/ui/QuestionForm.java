package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.BankQuestion;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionDraft.Wording;
import se.rodatraden.survey.QuestionKind;

/// One question: its words, what belongs to its kind, when it shows and what it compares with.
final class QuestionForm extends Div {

  /// What the form needs from around it.
  interface Surroundings {
    Editing editing();

    /// Beside Swedish; null for none.
    @Nullable String language();

    List<BankQuestion> bank();

    /// The municipality's areas.
    List<ChoiceDraft> areas();

    /// Shows the question anew, with focus on its heading.
    void show(String key);

    /// Shows the form anew, as it is.
    void redraw();

    /// When the question shows, as a sentence; empty where it always does.
    Optional<String> conditionInWords(String key);

    /// Asks what kind of question to add about a place, and adds it.
    void addAboutPlace(String parent);
  }

  private final transient Surroundings around;
  private final transient Editing editing;
  private final String key;
  private final H2 heading = new H2();
  private final SideBySide text;

  QuestionForm(Surroundings around, String key, Component toolbar) {
    this.around = around;
    this.editing = around.editing();
    this.key = key;
    addClassName("question-form");
    var question = editing.question(key);
    heading.setText(headingOf(question));
    var head = new Div(heading, toolbar);
    head.addClassName("form-head");
    add(head);
    if (isLocked()) {
      add(lockedNote());
    }
    this.text = text(question);
    add(new Section(kindSelect(question), text, help(question)));
    addKindsOwn(question);
    if (!isLocked()) {
      add(new ConditionEditor(around, key));
      add(new MeaningSection(around, key));
    }
  }

  private boolean isLocked() {
    return editing.isLocked(key);
  }

  private String headingOf(QuestionDraft question) {
    var parent = editing.draft().parentOf(key);
    if (parent.isPresent()) {
      return getTranslation("survey.edit.question.about_place");
    }
    return question.kind().isAsked()
        ? getTranslation("survey.edit.question", Numbering.of(editing.draft(), key))
        : getTranslation("survey.kind.information");
  }

  private Component lockedNote() {
    var note =
        new Paragraph(
            getTranslation(
                editing.round().isCorrection()
                    ? "survey.edit.locked.correction"
                    : "survey.edit.locked.core"));
    note.addClassName("survey-note");
    return note;
  }

  private Component kindSelect(QuestionDraft question) {
    var select = new Select<QuestionKind>();
    select.setLabel(getTranslation("survey.edit.kind"));
    var isAboutPlace = editing.draft().parentOf(key).isPresent();
    select.setItems(
        List.of(QuestionKind.values()).stream()
            .filter(kind -> !isAboutPlace || kind.mayBeAskedOfPlace())
            .toList());
    select.setItemLabelGenerator(kind -> Words.name(this, "survey.kind.", kind));
    select.setValue(question.kind());
    select.setReadOnly(isLocked());
    select.addClassName("kind-select");
    select.setHelperText(Words.name(this, "survey.kind.help.", question.kind()));
    select.addValueChangeListener(change -> {
      editing.changeQuestion("kind", key, before -> withKind(before, change.getValue()));
      around.redraw();
    });
    return select;
  }

  private QuestionDraft withKind(QuestionDraft before, QuestionKind kind) {
    var changed = before.withKind(kind);
    return kind == QuestionKind.AREA && changed.choices().areas().isEmpty()
        ? changed.with(changed.choices().withAreas(around.areas()))
        : changed;
  }

  private SideBySide text(QuestionDraft question) {
    var kind = question.kind();
    var field =
        new SideBySide(
            SideBySide.Kind.LONG,
            getTranslation(kind.isAsked() ? "survey.edit.text" : "survey.edit.text.information"),
            around.language(),
            question.wording().text(),
            language -> editing.mayWrite(key, language),
            (language, written) ->
                word(
                    "text " + language,
                    wording ->
                        new Wording(wording.text().with(language, written), wording.help())));
    return field;
  }

  private SideBySide help(QuestionDraft question) {
    return new SideBySide(
        SideBySide.Kind.LONG,
        getTranslation("survey.edit.help"),
        around.language(),
        question.wording().help(),
        language -> editing.mayWrite(key, language),
        (language, written) ->
            word(
                "help " + language,
                wording -> new Wording(wording.text(), wording.help().with(language, written))));
  }

  private void word(String what, UnaryOperator<Wording> change) {
    editing.changeQuestion(what, key, question -> question.with(change.apply(question.wording())));
  }

  private void addKindsOwn(QuestionDraft question) {
    var kind = question.kind();
    if (kind == QuestionKind.MATRIX) {
      add(section("survey.rows.title", choiceList(question, "survey.rows.", false)));
    }
    if (kind.hasOptions()) {
      var parts = new ArrayList<Component>();
      parts.add(choiceList(question, "survey.option.", true));
      if (!isLocked()) {
        parts.add(new BorrowOptions(editing, key, around::redraw));
      }
      add(section("survey.option.title", parts.toArray(Component[]::new)));
    }
    if (kind == QuestionKind.AREA) {
      add(section("survey.areas.title", new AreaList(around, key)));
    }
    if (kind == QuestionKind.PLACES) {
      add(section("survey.sub.title", new SubQuestions(around, key)));
    }
    if (kind.isAsked() && !isLocked()) {
      add(section("survey.limits.title", new LimitsSection(editing, key)));
    }
  }

  private Section section(String title, Component... parts) {
    var section = new Section(new H3(getTranslation(title)));
    section.add(parts);
    return section;
  }

  private ChoiceList choiceList(QuestionDraft question, String texts, boolean isOptions) {
    var setup =
        new ChoiceList.Setup(
            texts,
            question.kind(),
            isOptions && question.kind() != QuestionKind.RANKING,
            isLocked(),
            around.language());
    return new ChoiceList(
        setup,
        isOptions ? question.choices().options() : question.choices().rows(),
        language -> editing.mayWrite(key, language),
        edit ->
            editing.changeQuestion(
                texts,
                key,
                before -> {
                  var choices = before.choices();
                  return before.with(
                      isOptions
                          ? choices.withOptions(edit.apply(choices.options()))
                          : choices.withRows(edit.apply(choices.rows())));
                }));
  }

  void focusText() {
    text.focus();
  }

  void focusHeading() {
    Words.focus(heading);
  }
}
