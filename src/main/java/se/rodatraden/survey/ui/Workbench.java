package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.survey.BankQuestion;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.ConditionText;
import se.rodatraden.survey.DraftKeys;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.SurveyDrafts;

/// Where one person writes one round's questions: header, outline and the form of what is chosen.
final class Workbench extends Div implements Editing.Watcher, QuestionForm.Surroundings {

  static final QueryParameters NOTHING_CHOSEN = QueryParameters.empty();

  /// What there is to take from.
  record Stock(List<BankQuestion> bank, List<ChoiceDraft> areas, Texts texts) {}

  private final transient RoundAddress address;
  private final transient Stock stock;
  private final transient Editing editing;
  private final transient Additions additions;
  private final transient ChosenPart part;
  private final transient Runnable reload;
  private final RoundHeader header;
  private final EditorBar bar;
  private final Outline outline;
  private final Div notice = new Div();
  private final Div pane = new Div();
  private @Nullable Chosen chosen;
  private @Nullable String language;
  private boolean isShown;
  private boolean isAboutToWrite;

  /// @param reload begins anew with what is saved
  Workbench(
      RoundAddress address,
      SurveyDrafts drafts,
      DraftedRound drafted,
      Stock stock,
      Runnable reload) {
    this.address = address;
    this.stock = stock;
    this.reload = reload;
    this.editing = new Editing(drafts, drafted, this);
    this.additions = new Additions(this);
    this.part = new ChosenPart(this, additions);
    this.header =
        new RoundHeader(address.municipality(), drafted.round(), RoundHeader.Tab.QUESTIONS);
    this.bar = new EditorBar(editing, this::chooseLanguage, this::undo);
    this.outline =
        new Outline(
            editing,
            new Outline.Actions(
                SurveyNavigation.edit(address.municipality(), address.round()),
                additions::addOn,
                additions::addPage,
                !drafted.isCorrection()));
    addClassName("workbench");
    notice.getElement().setAttribute("role", "alert");
    pane.addClassName("survey-pane");
    var columns = new Div(outline, pane);
    columns.addClassName("survey-columns");
    add(header, notice, bar, columns);
    header.show(editing.state());
  }

  /// What can be done with what is chosen.
  ChosenPart part() {
    return part;
  }

  RoundAddress address() {
    return address;
  }

  boolean isAt(RoundAddress other) {
    return address.equals(other);
  }

  /// Shows what the address names.
  void show(QueryParameters query) {
    language = Languages.in(query, editing.draft()).orElse(null);
    var named = Chosen.in(query, editing.draft()).orElse(null);
    var isOther = isShown && named != null && !named.equals(chosen);
    chosen = named;
    isShown = true;
    nameWhatWasLeft();
    redraw();
    if (isAboutToWrite) {
      focusText();
    } else if (isOther) {
      focusHeading();
    }
    isAboutToWrite = false;
  }

  /// A question gets its name from its text when it is left, so that its address stays while it is
  /// written.
  private void nameWhatWasLeft() {
    if (!editing.round().isCorrection()) {
      editing.tidy(draft ->
          DraftKeys.allNamed(
              draft, key -> editing.isLocked(key) || new Chosen.OfQuestion(key).equals(chosen)));
    }
  }

  @Override
  public void redraw() {
    setClassName("has-chosen", chosen != null);
    setClassName("is-translating", language != null);
    bar.show(language);
    outline.show(shown(), language);
    pane.removeAll();
    pane.add(backToOutline(), form(shown()));
  }

  /// A wide screen has room for a form from the start.
  Chosen shown() {
    return chosen == null ? new Chosen.Introduction() : chosen;
  }

  private Component form(Chosen of) {
    return switch (of) {
      case Chosen.Introduction introduction -> new IntroductionForm(editing, language);
      case Chosen.OfPage(var id) -> new PageForm(editing, id, language, toolbar());
      case Chosen.OfQuestion(var key) -> new QuestionForm(this, key, toolbar());
    };
  }

  private Component toolbar() {
    return new PartToolbar(part, editing.round().isCorrection());
  }

  private Anchor backToOutline() {
    var query = language == null ? "" : "?" + Languages.PARAMETER + "=" + language;
    var back =
        new Anchor(
            SurveyNavigation.edit(address.municipality(), address.round()) + query,
            getTranslation("survey.edit.to_outline"));
    back.addClassName("back-to-outline");
    return back;
  }

  private void focusHeading() {
    pane.getChildren()
        .forEach(form -> {
          switch (form) {
            case QuestionForm question -> question.focusHeading();
            case PageForm page -> page.focusHeading();
            case IntroductionForm introduction -> introduction.focusHeading();
            default -> {}
          }
        });
  }

  private void chooseLanguage(@Nullable String chosenLanguage) {
    language = chosenLanguage;
    go(shown());
  }

  @Override
  public void changed(Editing.State state) {
    header.show(state);
    bar.show(language);
    outline.show(shown(), language);
    notice.removeAll();
    switch (state) {
      case Editing.State.Saved saved -> {}
      case Editing.State.NotSaved notSaved ->
          tell(
              getTranslation("survey.not_saved.text"),
              getTranslation("survey.save_again"),
              editing::saveAgain);
      case Editing.State.Overtaken(var by) ->
          tell(ProblemWords.text(this, by), getTranslation("survey.fetch_saved"), reload);
    }
  }

  private void tell(String words, String button, Runnable action) {
    var text = new Paragraph(words);
    var what = new Div(text, new Button(button, c -> action.run()));
    what.addClassNames("survey-notice");
    notice.add(what);
  }

  @Override
  public void refused(List<Finding> findings) {
    var words =
        findings.stream()
            .map(finding -> FindingWords.of(this, stock.texts(), editing.draft(), finding))
            .distinct()
            .collect(Collectors.joining(" "));
    ProblemNotice.show(
        getTranslation("problem.questionnaire.draft_refused.title"),
        words + " " + getTranslation("survey.edit.as_before"));
    redraw();
  }

  void undo() {
    if (editing.undo()) {
      var still =
          Optional.ofNullable(chosen)
              .filter(part ->
                  switch (part) {
                    case Chosen.Introduction introduction -> true;
                    case Chosen.OfPage(var id) -> editing.draft().findPage(id).isPresent();
                    case Chosen.OfQuestion(var key) -> editing.draft().find(key).isPresent();
                  });
      chosen = still.orElse(null);
      redraw();
    }
  }

  @Override
  public void addAboutPlace(String parent) {
    additions.addAboutPlace(parent);
  }

  /// Shows another part; the address follows.
  void go(Chosen to) {
    var route =
        SurveyNavigation.route(SurveyNavigation.edit(address.municipality(), address.round()));
    UI.getCurrent().navigate(route, QueryParameters.fromString(to.query(language)));
  }

  /// As [#go], ready to write.
  void goAndWrite(Chosen to) {
    isAboutToWrite = true;
    go(to);
  }

  private void focusText() {
    pane.getChildren()
        .forEach(form -> {
          if (form instanceof QuestionForm question) {
            question.focusText();
          } else if (form instanceof PageForm page) {
            page.focusTitle();
          }
        });
  }

  @Override
  public void show(String key) {
    go(new Chosen.OfQuestion(key));
  }

  @Override
  public Editing editing() {
    return editing;
  }

  @Override
  public @Nullable String language() {
    return language;
  }

  @Override
  public List<BankQuestion> bank() {
    return stock.bank();
  }

  @Override
  public List<ChoiceDraft> areas() {
    return stock.areas();
  }

  @Override
  public Optional<String> conditionInWords(String key) {
    return Optional.ofNullable(editing.question(key).finishedCondition())
        .map(condition ->
            ConditionText.sentence(
                condition, editing.draft().questionnaire(), stock.texts(), getLocale()));
  }
}
