package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// Above every view of a round that is being prepared: what it is called, where in the work one is,
/// and how things stand with saving.
final class RoundHeader extends Div {

  /// The views, in the order of the work.
  enum Tab {
    QUESTIONS(SurveyNavigation.EDIT),
    SETTINGS(SurveyNavigation.SETTINGS),
    INVITATIONS(SurveyNavigation.INVITATIONS),
    PREVIEW(SurveyNavigation.PREVIEW),
    PAPER(SurveyNavigation.PAPER),
    OPEN(SurveyNavigation.OPEN);

    private final String path;

    Tab(String path) {
      this.path = path;
    }
  }

  private final transient Municipality municipality;
  private final Tab present;
  private final Span saveState = new Span();
  private Nav tabs;

  RoundHeader(Municipality municipality, SurveyRound round, Tab present) {
    this.municipality = municipality;
    this.present = present;
    addClassName("round-header");
    var isCorrection = round.status() == RoundStatus.OPEN;
    var back = new Anchor(SurveyNavigation.list(municipality), getTranslation("survey.back"));
    back.addClassNames("small", "round-back");
    var status =
        new Span(getTranslation(isCorrection ? "survey.status.correction" : "survey.status.draft"));
    status.addClassName("round-status");
    saveState.addClassName("save-state");
    saveState.getElement().setAttribute("role", "status");
    var title = new Div(new H1(round.name()), status, saveState);
    title.addClassName("round-title");
    tabs = tabs(round.id(), round.modes(), isCorrection);
    add(back, title, tabs);
  }

  /// Which views there are depends on how people may answer.
  void showTabs(SurveyRoundId draft, Set<RoundMode> modes) {
    var changed = tabs(draft, modes, false);
    replace(tabs, changed);
    tabs = changed;
  }

  private Nav tabs(SurveyRoundId round, Set<RoundMode> modes, boolean isCorrection) {
    var tabs = new Nav();
    tabs.addClassName("round-tabs");
    tabs.setAriaLabel(getTranslation("survey.tab.label"));
    for (var tab : offered(modes, isCorrection)) {
      var name = tab.name().toLowerCase(Locale.ROOT);
      var link =
          new Anchor(
              SurveyNavigation.edit(municipality, round)
                  .replaceFirst(SurveyNavigation.EDIT + "$", tab.path),
              getTranslation((isCorrection ? "survey.tab.correction." : "survey.tab.") + name));
      if (tab == present) {
        link.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(link);
    }
    return tabs;
  }

  private static Set<Tab> offered(Set<RoundMode> modes, boolean isCorrection) {
    if (isCorrection) {
      return EnumSet.of(Tab.QUESTIONS, Tab.PREVIEW, Tab.OPEN);
    }
    return modes.contains(RoundMode.SAMPLE)
        ? EnumSet.allOf(Tab.class)
        : EnumSet.complementOf(EnumSet.of(Tab.INVITATIONS));
  }

  void show(Editing.State state) {
    saveState.setClassName("is-not-saved", !(state instanceof Editing.State.Saved));
    saveState.setText(
        switch (state) {
          case Editing.State.Saved(var saved) ->
              getTranslation("survey.saved", Words.time(saved.at()));
          case Editing.State.NotSaved notSaved -> getTranslation("survey.not_saved");
          case Editing.State.Overtaken overtaken -> getTranslation("survey.overtaken");
        });
  }

  void say(String words, boolean isSaved) {
    saveState.setClassName("is-not-saved", !isSaved);
    saveState.setText(words);
  }
}
