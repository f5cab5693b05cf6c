package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Areas;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.QuestionBank;
import se.rodatraden.survey.SurveyDrafts;

/// Writes what a round asks, or corrects its spelling while it is open: the outline of all pages
/// and questions at the left, the chosen one beside it. Every change is saved at once.
///
/// What is chosen stands in the address (`?fraga=`, `?sida=`, `?del=inledning`), and so does the
/// language that is translated to (`&sprak=`).
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.EDIT)
@PermitAll
@StyleSheet("context://app-survey.css")
class EditSurveyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SurveyDrafts drafts;
  private final transient QuestionBank questionBank;
  private final transient Areas areas;
  private final transient Texts texts;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  private transient @Nullable Workbench workbench;
  private String title = "";

  EditSurveyView(
      SurveyDrafts drafts,
      QuestionBank questionBank,
      Areas areas,
      Texts texts,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.drafts = drafts;
    this.questionBank = questionBank;
    this.areas = areas;
    this.texts = texts;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page", "survey-editor");
    addShortcuts();
  }

  private void addShortcuts() {
    shortcut(Key.ENTER, work -> work.part().addAfter(), KeyModifier.ALT);
    shortcut(Key.PAGE_DOWN, work -> work.part().goBeside(1), KeyModifier.ALT);
    shortcut(Key.PAGE_UP, work -> work.part().goBeside(-1), KeyModifier.ALT);
    shortcut(Key.ARROW_DOWN, work -> work.part().move(1), KeyModifier.ALT, KeyModifier.SHIFT);
    shortcut(Key.ARROW_UP, work -> work.part().move(-1), KeyModifier.ALT, KeyModifier.SHIFT);
    shortcut(Key.KEY_D, work -> work.part().copy(), KeyModifier.ALT, KeyModifier.SHIFT);
    shortcut(Key.BACKSPACE, work -> work.undo(), KeyModifier.ALT);
    shortcut(Key.KEY_K, work -> new ShortcutsDialog().open(), KeyModifier.ALT, KeyModifier.SHIFT);
  }

  private interface Deed {
    void with(Workbench workbench);
  }

  private void shortcut(Key key, Deed deed, KeyModifier... modifiers) {
    Shortcuts.addShortcutListener(
        this,
        press -> {
          if (workbench != null) {
            deed.with(workbench);
          }
        },
        key,
        modifiers);
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    var present = workbench;
    if (present == null || !present.isAt(address)) {
      present = begin(address);
    }
    var query = event.getLocation().getQueryParameters();
    present.show(query);
  }

  private Workbench begin(RoundAddress address) {
    var drafted = drafts.get(address.code(), address.round());
    title = drafted.round().name();
    var areaChoices =
        areas.list(address.code()).stream()
            .map(area -> new ChoiceDraft(area.key(), DraftText.swedish(area.name())))
            .toList();
    var begun =
        new Workbench(
            address,
            drafts,
            drafted,
            new Workbench.Stock(questionBank.list(address.code()), areaChoices, texts),
            () -> begin(address).show(Workbench.NOTHING_CHOSEN));
    workbench = begun;
    removeAll();
    add(begun);
    return begun;
  }
}
